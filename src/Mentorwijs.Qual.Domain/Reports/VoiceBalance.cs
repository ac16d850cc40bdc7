using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>Whose voice is heard: each perspective among the people, their codings, and the quotes of the draft.
/// </summary>
/// <remarks>A coding or quote with words of two perspectives counts for both, so parts can add up to more than the
/// whole.</remarks>
public sealed record VoiceBalance
{
    /// <summary>In the order of the project; those of whom somebody is counted.</summary>
    public required IReadOnlyList<VoicePart> Parts { get; init; }

    /// <summary>Respondents who are counted.</summary>
    public required int People { get; init; }

    /// <summary>Codings with words of one of them.</summary>
    public required int Codings { get; init; }

    /// <summary>Quotes with words of one of them.</summary>
    public required int Quotes { get; init; }

    /// <param name="codings">For each coding the respondents whose words it holds.</param>
    /// <param name="quotes">The same for each quote.</param>
    public static VoiceBalance Of(
        IReadOnlyList<Respondent> heard,
        IReadOnlyList<PerspectiveColumn> columns,
        IReadOnlyCollection<IReadOnlyList<Respondent>> codings,
        IReadOnlyCollection<IReadOnlyList<Respondent>> quotes)
    {
        return new VoiceBalance
        {
            Parts =
            [
                .. columns.Where(column => column.Respondents > 0).Select(column => new VoicePart(
                    column.Perspective,
                    heard.Count(QuoteSpread.Is(column.Perspective)),
                    Of(codings, column.Perspective),
                    Of(quotes, column.Perspective))
                {
                    Raised = codings.SelectMany(people => people).Where(QuoteSpread.Is(column.Perspective))
                        .Select(person => person.Id).Distinct().Count(),
                }),
            ],
            People = heard.Count,
            Codings = codings.Count(people => people.Count > 0),
            Quotes = quotes.Count(people => people.Count > 0),
        };

        static int Of(IEnumerable<IReadOnlyList<Respondent>> all, Perspective perspective) =>
            all.Count(people => people.Any(QuoteSpread.Is(perspective)));
    }

    /// <summary>True: its part in the quotes is less than half its part among the people.</summary>
    public bool IsQuiet(VoicePart part) =>
        Quotes > 0 && 2L * part.Quotes * People < (long)part.People * Quotes;
}

/// <summary>One perspective.</summary>
/// <param name="People">Its respondents who are counted.</param>
/// <param name="Codings">Codings with words of one of them.</param>
/// <param name="Quotes">Quotes with words of one of them.</param>
public sealed record VoicePart(Perspective Perspective, int People, int Codings, int Quotes)
{
    /// <summary>Those of its respondents who have at least one of the codings.</summary>
    public int Raised { get; init; }
}
