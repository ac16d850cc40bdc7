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
}
