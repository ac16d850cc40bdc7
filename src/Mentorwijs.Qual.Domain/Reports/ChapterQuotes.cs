using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>Turns a chosen coding into a quote: the words, and a label that does not give anybody away.</summary>
internal sealed class ChapterQuotes(ChapterSource source, ChapterTexts texts)
{
    private readonly Dictionary<RespondentId, Respondent> _respondents =
        source.Respondents.ToDictionary(respondent => respondent.Id);

    /// <summary>The quote, or a marker when these words may not be printed or their transcript is not there.</summary>
    public ChapterBlock Of(Coding coding)
    {
        var transcript = source.Transcripts.FirstOrDefault(transcript => transcript.Id == coding.TranscriptId);
        if (transcript is null || coding.Span.End > transcript.Text.Length)
        {
            return new ParagraphBlock([texts.ToFill("QuoteGone")]);
        }

        var speakers = new CodingSpeakers(transcript);
        var people = speakers.RespondentsOn(coding.Span).Where(_respondents.ContainsKey).ToList();
        if (people.Exists(source.NotToQuote.Contains))
        {
            return new ParagraphBlock([texts.ToFill("QuoteNotAllowed")]);
        }

        var labels = people.Select(person => SourceLabel.Of(
            _respondents[person], source.Respondents, source.Perspectives, texts.Language)).Distinct();
        return new QuoteBlock(
            QuoteWords.Of(
                transcript, speakers, coding.Span, texts["Speaker_Interviewer"], texts["Speaker_Other"]),
            people.Count == 0 ? texts.ToFill("Source").Text : string.Join(' ', labels),
            coding.Id);
    }
}
