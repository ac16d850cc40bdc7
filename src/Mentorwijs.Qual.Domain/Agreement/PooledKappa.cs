namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>One kappa over several codes, from the mean of what was observed and of what chance gives.</summary>
/// <remarks>
/// (mean p_o − mean p_e) / (1 − mean p_e) over all codes, those without a kappa of their own included: De Vries,
/// Elliott, Kanouse and Teleki (2008), Field Methods 20, p. 276. Undefined when chance explains everything for every
/// code. Worked: p_o .90 and .80, p_e .50 and .70 gives (.85 − .60) / .40 = .625.
/// </remarks>
public static class PooledKappa
{
    public static AgreementValue Of(IReadOnlyList<PairCounts> codes)
    {
        // Sums of 1 − p_o and of 1 − p_e: 'nothing beyond chance' comes out as exactly 0.
        var (observed, expected) = (0.0, 0.0);
        foreach (var pair in codes.Where(pair => pair.Units > 0))
        {
            double n = pair.Units;
            observed += (pair.OnlyFirst + pair.OnlySecond) / n;
            var (first, second) = ((pair.Both + pair.OnlyFirst) / n, (pair.Both + pair.OnlySecond) / n);
            expected += (first * ((pair.OnlyFirst + pair.Neither) / n))
                + ((pair.OnlySecond + pair.Neither) / n * second);
        }

        var units = codes.Sum(pair => pair.Units);
        return units == 0 ? AgreementValue.Undefined(WhyUndefined.NoDoubleCodedText)
            : expected == 0 ? AgreementValue.Undefined(WhyUndefined.NoCodeHasAValue, units)
            : AgreementValue.Of(1 - (observed / expected), units);
    }
}
