using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>After which interview no new code came up any more: a draft for the author, never a claim of saturation.
/// </summary>
internal static class NewCodes
{
    public static IReadOnlyList<TextRun> Sentence(ChapterMaterial material)
    {
        var (source, texts) = (material.Source, material.Texts);
        var days = DaysOf(source);
        var coded = source.Codings.ToLookup(coding => coding.TranscriptId, coding => coding.CodeId);
        var inOrder = source.Transcripts.Where(transcript => coded[transcript.Id].Any()).ToList();
        if (inOrder.Count == 0 || !inOrder.TrueForAll(transcript => days.ContainsKey(transcript.Id)))
        {
            return [texts.ToFill("Saturation")];
        }

        var known = new HashSet<Codebooks.CodeId>();
        var (last, found) = (0, 0);
        foreach (var (at, transcript) in inOrder
            .OrderBy(transcript => days[transcript.Id]).ThenBy(transcript => transcript.Name, StringComparer.Ordinal)
            .Index())
        {
            var fresh = coded[transcript.Id].Count(known.Add);
            (last, found) = fresh > 0 ? (at + 1, known.Count) : (last, found);
        }

        return texts.Runs("NewCodes", ("Last", last), ("Interviews", inOrder.Count), ("Codes", found));
    }

    private static Dictionary<TranscriptId, DateOnly> DaysOf(ChapterSource source)
    {
        var people = source.Respondents.ToDictionary(person => person.Id, person => person.InterviewedOn);
        return source.Transcripts
            .Select(transcript => (transcript.Id, Day: transcript.Speakers
                .Select(speaker => speaker.RespondentId).OfType<RespondentId>()
                .Select(person => people.GetValueOrDefault(person)).OfType<DateOnly>()
                .Cast<DateOnly?>().FirstOrDefault()))
            .Where(pair => pair.Day is not null)
            .ToDictionary(pair => pair.Id, pair => pair.Day.GetValueOrDefault());
    }
}
