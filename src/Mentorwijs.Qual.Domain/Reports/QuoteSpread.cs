using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>How the quotes of a theme are spread over the people who raised it.</summary>
public sealed record QuoteSpread
{
    /// <summary>Perspectives that raised it or are quoted, in the order of the project.</summary>
    public required IReadOnlyList<SpreadPart> Parts { get; init; }

    /// <summary>Respondents who raised it.</summary>
    public required int Raised { get; init; }

    /// <summary>Those of them who are quoted.</summary>
    public required int Quoted { get; init; }

    /// <summary>Respondents with more quotes than was chosen, most first.</summary>
    public required IReadOnlyList<OftenQuoted> Often { get; init; }

    /// <param name="quotes">For each chosen quote the respondents whose words it holds.</param>
    /// <param name="raised">The respondents who raised the theme, each once.</param>
    /// <param name="each">At most so many quotes of each.</param>
    public static QuoteSpread Of(
        IReadOnlyCollection<IReadOnlyList<Respondent>> quotes,
        IReadOnlyList<Respondent> raised,
        IReadOnlyList<PerspectiveColumn> columns,
        int each)
    {
        // by id: the equality of a record looks at every trait
        var counts = quotes.SelectMany(people => people).GroupBy(person => person.Id)
            .Select(own => new OftenQuoted(own.First(), own.Count())).ToList();
        var quoted = counts.Select(own => own.Person.Id).ToHashSet();
        return new QuoteSpread
        {
            Parts =
            [
                .. columns.Select(column => column.Perspective).Select(perspective => new SpreadPart(
                        perspective,
                        raised.Count(Is(perspective)),
                        raised.Where(Is(perspective)).Count(person => quoted.Contains(person.Id)),
                        quotes.Count(people => people.Any(Is(perspective)))))
                    .Where(part => part.Raised > 0 || part.Quotes > 0),
            ],
            Raised = raised.Count,
            Quoted = raised.Count(person => quoted.Contains(person.Id)),
            Often = [.. counts.Where(own => own.Quotes > each).OrderByDescending(own => own.Quotes)],
        };
    }

    /// <summary>Those whose words stand in no quote at all, in the order given.</summary>
    public static IReadOnlyList<Respondent> NeverQuoted(
        IEnumerable<Respondent> heard, IEnumerable<IReadOnlyList<Respondent>> quotes)
    {
        var quoted = quotes.SelectMany(people => people).Select(person => person.Id).ToHashSet();
        return [.. heard.Where(person => !quoted.Contains(person.Id))];
    }

    internal static Func<Respondent, bool> Is(Perspective perspective) =>
        person => string.Equals(person.Perspective, perspective.Id, StringComparison.Ordinal);
}

/// <summary>One perspective in a theme.</summary>
/// <param name="Raised">Its respondents who raised it.</param>
/// <param name="Quoted">Those of them who are quoted.</param>
/// <param name="Quotes">Quotes with words of somebody of it.</param>
public sealed record SpreadPart(Perspective Perspective, int Raised, int Quoted, int Quotes);

/// <summary>Somebody and the number of own quotes.</summary>
public sealed record OftenQuoted(Respondent Person, int Quotes);

/// <summary>One respondent would be quoted more often in a theme than was chosen for it.</summary>
public sealed record RespondentIsQuotedTooOften(string Label, int Count, int Limit) : Refusal;
