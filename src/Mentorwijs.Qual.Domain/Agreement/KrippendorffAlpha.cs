namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>Agreement beyond chance for any number of coders, some of whom may have left units out.</summary>
/// <remarks>
/// α = 1 − (n − 1) Σ_{c≠k} o_ck / Σ_{c≠k} n_c n_k, nominal; o_ck = Σ_u (ordered pairs c, k in u) / (m_u − 1), over
/// units with m_u ≥ 2 values: Krippendorff (2019), Content Analysis, 4th ed., ch. 12; (2011) Computing Krippendorff's
/// Alpha-Reliability, p. 6. Undefined when every value is the same one (or there are no pairs).
/// Worked (Krippendorff 2011, example B): α = .692.
/// </remarks>
public sealed class KrippendorffAlpha : IAgreementMeasure
{
    public string Id => "alpha";

    public AgreementValue Of(CoverSums sums)
    {
        var (no, yes) = ((double)sums.NotCoded, (double)sums.Coded);
        return sums.WhyNoVariation is { } why
            ? AgreementValue.Undefined(why, sums.Units)
            : AgreementValue.Of(1 - ((no + yes - 1) * sums.Unlike / (2 * no * yes)), sums.Units);
    }

    /// <summary>The same for a table of values.</summary>
    public static AgreementValue Of(IEnumerable<RatedUnits> rated)
    {
        var units = 0L;
        var unlike = 0.0;
        var perCategory = new List<double>();
        foreach (var unit in rated.Where(unit => unit.Coders >= 2))
        {
            var pairs = (long)unit.Coders * (unit.Coders - 1);
            unlike += unit.Units * (double)(pairs - unit.AgreeingPairs) / (unit.Coders - 1);
            units += unit.Units;
            for (var category = 0; category < unit.CodersPerCategory.Count; category++)
            {
                if (perCategory.Count == category)
                {
                    perCategory.Add(0);
                }

                perCategory[category] += (double)unit.Units * unit.CodersPerCategory[category];
            }
        }

        var values = perCategory.Sum();
        var unlikeByChance = (values * values) - perCategory.Sum(count => count * count);
        if (units == 0)
        {
            return AgreementValue.Undefined(WhyUndefined.NoDoubleCodedText);
        }

        return perCategory.Count(count => count > 0) < 2
            ? AgreementValue.Undefined(WhyUndefined.NoVariation, units)
            : AgreementValue.Of(1 - ((values - 1) * unlike / unlikeByChance), units);
    }
}
