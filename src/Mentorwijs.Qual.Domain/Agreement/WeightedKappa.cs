namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>Cohen's kappa that forgives near misses on an ordered scale, for two coders.</summary>
/// <remarks>
/// κ_w = 1 − Σ (1 − w_kl) p_kl / Σ (1 − w_kl) p_k. p_.l: Cohen (1968), Psychological Bulletin 70, p. 215. With
/// identity weights it is Cohen's kappa. Undefined when both coders gave every unit the same one value.
/// Worked: 2×2 table 20, 5, 10, 15 with identity weights gives 1 − .30 / .50 = .40.
/// </remarks>
public static class WeightedKappa
{
    /// <param name="table">Rows are the categories of the first coder, columns those of the second.</param>
    public static AgreementValue Of(IReadOnlyList<IReadOnlyList<long>> table, double[,] weights)
    {
        var units = table.Sum(row => row.Sum());
        if (units == 0)
        {
            return AgreementValue.Undefined(WhyUndefined.NoDoubleCodedText);
        }

        var (observed, expected) = Disagreements(table, weights, units);
        return expected == 0
            ? AgreementValue.Undefined(WhyUndefined.NoVariation, units)
            : AgreementValue.Of(1 - (observed / expected), units);
    }

    /// <summary>
    /// Its large-sample standard error, non-null: Fleiss, Cohen and Everitt (1969), Psychological Bulletin 72, eq. 13.
    /// </summary>
    /// <remarks>
    /// √( { Σ p_kl [w_kl (1 − p_e) − (w̄_k. + w̄_.l)(1 − p_o)]² − (p_o p_e − 2 p_e + p_o)² } / (n (1 − p_e)⁴) ),
    /// w̄_k. = Σ_l w_kl p_.l, w̄_.l = Σ_k w_kl p_k. . The last square is that of the mean of the terms, so the sum is
    /// taken of squared deviations from it: the same, without rounding. Undefined where kappa is; 0 when all agree.
    /// </remarks>
    public static AgreementValue StandardError(IReadOnlyList<IReadOnlyList<long>> table, double[,] weights)
    {
        var kappa = Of(table, weights);
        if (!kappa.IsDefined)
        {
            return kappa;
        }

        var (rows, columns) = Margins(table);
        double n = kappa.Units;
        var (observed, expected) = Disagreements(table, weights, n);
        var (po, pe) = (1 - observed, 1 - expected);
        var (mean, sum) = ((po * pe) - (2 * pe) + po, 0.0);
        for (var k = 0; k < table.Count; k++)
        {
            for (var l = 0; l < table.Count; l++)
            {
                var byRow = Enumerable.Range(0, table.Count).Sum(other => weights[k, other] * columns[other] / n);
                var byColumn = Enumerable.Range(0, table.Count).Sum(other => weights[other, l] * rows[other] / n);
                var term = (weights[k, l] * expected) - ((byRow + byColumn) * observed);
                sum += table[k][l] / n * Square(term - mean);
            }
        }

        return AgreementValue.Of(Math.Sqrt(sum / n) / Square(expected), kappa.Units);
    }

    private static double Square(double value) => value * value;

    // Shares of disagreement, so that 'none at all' is exactly 0.
    private static (double Observed, double Expected) Disagreements(
        IReadOnlyList<IReadOnlyList<long>> table, double[,] weights, double units)
    {
        var (rows, columns) = Margins(table);
        var (observed, expected) = (0.0, 0.0);
        for (var k = 0; k < table.Count; k++)
        {
            for (var l = 0; l < table.Count; l++)
            {
                observed += (1 - weights[k, l]) * table[k][l] / units;
                expected += (1 - weights[k, l]) * (rows[k] / units) * (columns[l] / units);
            }
        }

        return (observed, expected);
    }

    private static (double[] Rows, double[] Columns) Margins(IReadOnlyList<IReadOnlyList<long>> table) => (
        [.. table.Select(row => (double)row.Sum())],
        [.. Enumerable.Range(0, table.Count).Select(column => (double)table.Sum(row => row[column]))]);
}
