using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>Makes the quotes of one project, the same way wherever they are shown.</summary>
public sealed class Quotes
{
    private readonly Dictionary<TranscriptId, (Transcript Text, CodingSpeakers Speakers)> _transcripts;
    private readonly Dictionary<RespondentId, (Respondent Person, string Label)> _people;
    private readonly string _interviewer;
    private readonly string _other;
    private readonly QuoteEdits _edits;

    /// <param name="respondents">Every respondent of the project: the label depends on how many are alike.</param>
    /// <param name="language">"nl" or "en": of the labels.</param>
    /// <param name="interviewer">What an interviewer is called in that language.</param>
    /// <param name="other">What any further speaker is called.</param>
    /// <param name="edits">What people made of them; null = nothing.</param>
    public Quotes(
        IEnumerable<Transcript> transcripts,
        IReadOnlyList<Respondent> respondents,
        IReadOnlyList<Perspective> perspectives,
        string language,
        string interviewer,
        string other,
        QuoteEdits? edits = null)
    {
        _transcripts = transcripts.ToDictionary(text => text.Id, text => (text, new CodingSpeakers(text)));
        _people = respondents.ToDictionary(
            person => person.Id,
            person => (person, SourceLabel.Of(person, respondents, perspectives, language)));
        (_interviewer, _other, _edits) = (interviewer, other, edits ?? QuoteEdits.None);
    }

    /// <summary>Null: its transcript is not there, is shorter than it was, or somebody in it has withdrawn.</summary>
    public Quote? Of(Coding coding)
    {
        if (!_transcripts.TryGetValue(coding.TranscriptId, out var found) || coding.Span.End > found.Text.Text.Length)
        {
            return null;
        }

        var spoken = found.Speakers.RespondentsOn(coding.Span);
        if (!spoken.All(_people.ContainsKey))
        {
            return null;
        }

        var people = spoken.Select(person => _people[person]).ToList();
        var said = QuoteWords.Of(found.Text, found.Speakers, coding.Span, _interviewer, _other);
        var quote = new Quote(
            said,
            string.Join(' ', people.Select(person => person.Label).Distinct()),
            [.. people.Select(person => person.Person)])
        {
            Said = said,
            Turn = found.Speakers.TurnsOn(coding.Span).Select(on => on.Turn.Ordinal + 1).FirstOrDefault(),
        };
        return _edits.Find(coding.Id) is { } edited ? Edited(quote, edited, SourceOf(coding, found)) : quote;
    }

    private string SourceOf(Coding coding, (Transcript Text, CodingSpeakers Speakers) found) => QuoteLines.Tidy(
        QuoteWords.Of(found.Text, found.Speakers, coding.Span, _edits.Interviewer, _edits.Other));

    private static Quote Edited(Quote quote, EditedQuote edited, string source)
    {
        var isShort = edited.Text != edited.Original;
        var standing = (edited.Original == source, isShort) switch
        {
            (true, true) => QuoteStanding.Edited,
            (true, false) => QuoteStanding.AsSaid,
            (false, true) when !QuoteDifference.Of(source, edited.Text).IsDone => QuoteStanding.NoLongerFits,
            (false, _) => QuoteStanding.SourceChanged,
        };
        var isFit = standing is QuoteStanding.AsSaid or QuoteStanding.Edited;
        return quote with
        {
            Text = isShort && standing != QuoteStanding.NoLongerFits ? edited.Text : quote.Text,
            Standing = standing,
            Translation = edited is { Translation.Length: > 0, TranslatedBy: { } by } && quote.MayTranslate
                ? new QuoteTranslation(edited.Translation, by, isFit ? edited.CheckedBy : null)
                : null,
        };
    }
}
