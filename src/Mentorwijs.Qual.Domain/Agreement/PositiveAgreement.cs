namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>Where one coder used the code, how often did another: text nobody coded plays no part.</summary>
/// <remarks>
/// 2a / (2a + b + c), the proportion of specific (positive) agreement: Dice (1945), Ecology 26, p. 298;
/// Cicchetti and Feinstein (1990), J. Clin. Epidemiol. 43, p. 554. For m coders Σ k (k − 1) / Σ k (m_u − 1), k of the
/// m_u coders of a unit having used the code (Spitzer and Fleiss 1974). Undefined when nobody used the code.
/// Worked: a = 40, b = 10, c = 5 gives 80 / 95 = .8421.
/// </remarks>
public sealed class PositiveAgreement : IAgreementMeasure
{
    public string Id => "positive";

    public bool IsShare => true;

    public AgreementValue Of(CoverSums sums) =>
        sums.WhyNoPairs is { } why ? AgreementValue.Undefined(why)
        : sums.PossibleUses == 0 ? AgreementValue.Undefined(WhyUndefined.NobodyUsedTheCode, sums.Units)
        : AgreementValue.Of((double)sums.SharedUses / sums.PossibleUses, sums.Units);
}
