using System.Runtime.Intrinsics;

namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>The sums of one row per text, laid out to be added up thousands of times.</summary>
/// <remarks>
/// Twelve numbers a text, four at a time: each is added in the order of the texts whatever the machine can do at once,
/// so that the last digit is the same everywhere.
/// </remarks>
internal sealed class DrawnSums
{
    private const int Lanes = 3;

    private readonly int _coders;
    private readonly Vector256<double>[] _texts;

    public DrawnSums(int coders, IReadOnlyList<CoverSums> texts)
    {
        _coders = coders;
        _texts = new Vector256<double>[texts.Count * Lanes];
        foreach (var (place, sums) in texts.Index())
        {
            _texts[place * Lanes] = Vector256.Create(sums.Units, sums.Agreeing, sums.SharedUses, sums.PossibleUses);
            _texts[(place * Lanes) + 1] = Vector256.Create(
                sums.Unlike, sums.NotCoded, sums.Coded, sums.Pair.Both);
            _texts[(place * Lanes) + 2] = Vector256.Create(
                sums.Pair.OnlyFirst, sums.Pair.OnlySecond, (double)sums.Pair.Neither, 0);
        }
    }

    /// <param name="times">How often each text was drawn.</param>
    public CoverSums Of(ReadOnlySpan<double> times)
    {
        var (one, two, three) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
        for (var place = 0; place < times.Length; place++)
        {
            var drawn = Vector256.Create(times[place]);
            one += drawn * _texts[place * Lanes];
            two += drawn * _texts[(place * Lanes) + 1];
            three += drawn * _texts[(place * Lanes) + 2];
        }

        return new CoverSums
        {
            Coders = _coders,
            Units = (long)one[0],
            Agreeing = one[1],
            SharedUses = (long)one[2],
            PossibleUses = (long)one[3],
            Unlike = two[0],
            NotCoded = (long)two[1],
            Coded = (long)two[2],
            Pair = new PairCounts((long)two[3], (long)three[0], (long)three[1], (long)three[2]),
        };
    }
}
