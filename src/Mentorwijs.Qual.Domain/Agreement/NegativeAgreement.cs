namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>
/// Where one coder left the code out, how often did the other: the counterpart of positive agreement.
/// </summary>
/// <remarks>
/// 2d / (2d + b + c): Cicchetti and Feinstein (1990), J. Clin. Epidemiol. 43, p. 554. Undefined when both coded
/// everything. Worked: d = 45, b = 10, c = 5 gives 90 / 105 = .8571.
/// </remarks>
public static class NegativeAgreement
{
    public static AgreementValue Of(PairCounts pair)
    {
        var possible = (2 * pair.Neither) + pair.OnlyFirst + pair.OnlySecond;
        return pair.Units == 0 ? AgreementValue.Undefined(WhyUndefined.NoDoubleCodedText)
            : possible == 0 ? AgreementValue.Undefined(WhyUndefined.CodedEverywhere, pair.Units)
            : AgreementValue.Of(2.0 * pair.Neither / possible, pair.Units);
    }
}
