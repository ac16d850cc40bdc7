using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>Words of somebody as they are shown and printed, with who said them as far as that may be told.</summary>
/// <param name="Text">One line a turn; see <see cref="QuoteWords"/>.</param>
/// <param name="SourceLabel">Empty where no respondent is known to have said it.</param>
/// <param name="People">The respondents whose words it holds: whether they may be quoted is asked of them.</param>
public sealed record Quote(string Text, string SourceLabel, IReadOnlyList<Respondent> People)
{
    /// <summary>1-based number of the turn it begins in, as the desk shows it; 0 = in none.</summary>
    public int Turn { get; init; }

    /// <summary>True: somebody whose words it holds did not agree to be quoted.</summary>
    public bool IsRefused => People.Any(person => person.MayQuote == Consent.No);
}

/// <summary>Makes the quotes of one project, the same way wherever they are shown.</summary>
public sealed class Quotes
{
    private readonly Dictionary<TranscriptId, (Transcript Text, CodingSpeakers Speakers)> _transcripts;
    private readonly Dictionary<RespondentId, (Respondent Person, string Label)> _people;
    private readonly string _interviewer;
    private readonly string _other;

    /// <param name="respondents">Every respondent of the project: the label depends on how many are alike.</param>
    /// <param name="language">"nl" or "en": of the labels.</param>
    /// <param name="interviewer">What an interviewer is called in that language.</param>
    /// <param name="other">What any further speaker is called.</param>
    public Quotes(
        IEnumerable<Transcript> transcripts,
        IReadOnlyList<Respondent> respondents,
        IReadOnlyList<Perspective> perspectives,
        string language,
        string interviewer,
        string other)
    {
        _transcripts = transcripts.ToDictionary(text => text.Id, text => (text, new CodingSpeakers(text)));
        _people = respondents.ToDictionary(
            person => person.Id,
            person => (person, SourceLabel.Of(person, respondents, perspectives, language)));
        (_interviewer, _other) = (interviewer, other);
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
        return new Quote(
            QuoteWords.Of(found.Text, found.Speakers, coding.Span, _interviewer, _other),
            string.Join(' ', people.Select(person => person.Label).Distinct()),
            [.. people.Select(person => person.Person)])
        {
            Turn = found.Speakers.TurnsOn(coding.Span).Select(on => on.Turn.Ordinal + 1).FirstOrDefault(),
        };
    }
}
