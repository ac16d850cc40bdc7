using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>Finds which coding of the second coder answers to which of the first, in one transcript.</summary>
/// <remarks>
/// Each coding is in one pair at most. Pairs that share the most text are made first, in three rounds: the same code on
/// the same passage, another code on the same passage, the same code that shares some text. 'The same passage' is at
/// least half of the shorter span: a spill of a few letters into the next passage is no second reading of it.
/// </remarks>
internal static class CodingPairing
{
    public static IReadOnlyList<(Coding First, Coding Second)> Of(
        IReadOnlyList<Coding> firsts, IReadOnlyList<Coding> seconds, CodeTree tree)
    {
        var paired = new HashSet<CodingId>();
        var pairs = new List<(Coding, Coding)>();
        foreach (var (first, second) in Candidates(firsts, seconds)
            .OrderBy(pair => Round(pair.First, pair.Second))
            .ThenByDescending(pair => pair.First.Span.OverlapLength(pair.Second.Span))
            .ThenBy(pair => pair.First.Span.Cover(pair.Second.Span).Length) // the better fit
            .ThenBy(pair => Relations.Of(pair.First.CodeId, pair.Second.CodeId, tree) ?? CodeRelation.Parent)
            .ThenBy(pair => Directions.Of(pair.First.Marks) == Directions.Of(pair.Second.Marks) ? 0 : 1)
            .ThenBy(pair => pair.First.Span.Start)
            .ThenBy(pair => pair.Second.Span.Start)
            .ThenBy(pair => pair.First.Id.Value)
            .ThenBy(pair => pair.Second.Id.Value))
        {
            if (!paired.Contains(first.Id) && !paired.Contains(second.Id))
            {
                paired.UnionWith([first.Id, second.Id]);
                pairs.Add((first, second));
            }
        }

        return pairs;
    }

    // Sorted by start, so the search for each first stops where the seconds begin behind it.
    private static IEnumerable<(Coding First, Coding Second)> Candidates(
        IReadOnlyList<Coding> firsts, IReadOnlyList<Coding> seconds)
    {
        var inOrder = seconds.OrderBy(coding => coding.Span.Start).ToList();
        return firsts
            .SelectMany(first => inOrder
                .TakeWhile(second => second.Span.Start < first.Span.End)
                .Where(second => second.Span.Overlaps(first.Span))
                .Where(second => second.CodeId == first.CodeId || IsSamePassage(first.Span, second.Span))
                .Select(second => (first, second)));
    }

    private static int Round(Coding first, Coding second) =>
        (first.CodeId == second.CodeId, IsSamePassage(first.Span, second.Span)) switch
        {
            (true, true) => 0,
            (false, _) => 1,
            (true, false) => 2,
        };

    private static bool IsSamePassage(TextSpan one, TextSpan other) =>
        2 * one.OverlapLength(other) >= Math.Min(one.Length, other.Length);
}
