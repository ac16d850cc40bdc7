namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>Agreement of two coders beyond what their own rates of using the code would give by chance.</summary>
/// <remarks>
/// κ = (p_o − p_e) / (1 − p_e), p_e = Σ_k p_k. p_.k: Cohen (1960), Educ. Psychol. Meas. 20, p. 40, eq. 1.
/// Undefined when both coders gave every unit the same one value (p_e = 1); exactly 0 when one of them never varied.
/// Worked (Artstein and Poesio 2008, Comput. Linguist. 34, table 1): 20, 20, 10, 50 gives (.70 − .54) / .46 = .348.
/// </remarks>
public sealed class CohenKappa : IAgreementMeasure
{
    public string Id => "kappa";

    public AgreementValue Of(CoverSums sums) =>
        sums.Coders > 2 ? AgreementValue.Undefined(WhyUndefined.OnlyForTwoCoders, sums.Units)
        : sums.WhyNoVariation is { } why ? AgreementValue.Undefined(why, sums.Units)
        : Of(sums.Pair);

    /// <summary>For one 2×2 table.</summary>
    public static AgreementValue Of(PairCounts pair)
    {
        // n² p_e and n² as in a table of any size below, without making the table
        double n = pair.Units;
        var byChance = (((double)pair.Both + pair.OnlyFirst) * (pair.Both + pair.OnlySecond))
            + (((double)pair.OnlySecond + pair.Neither) * (pair.OnlyFirst + pair.Neither));
        return n * n == byChance
            ? AgreementValue.Undefined(
                pair switch
                {
                    { Units: 0 } => WhyUndefined.NoDoubleCodedText,
                    { Both: 0 } => WhyUndefined.NobodyUsedTheCode,
                    _ => WhyUndefined.CodedEverywhere,
                },
                pair.Units)
            : AgreementValue.Of(
                ((n * (pair.Both + pair.Neither)) - byChance) / ((n * n) - byChance), pair.Units);
    }

    /// <summary>For a square table: rows are the categories of the first coder, columns those of the second.</summary>
    public static AgreementValue Of(IReadOnlyList<IReadOnlyList<long>> table)
    {
        var units = table.Sum(row => row.Sum());
        var same = Enumerable.Range(0, table.Count).Sum(category => table[category][category]);

        // n² p_e: whole numbers throughout, so that 'no better than chance' comes out as exactly 0.
        var byChance = Enumerable.Range(0, table.Count)
            .Sum(category => (double)table[category].Sum() * table.Sum(row => row[category]));
        var all = (double)units * units;
        return all == byChance
            ? AgreementValue.Undefined(units == 0 ? WhyUndefined.NoDoubleCodedText : WhyUndefined.NoVariation, units)
            : AgreementValue.Of((((double)units * same) - byChance) / (all - byChance), units);
    }
}
