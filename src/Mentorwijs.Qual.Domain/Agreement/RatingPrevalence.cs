namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>
/// What Fleiss, Brennan-Prediger and Gwet share: observed agreement and how often categories are used.
/// </summary>
/// <remarks>
/// Gwet's handling of what is missing: p_o over units with r_i ≥ 2 coders, π_k over units with r_i ≥ 1, the mean of
/// r_ik / r_i. Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed., ch. 3 and 5.
/// </remarks>
internal sealed class RatingPrevalence
{
    private readonly double[,] _weights;

    public RatingPrevalence(IReadOnlyList<RatedUnits> units, double[,] weights)
    {
        (Units, _weights) = (units, weights);
        Pairable = units.Count(unit => unit.Coders >= 2);
        Disagreements = [.. units.Select(DisagreementIn)];
        Observed = Pairable == 0 ? 0 : Disagreements.Sum() / Pairable;
        Prevalence = [.. Enumerable.Range(0, Categories).Select(category => units.Count == 0
            ? 0
            : units.Sum(unit => (double)unit.CodersPerCategory[category] / unit.Coders) / units.Count)];
    }

    public IReadOnlyList<RatedUnits> Units { get; }

    public int Categories => _weights.GetLength(0);

    /// <summary>Units with two coders or more.</summary>
    public int Pairable { get; }

    /// <summary>1 − p_o.</summary>
    public double Observed { get; }

    /// <summary>Share of pairs in each unit that do not agree; 0 where there is no pair.</summary>
    public IReadOnlyList<double> Disagreements { get; }

    /// <summary>π_k.</summary>
    public IReadOnlyList<double> Prevalence { get; }

    /// <summary>Σ_kl w_kl.</summary>
    public double TotalWeight => _weights.Cast<double>().Sum();

    /// <summary>Σ_l (w_kl + w_lk) π_l / 2: how much a rating in k agrees with a rating drawn at random.</summary>
    public double MeanWeight(int category) => Enumerable.Range(0, Categories)
        .Sum(other => (_weights[category, other] + _weights[other, category]) / 2 * Prevalence[other]);

    /// <summary>The coefficient 1 − (1 − p_o) / (1 − p_e), or why there is none.</summary>
    /// <param name="expected">1 − p_e.</param>
    public AgreementValue Against(double expected) => Pairable == 0
        ? AgreementValue.Undefined(WhyUndefined.NoDoubleCodedText)
        : expected <= 0
            ? AgreementValue.Undefined(WhyUndefined.NoVariation, Pairable)
            : AgreementValue.Of(1 - (Observed / expected), Pairable);

    /// <summary>
    /// Standard error by linearisation, units being a sample of endlessly many (f = 0): Gwet (2014), ch. 5.
    /// </summary>
    /// <param name="coefficient">As <see cref="Against"/> gave it.</param>
    /// <param name="expected">1 − p_e.</param>
    /// <param name="chanceIn">p_e as the unit alone would have it; null = the ratings play no part in chance.</param>
    public AgreementValue StandardError(
        AgreementValue coefficient, double expected, Func<RatedUnits, double>? chanceIn)
    {
        if (coefficient.Estimate is not { } estimate)
        {
            return coefficient;
        }

        if (Units.Count < 2)
        {
            return AgreementValue.Undefined(WhyUndefined.TooFewUnits, Pairable);
        }

        var (n, pe) = ((double)Units.Count, 1 - expected);
        var squares = 0.0;
        for (var at = 0; at < Units.Count; at++)
        {
            var share = Units[at].Coders < 2 ? 0 : n / Pairable * (expected - Disagreements[at]) / expected;
            var chance = chanceIn is null ? 0 : 2 * (1 - estimate) * (chanceIn(Units[at]) - pe) / expected;
            var off = share - chance - estimate;
            squares += off * off;
        }

        return AgreementValue.Of(Math.Sqrt(squares / (n * (n - 1))), Pairable);
    }

    private double DisagreementIn(RatedUnits unit)
    {
        if (unit.Coders < 2)
        {
            return 0;
        }

        var unlike = 0.0;
        for (var k = 0; k < Categories; k++)
        {
            for (var l = 0; l < Categories; l++)
            {
                if (k != l)
                {
                    unlike += (1 - _weights[k, l]) * unit.CodersPerCategory[k] * unit.CodersPerCategory[l];
                }
            }
        }

        return unlike / ((double)unit.Coders * (unit.Coders - 1));
    }
}
