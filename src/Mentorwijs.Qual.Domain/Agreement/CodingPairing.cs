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
        var candidates = Candidates(firsts, seconds, tree);
        candidates.Sort();
        var paired = new HashSet<CodingId>(firsts.Count + seconds.Count);
        var pairs = new List<(Coding, Coding)>();
        foreach (var (first, second) in candidates.Select(candidate => (candidate.First, candidate.Second)))
        {
            if (!paired.Contains(first.Id) && !paired.Contains(second.Id))
            {
                paired.Add(first.Id);
                paired.Add(second.Id);
                pairs.Add((first, second));
            }
        }

        return pairs;
    }

    // Sorted by start, so the search for each first stops where the seconds begin behind it.
    private static List<Candidate> Candidates(
        IReadOnlyList<Coding> firsts, IReadOnlyList<Coding> seconds, CodeTree tree)
    {
        var inOrder = seconds.OrderBy(coding => coding.Span.Start).ToList();
        var found = new List<Candidate>();
        foreach (var first in firsts)
        {
            foreach (var second in inOrder)
            {
                if (second.Span.Start >= first.Span.End)
                {
                    break;
                }

                if (second.Span.Overlaps(first.Span)
                    && (second.CodeId == first.CodeId || IsSamePassage(first.Span, second.Span)))
                {
                    found.Add(new Candidate(first, second, tree));
                }
            }
        }

        return found;
    }

    private static bool IsSamePassage(TextSpan one, TextSpan other) =>
        2 * one.OverlapLength(other) >= Math.Min(one.Length, other.Length);

    /// <summary>Two codings that may belong together; the best pair is the least one.</summary>
    private sealed class Candidate(Coding first, Coding second, CodeTree tree) : IComparable<Candidate>
    {
        private readonly int _round = (first.CodeId == second.CodeId, IsSamePassage(first.Span, second.Span)) switch
        {
            (true, true) => 0,
            (false, _) => 1,
            (true, false) => 2,
        };

        private readonly int _shared = first.Span.OverlapLength(second.Span);

        private readonly int _whole = first.Span.Cover(second.Span).Length;

        private readonly CodeRelation _relation =
            Relations.Of(first.CodeId, second.CodeId, tree) ?? CodeRelation.Parent;

        private readonly bool _differ = Directions.Of(first.Marks) != Directions.Of(second.Marks);

        public Coding First { get; } = first;

        public Coding Second { get; } = second;

        public int CompareTo(Candidate? other)
        {
            if (other is null)
            {
                return 1;
            }

            var order = _round.CompareTo(other._round);
            order = order != 0 ? order : other._shared.CompareTo(_shared);
            order = order != 0 ? order : _whole.CompareTo(other._whole); // the better fit
            order = order != 0 ? order : ((int)_relation).CompareTo((int)other._relation);
            order = order != 0 ? order : _differ.CompareTo(other._differ);
            order = order != 0 ? order : First.Span.Start.CompareTo(other.First.Span.Start);
            order = order != 0 ? order : Second.Span.Start.CompareTo(other.Second.Span.Start);
            order = order != 0 ? order : First.Id.Value.CompareTo(other.First.Id.Value);
            return order != 0 ? order : Second.Id.Value.CompareTo(other.Second.Id.Value);
        }
    }
}
