using Mentorwijs.Qual.Domain.Codings;

namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>The same study as if nobody quarrelled about where a passage begins or ends.</summary>
/// <remarks>
/// Coders who have one code on one passage, by the pairs of a comparison, all get the union of their spans. What one
/// coder missed stays missed, and another code stays another code. Worked: [0, 100) and [0, 80) both become [0, 100).
/// </remarks>
public static class ForgivenBoundaries
{
    /// <param name="study">As it was coded.</param>
    /// <param name="comparisons">Of every two coders of it.</param>
    public static AgreementStudy Of(AgreementStudy study, IReadOnlyList<Comparison> comparisons)
    {
        var groups = new Dictionary<CodingId, HashSet<Coding>>();
        foreach (var (first, second) in comparisons.SelectMany(SameCode))
        {
            var one = GroupOf(first);
            var other = GroupOf(second);
            one.UnionWith(other);
            foreach (var coding in other)
            {
                groups[coding.Id] = one;
            }
        }

        return study with
        {
            Codings =
            [
                .. study.Codings.SelectMany(coding => groups.TryGetValue(coding.Id, out var alike)
                    ? alike.Select(other => coding with { Span = other.Span })
                    : [coding]),
            ],
        };

        HashSet<Coding> GroupOf(Coding coding)
        {
            if (!groups.TryGetValue(coding.Id, out var group))
            {
                groups[coding.Id] = group = [coding];
            }

            return group;
        }
    }

    private static IEnumerable<(Coding First, Coding Second)> SameCode(Comparison comparison) =>
        comparison.Identical.Select(pair => (pair.First, pair.Second))
            .Concat(comparison.Differences.SelectMany(difference => difference is
            {
                First: { } first,
                Second: { } second,
            }
                && first.CodeId == second.CodeId
                ? new[] { (first, second) }
                : []));
}
