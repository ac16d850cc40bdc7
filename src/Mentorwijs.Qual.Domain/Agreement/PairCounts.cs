namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>The 2×2 table of two coders for one code, in units: the cells a, b, c and d of the literature.</summary>
public readonly record struct PairCounts(long Both, long OnlyFirst, long OnlySecond, long Neither)
{
    public long Units => Both + OnlyFirst + OnlySecond + Neither;

    public static PairCounts operator +(PairCounts left, PairCounts right) => new(
        left.Both + right.Both,
        left.OnlyFirst + right.OnlyFirst,
        left.OnlySecond + right.OnlySecond,
        left.Neither + right.Neither);

    public static PairCounts Add(PairCounts left, PairCounts right) => left + right;
}
