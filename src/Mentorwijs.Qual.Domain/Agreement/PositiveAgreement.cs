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

    public AgreementValue Of(CoverCounts counts)
    {
        if (counts.WhyNoPairs is { } why)
        {
            return AgreementValue.Undefined(why);
        }

        var (agreeing, possible) = (0.0, 0.0);
        foreach (var unit in counts.Rated())
        {
            var covering = unit.CodersPerCategory[1];
            agreeing += (double)unit.Units * covering * (covering - 1);
            possible += (double)unit.Units * covering * (unit.Coders - 1);
        }

        return possible == 0
            ? AgreementValue.Undefined(WhyUndefined.NobodyUsedTheCode, counts.Units)
            : AgreementValue.Of(agreeing / possible, counts.Units);
    }
}
