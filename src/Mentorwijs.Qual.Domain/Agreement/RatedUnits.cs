namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>A number of equal units: in each, so many coders chose the first category, so many the next.</summary>
/// <remarks>A unit with fewer than two coders holds no pair and weighs nothing in any measure.</remarks>
public readonly record struct RatedUnits(IReadOnlyList<int> CodersPerCategory, long Units)
{
    /// <summary>r_i of the literature.</summary>
    public int Coders => CodersPerCategory.Sum();

    /// <summary>Ordered pairs of coders that chose the same: Σ r_ik (r_ik − 1).</summary>
    public long AgreeingPairs => CodersPerCategory.Sum(coders => (long)coders * (coders - 1));
}
