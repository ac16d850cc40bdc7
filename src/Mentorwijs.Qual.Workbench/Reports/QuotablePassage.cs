using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Workbench.Analysis;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>A coding of the analysis layer as something that could be quoted, in the words that would be printed.
/// </summary>
public sealed record QuotablePassage(
    Coding Coding, string TranscriptName, string Text, string SourceLabel, Direction? Direction)
{
    /// <summary>The respondents whose words it holds.</summary>
    public IReadOnlyList<Respondent> People { get; init; } = [];

    public QuoteStanding Standing { get; init; }

    public QuoteTranslation? Translation { get; init; }

    /// <summary>Slug of the round it was coded in.</summary>
    public string Round { get; init; } = "";

    /// <summary>1-based number of the turn it begins in.</summary>
    public int Turn { get; init; }
}

/// <summary>Makes them.</summary>
internal static class QuotablePassages
{
    /// <param name="codings">Those that are asked for, of these rows.</param>
    public static IReadOnlyList<QuotablePassage> Of(IEnumerable<Coding> codings, AnalysisRows rows, Quotes quotes)
    {
        var names = rows.Transcripts.ToDictionary(transcript => transcript.Id, transcript => transcript.Name);
        var rounds = rows.Rounds.ToDictionary(round => round.Id, round => round.Slug);
        return
        [
            .. from coding in codings
            let quote = quotes.Of(coding)
            where quote is not null
            select new QuotablePassage(
                coding, names[coding.TranscriptId], quote.Text, quote.SourceLabel, Directions.Of(coding.Marks))
            {
                People = quote.People,
                Standing = quote.Standing,
                Translation = quote.Translation,
                Round = rounds[coding.RoundId],
                Turn = quote.Turn,
            },
        ];
    }
}
