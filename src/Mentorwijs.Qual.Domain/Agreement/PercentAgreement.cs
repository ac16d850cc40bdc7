namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>Share of pairs of coders that chose the same, averaged over units with two coders or more.</summary>
/// <remarks>
/// p_o = mean over units with r_i ≥ 2 of Σ_k r_ik (r_ik − 1) / (r_i (r_i − 1)); for two coders (a + d) / n.
/// Fleiss (1971), Psychological Bulletin 76, p. 379, eq. 1-3. Undefined only without text that two coders finished.
/// Worked: a = 40, b = 10, c = 5, d = 45 gives 85 / 100 = .85. Text that nobody coded raises it.
/// </remarks>
public sealed class PercentAgreement : IAgreementMeasure
{
    public string Id => "percent";

    public bool IsShare => true;

    public AgreementValue Of(CoverSums sums) => sums.WhyNoPairs is { } why
        ? AgreementValue.Undefined(why)
        : AgreementValue.Of(sums.Agreeing / sums.Units, sums.Units);

    /// <summary>The same for a table of values.</summary>
    public static AgreementValue Of(IEnumerable<RatedUnits> rated)
    {
        var (agreeing, units) = (0.0, 0L);
        foreach (var unit in rated.Where(unit => unit.Coders >= 2))
        {
            agreeing += unit.Units * (double)unit.AgreeingPairs / ((long)unit.Coders * (unit.Coders - 1));
            units += unit.Units;
        }

        return units == 0
            ? AgreementValue.Undefined(WhyUndefined.NoDoubleCodedText)
            : AgreementValue.Of(agreeing / units, units);
    }
}
