using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>What the coders of a round agree on in the end, and what still stands open.</summary>
public sealed record ConsensusLayer
{
    /// <summary>
    /// Consensus codings, by text and place. Without a resolution: both coders had it so; otherwise as decided.
    /// The same code with the same marks on overlapping text is one coding, as it is for a coder; with other marks
    /// both stay, for a direction is never chosen silently.
    /// </summary>
    public required IReadOnlyList<Coding> Codings { get; init; }

    /// <summary>Differences without a decision, or put aside: the round closes when there is none.</summary>
    public required IReadOnlyList<Disagreement> Undecided { get; init; }

    /// <summary>
    /// The whole layer of a round. More than two coders give one comparison per two; what two share is carried over
    /// when no other comparison questions it. The latest decision on a pair counts; one on a pair that is no
    /// difference any more counts for nothing.
    /// </summary>
    public static ConsensusLayer Of(
        IReadOnlyList<Comparison> comparisons,
        IEnumerable<Resolution> resolutions,
        PersonId by,
        DateTimeOffset at,
        Func<CodingId> newId)
    {
        var latest = resolutions
            .GroupBy(resolution => resolution.Pair)
            .ToDictionary(group => group.Key, group => group.MaxBy(resolution => (resolution.At, resolution.Id.Value)));
        var differences = comparisons.SelectMany(comparison => comparison.Differences).ToList();
        var questioned = differences
            .SelectMany(difference => new[] { difference.First?.Id, difference.Second?.Id })
            .OfType<CodingId>()
            .ToHashSet();
        var shared = comparisons
            .SelectMany(comparison => comparison.Identical)
            .Where(pair => !questioned.Contains(pair.First.Id) && !questioned.Contains(pair.Second.Id))
            .Select(pair => CarriedOver(pair, by, at, newId));
        var decided = differences.SelectMany(difference => latest.GetValueOrDefault(difference.Pair) is { } resolution
            ? ConsensusRules.CodingsOf(difference, resolution, newId)
            : []);
        return new ConsensusLayer
        {
            Codings =
            [
                .. shared.Concat(decided)
                    .GroupBy(coding => (coding.TranscriptId, coding.CodeId, coding.Marks))
                    .SelectMany(Merge)
                    .OrderBy(coding => coding.TranscriptId.Value)
                    .ThenBy(coding => coding.Span.Start),
            ],
            Undecided = [.. differences.Where(difference =>
                latest.GetValueOrDefault(difference.Pair) is not { IsFinal: true })],
        };
    }

    private static Coding CarriedOver(IdenticalPair pair, PersonId by, DateTimeOffset at, Func<CodingId> newId) =>
        pair.First with
        {
            Id = newId(),
            CoderId = by,
            Source = CodingSource.Consensus,
            Stars = Math.Max(pair.First.Stars, pair.Second.Stars),
            Memo = null,
            At = at,
        };

    // Three coders who share a coding give it three times, and two decisions can meet on one passage.
    private static List<Coding> Merge(IEnumerable<Coding> oneCode)
    {
        var merged = new List<Coding>();
        foreach (var coding in oneCode.OrderBy(coding => coding.Span.Start))
        {
            if (merged.Count > 0 && merged[^1].Span.Overlaps(coding.Span))
            {
                merged[^1] = merged[^1] with
                {
                    Span = merged[^1].Span.Cover(coding.Span),
                    Stars = Math.Max(merged[^1].Stars, coding.Stars),
                };
            }
            else
            {
                merged.Add(coding);
            }
        }

        return merged;
    }
}
