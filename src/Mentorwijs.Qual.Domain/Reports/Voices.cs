using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>From which perspectives a quote is, everybody under the own one, however few they are.</summary>
internal sealed class Voices
{
    private readonly Dictionary<CodingId, IReadOnlyList<string>> _ofCodings;

    public Voices(ChapterMaterial material)
    {
        var own = material.Whole.Respondents.ToDictionary(person => person.Id, person => person.Perspective);
        var speakers = material.Whole.Transcripts.ToDictionary(text => text.Id, text => new CodingSpeakers(text));
        var quoted = material.Whole.Themes.SelectMany(theme => theme.Quotes).ToHashSet();
        _ofCodings = material.Whole.Codings
            .Where(coding => quoted.Contains(coding.Id) || coding.Stars > 0).ToDictionary(
            coding => coding.Id,
            coding => (IReadOnlyList<string>)(speakers.TryGetValue(coding.TranscriptId, out var here)
                ?
                [
                    .. here.RespondentsOn(coding.Span).Where(own.ContainsKey).Select(id => own[id])
                        .Distinct(StringComparer.Ordinal),
                ]
                : []));
        All = [.. PerspectiveTable.ColumnsOf(material.Whole.Respondents, material.Whole.Perspectives)
            .Select(column => column.Perspective)];
    }

    /// <summary>The perspectives somebody was interviewed for, in the order of the project.</summary>
    public IReadOnlyList<Perspective> All { get; }

    public IReadOnlyList<string> Of(QuoteBlock quote) => _ofCodings.GetValueOrDefault(quote.CodingId, []);
}
