namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>Which coders judged a unit and which of those gave it the code; bit i is coder i of the study.</summary>
/// <remarks>Invariant: <see cref="Covering"/> lies within <see cref="Present"/>.</remarks>
public readonly record struct CoverPattern(ulong Present, ulong Covering)
{
    public static ulong BitOf(int coder) => 1UL << coder;

    /// <summary>These units in the 2×2 table of two coders; none where one of them did not judge.</summary>
    public PairCounts CellOf(int first, int second, long units)
    {
        var (one, other) = (BitOf(first), BitOf(second));
        return (Present & (one | other)) != (one | other) ? default
            : ((Covering & one) != 0, (Covering & other) != 0) switch
            {
                (true, true) => new(units, 0, 0, 0),
                (true, false) => new(0, units, 0, 0),
                (false, true) => new(0, 0, units, 0),
                (false, false) => new(0, 0, 0, units),
            };
    }
}
