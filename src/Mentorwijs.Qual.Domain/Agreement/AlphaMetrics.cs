namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>How far two values differ in Krippendorff's alpha.</summary>
public enum AlphaMetric
{
    Nominal,
    Ordinal,
    Interval,
    Ratio,
}

/// <summary>Krippendorff's alpha on ratings, with the distance that fits their scale.</summary>
/// <remarks>
/// α = 1 − (n − 1) Σ o_ck δ_ck / Σ n_c n_k δ_ck over units with two values or more: Krippendorff (2019), Content
/// Analysis, 4th ed., ch. 12. δ: nominal [c ≠ k]; ordinal (Σ_{g=c..k} n_g − (n_c + n_k) / 2)²; interval (c − k)²;
/// ratio ((c − k) / (c + k))², 0 for twice 0. Undefined without pairs, without variation, and for ratio where c + k is
/// 0 for different values. Worked (Krippendorff 2011, example C): .743, .815, .849, .797.
/// </remarks>
public static class AlphaMetrics
{
    public static AgreementValue Of(RatingTable table, AlphaMetric metric)
    {
        var units = table.Rated().Where(unit => unit.Coders >= 2).ToList();
        if (units.Count == 0)
        {
            return AgreementValue.Undefined(
                table.Coders < 2 ? WhyUndefined.OnlyOneCoder : WhyUndefined.NoDoubleCodedText);
        }

        var counts = Enumerable.Range(0, table.Categories.Count)
            .Select(category => units.Sum(unit => (double)unit.CodersPerCategory[category])).ToArray();
        var (observed, expected, n) = (0.0, 0.0, counts.Sum());
        for (var c = 0; c < counts.Length; c++)
        {
            for (var k = 0; k < counts.Length; k++)
            {
                if (c == k || counts[c] == 0 || counts[k] == 0)
                {
                    continue;
                }

                if (Distance(metric, table.Categories, counts, c, k) is not { } distance)
                {
                    return AgreementValue.Undefined(WhyUndefined.NotARatioScale, units.Count);
                }

                observed += distance * units.Sum(unit =>
                    (double)unit.CodersPerCategory[c] * unit.CodersPerCategory[k] / (unit.Coders - 1));
                expected += distance * counts[c] * counts[k];
            }
        }

        return expected == 0
            ? AgreementValue.Undefined(WhyUndefined.NoVariation, units.Count)
            : AgreementValue.Of(1 - ((n - 1) * observed / expected), units.Count);
    }

    /// <summary>Standard error of nominal alpha by linearisation: Gwet (2014), Handbook, 4th ed., ch. 5.</summary>
    public static AgreementValue StandardError(RatingTable table)
    {
        var alpha = Of(table, AlphaMetric.Nominal);
        var units = table.Rated().Where(unit => unit.Coders >= 2).ToList();
        if (!alpha.IsDefined || units.Count < 2)
        {
            return alpha.IsDefined ? AgreementValue.Undefined(WhyUndefined.TooFewUnits, units.Count) : alpha;
        }

        double n = units.Count;
        var mean = units.Sum(unit => unit.Coders) / n;
        var shares = Enumerable.Range(0, table.Categories.Count)
            .Select(category => units.Sum(unit => unit.CodersPerCategory[category]) / (n * mean)).ToArray();
        var agreeing = units.Select(unit => unit.AgreeingPairs / (mean * (unit.Coders - 1))).ToList();
        var (po, pe) = (agreeing.Sum() / n, shares.Sum(share => share * share));

        // α without its correction for small samples, around which the units spread
        var prime = (po - pe) / (1 - pe);
        var squares = units.Select((unit, at) =>
        {
            var uneven = (unit.Coders - mean) / mean;
            var inUnit = (agreeing[at] - (po * uneven) - pe) / (1 - pe);
            var chance = (shares.Select((share, k) => share * unit.CodersPerCategory[k]).Sum() / mean) - (pe * uneven);
            var off = inUnit - (2 * (1 - prime) * (chance - pe) / (1 - pe)) - prime;
            return off * off;
        });
        return AgreementValue.Of(Math.Sqrt(squares.Sum() / (n * (n - 1))), units.Count);
    }

    // c ≠ k, both used.
    private static double? Distance(
        AlphaMetric metric, IReadOnlyList<double> categories, double[] counts, int c, int k) => metric switch
        {
            AlphaMetric.Nominal => 1,
            AlphaMetric.Ordinal => Square(
                counts[Math.Min(c, k)..(Math.Max(c, k) + 1)].Sum() - ((counts[c] + counts[k]) / 2)),
            AlphaMetric.Interval => Square(categories[c] - categories[k]),
            AlphaMetric.Ratio => categories[c] + categories[k] == 0
                ? null
                : Square((categories[c] - categories[k]) / (categories[c] + categories[k])),
            _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "No such metric"),
        };

    private static double Square(double value) => value * value;
}
