namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>Cohen's kappa for more than two coders, each with their own use of the categories.</summary>
/// <remarks>
/// κ = 1 − Σ_pairs (1 − p_o) / Σ_pairs (1 − p_e), p_e of each pair from its own margins: Conger (1980), Psychological
/// Bulletin 88, p. 325. Over the units that all coders rated. Undefined when every coder used the same one category.
/// Worked: for two coders it is Cohen's kappa (20, 20, 10, 50 gives .348).
/// </remarks>
public static class CongerKappa
{
    public static AgreementValue Of(RatingTable table)
    {
        var complete = table.Complete();
        double units = complete.Rows.Count;
        var (observed, expected) = (0.0, 0.0);
        foreach (var pair in LightKappa.PairsOf(complete))
        {
            var same = Enumerable.Range(0, pair.Count).Sum(k => pair[k][k]);
            observed += units - same;
            for (var k = 0; k < pair.Count; k++)
            {
                for (var l = 0; l < pair.Count; l++)
                {
                    expected += k == l ? 0 : pair[k].Sum() * (double)pair.Sum(row => row[l]) / units;
                }
            }
        }

        return complete.Coders < 2 ? AgreementValue.Undefined(WhyUndefined.OnlyOneCoder)
            : units == 0 ? AgreementValue.Undefined(WhyUndefined.NoDoubleCodedText)
            : expected == 0 ? AgreementValue.Undefined(WhyUndefined.NoVariation, (long)units)
            : AgreementValue.Of(1 - (observed / expected), (long)units);
    }
}
