using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>Keeps perspectives of so few people that a count tells what one of them said from having a column of
/// their own: they are counted together, and where that is too few as well they are not counted in tables.</summary>
public static class SmallPerspectives
{
    /// <summary>What they are together; no codebook has it, for an id is a slug.</summary>
    public const string PooledId = "~";

    private static readonly LocalText Pooled = new("Overige betrokkenen", "Others involved");

    /// <summary>Ids of the perspectives with fewer than k people; none where there is but one to be told from.
    /// </summary>
    /// <param name="shown">Ids of perspectives that somebody gave a reason to show on their own.</param>
    public static IReadOnlySet<string> Of(
        IReadOnlyCollection<Respondent> respondents,
        IReadOnlySet<string> shown,
        int least = SourceLabel.SmallestPerspective)
    {
        var sizes = respondents.CountBy(person => person.Perspective, StringComparer.Ordinal).ToList();
        return sizes.Where(size => sizes.Count > 1 && size.Value < least && !shown.Contains(size.Key))
            .Select(size => size.Key).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The people with one perspective for all who are pooled; who is not, is as before.</summary>
    public static IReadOnlyList<Respondent> People(
        IReadOnlyList<Respondent> respondents, IReadOnlySet<string> pooled) => pooled.Count == 0
        ? respondents
        :
        [
            .. respondents.Select(person => pooled.Contains(person.Perspective)
                ? person with { Perspective = PooledId }
                : person),
        ];

    /// <summary>The perspectives that are left, and the pooled one behind them.</summary>
    public static IReadOnlyList<Perspective> Left(
        IReadOnlyList<Perspective> perspectives, IReadOnlySet<string> pooled) => pooled.Count == 0
        ? perspectives
        :
        [
            .. perspectives.Where(perspective => !pooled.Contains(perspective.Id)),
            new Perspective(PooledId, Pooled),
        ];

    /// <summary>Those of <see cref="People"/> who stand in tables: not a pool of fewer than k beside others.</summary>
    public static IReadOnlyList<Respondent> Counted(
        IReadOnlyList<Respondent> people, int least = SourceLabel.SmallestPerspective)
    {
        var inPool = people.Count(person => person.Perspective == PooledId);
        return inPool >= least || inPool == people.Count
            ? people
            : [.. people.Where(person => person.Perspective != PooledId)];
    }
}
