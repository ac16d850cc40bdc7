namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>Every coefficient the program knows for segments of a text, by name.</summary>
/// <remarks>
/// <c>:code</c> is one code, <c>:i-j</c> two coders by place. Measures over all codes at once are left out where codes
/// of one coder overlap.
/// </remarks>
public static class SegmentCoefficients
{
    // T of the segment measure, as people write it.
    private static readonly (string Name, int Share, int Of)[] Thresholds =
        [("1/2", 1, 2), ("9/10", 9, 10), ("1", 1, 1)];

    /// <param name="codes">Names, in the order of the table.</param>
    public static IReadOnlyList<NamedValue> Of(SegmentTable table, IReadOnlyList<string> codes)
    {
        var counts = codes.Select((_, code) => table.Count(code)).ToList();
        return
        [
            .. codes.SelectMany((name, code) => OfCode(table, name, code, counts[code])),
            .. table.Pairs.SelectMany(pair => OfPair(table, pair.One, pair.Other, counts)),
            new("alphaU1995", SquaredUnitAlpha.OfAll(table)),
            .. table.IsExclusive ? OfExclusive(table, codes) : [],
        ];
    }

    private static IEnumerable<NamedValue> OfCode(SegmentTable table, string name, int code, CoverCounts counts)
    {
        foreach (var (one, other) in table.Pairs)
        {
            var pair = counts.Pair(one, other);
            var who = $":{name}:{one}-{other}";
            yield return new($"char_both{who}", AgreementValue.Of(pair.Both, pair.Units));
            yield return new($"char_a_only{who}", AgreementValue.Of(pair.OnlyFirst, pair.Units));
            yield return new($"char_b_only{who}", AgreementValue.Of(pair.OnlySecond, pair.Units));
            yield return new($"char_percent{who}", Percent(pair));
            yield return new($"char_positive{who}", Positive(pair));
            yield return new($"char_negative{who}", NegativeAgreement.Of(pair));
            yield return new($"char_kappa{who}", CohenKappa.Of(pair));
        }

        yield return new($"char_alpha:{name}", AgreementMeasures.Alpha.Of(counts));
        yield return new($"u_alpha:{name}", UnitizedAlpha.OfCode(table, code));
        yield return new($"alphaU1995:{name}", SquaredUnitAlpha.OfCode(table, code));
    }

    private static IEnumerable<NamedValue> OfPair(
        SegmentTable table, int one, int other, IReadOnlyList<CoverCounts> counts)
    {
        var pairs = counts.Select(count => count.Pair(one, other)).ToList();
        var all = pairs.Aggregate(default(PairCounts), (sum, pair) => sum + pair);
        var who = $":{one}-{other}";
        yield return new($"char_percent_micro{who}", Percent(all));
        yield return new($"char_kappa_micro{who}", CohenKappa.Of(all));
        yield return new(
            $"char_kappa_macro{who}", AgreementMean.Of([.. pairs.Select(pair => CohenKappa.Of(pair))]).Value);
        yield return new($"char_kappa_pooled_devries{who}", PooledKappa.Of(pairs));
        foreach (var (name, share, of) in Thresholds)
        {
            yield return new(
                $"segment_overlap_agreement@{name}{who}", SegmentOverlap.Of(table, one, other, share, of));
        }
    }

    private static IEnumerable<NamedValue> OfExclusive(SegmentTable table, IReadOnlyList<string> codes) =>
    [
        new("u_alpha", UnitizedAlpha.OfAll(table)),
        new("bar_u_alpha", UnitizedAlpha.OfValuedOrNot(table)),
        new("cu_alpha", UnitizedAlpha.OfCodes(table)),
        .. codes.Select((name, code) => new NamedValue($"ku_alpha:{name}", UnitizedAlpha.OfOneOfCodes(table, code))),
        .. codes.Select((name, code) => new NamedValue($"ku_coverage:{name}", UnitizedAlpha.Coverage(table, code))),
    ];

    private static AgreementValue Percent(PairCounts pair) => pair.Units == 0
        ? AgreementValue.Undefined(WhyUndefined.NoDoubleCodedText)
        : AgreementValue.Of((double)(pair.Both + pair.Neither) / pair.Units, pair.Units);

    private static AgreementValue Positive(PairCounts pair)
    {
        var possible = (2 * pair.Both) + pair.OnlyFirst + pair.OnlySecond;
        return possible == 0
            ? AgreementValue.Undefined(WhyUndefined.NobodyUsedTheCode, pair.Units)
            : AgreementValue.Of(2.0 * pair.Both / possible, pair.Units);
    }
}
