using System.Numerics;

namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>Units per pattern of coders for one code: enough for every measure, and texts add up.</summary>
/// <remarks>
/// Invariant: counts are above 0. Its size depends on how many patterns occur, never on the length of the text.
/// </remarks>
public sealed class CoverCounts
{
    private readonly KeyValuePair<CoverPattern, long>[] _units;

    private CoverCounts(int coders, KeyValuePair<CoverPattern, long>[] units)
    {
        (Coders, _units) = (coders, units);
        Sums = CoverSums.Of(this);
    }

    /// <summary>How many coders the study has, here or missing.</summary>
    public int Coders { get; }

    /// <summary>Each pattern that occurs, in one order whatever the order of counting was.</summary>
    public IReadOnlyList<KeyValuePair<CoverPattern, long>> Patterns => _units;

    /// <summary>Units judged by two coders or more: the only ones with something to agree about.</summary>
    public long Units => Sums.Units;

    /// <summary>What every measure is made of.</summary>
    public CoverSums Sums { get; }

    private IEnumerable<KeyValuePair<CoverPattern, long>> Pairable =>
        _units.Where(entry => BitOperations.PopCount(entry.Key.Present) >= 2);

    public static CoverCounts Of(int coders, IEnumerable<KeyValuePair<CoverPattern, long>> units) =>
        OfOwn(coders, units.ToArray());

    /// <summary>The same from an array that nobody else uses; it is put in another order.</summary>
    internal static CoverCounts OfOwn(int coders, KeyValuePair<CoverPattern, long>[] counted)
    {
        Array.Sort(counted, InOrder);
        var places = 0;
        foreach (var entry in counted)
        {
            if (entry.Value <= 0)
            {
                continue;
            }

            if (places > 0 && counted[places - 1].Key == entry.Key)
            {
                counted[places - 1] = new(entry.Key, counted[places - 1].Value + entry.Value);
            }
            else
            {
                counted[places++] = entry;
            }
        }

        return new CoverCounts(coders, counted[..places]);
    }

    /// <summary>Pooled over texts or over codes: the counts add up, figures never do.</summary>
    public static CoverCounts Sum(int coders, IEnumerable<CoverCounts> parts)
    {
        // few patterns occur, however many parts there are: they are put in order once they are added up
        var units = new Dictionary<CoverPattern, long>();
        foreach (var part in parts)
        {
            foreach (var (pattern, count) in part._units)
            {
                units[pattern] = units.GetValueOrDefault(pattern) + count;
            }
        }

        return Of(coders, units);
    }

    /// <summary>The 2×2 table of two coders, over the text that both have finished.</summary>
    public PairCounts Pair(int first, int second)
    {
        var sum = default(PairCounts);
        foreach (var (pattern, units) in _units)
        {
            sum += pattern.CellOf(first, second, units);
        }

        return sum;
    }

    /// <summary>As units with two categories: not coded, coded.</summary>
    public IEnumerable<RatedUnits> Rated() => Pairable.Select(entry =>
    {
        var covering = BitOperations.PopCount(entry.Key.Covering);
        return new RatedUnits([BitOperations.PopCount(entry.Key.Present) - covering, covering], entry.Value);
    });

    private static int InOrder(KeyValuePair<CoverPattern, long> one, KeyValuePair<CoverPattern, long> other) =>
        one.Key.Present != other.Key.Present
            ? one.Key.Present.CompareTo(other.Key.Present)
            : one.Key.Covering.CompareTo(other.Key.Covering);
}
