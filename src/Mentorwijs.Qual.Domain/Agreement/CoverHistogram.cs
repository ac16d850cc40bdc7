using System.Numerics;

namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>So many units that <paramref name="Present"/> coders judged and <paramref name="Covering"/> of them gave
/// the code.</summary>
public readonly record struct CoverBar(int Present, int Covering, long Units);

/// <summary>How many coders cover, counted over units: all that coefficients for any number of coders need.</summary>
/// <remarks>Units that one coder judged hold nothing to agree about, but tell how often the code is used.</remarks>
public static class CoverHistogram
{
    /// <summary>Most coders first, then from nobody to everybody; only what occurs.</summary>
    public static IReadOnlyList<CoverBar> Of(CoverCounts counts) =>
    [
        .. counts.Patterns
            .GroupBy(
                entry => (Present: BitOperations.PopCount(entry.Key.Present),
                    Covering: BitOperations.PopCount(entry.Key.Covering)),
                entry => entry.Value)
            .Where(group => group.Key.Present >= 1)
            .OrderByDescending(group => group.Key.Present).ThenBy(group => group.Key.Covering)
            .Select(group => new CoverBar(group.Key.Present, group.Key.Covering, group.Sum())),
    ];
}
