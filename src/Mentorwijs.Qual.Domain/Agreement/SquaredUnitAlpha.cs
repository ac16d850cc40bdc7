using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>The older alpha for passages, which counts how far their ends lie apart, squared.</summary>
/// <remarks>
/// α_U = 1 − D_o / D_e: Krippendorff (1995), Sociological Methodology 25; (2004), Content Analysis, 2nd ed., ch. 11.6.
/// Observed per two coders: (b_g − b_h)² + (e_g − e_h)² for segments that overlap, l² for one in a gap of the other.
/// Its scale is not that of other alphas. Undefined when nobody used the code. Published (2004, p. 254): c .7286, k 1.
/// </remarks>
public static class SquaredUnitAlpha
{
    /// <summary>One code.</summary>
    public static AgreementValue OfCode(SegmentTable table, int code) => Of(table, [code]);

    /// <summary>All codes: the sum of what was observed against the sum of what chance gives.</summary>
    public static AgreementValue OfAll(SegmentTable table) => Of(table, [.. Enumerable.Range(0, table.Codes)]);

    private static AgreementValue Of(SegmentTable table, IReadOnlyList<int> codes)
    {
        if (table.Coders.Count < 2)
        {
            return AgreementValue.Undefined(WhyUndefined.OnlyOneCoder);
        }

        var (observed, expected) = (0.0, 0.0);
        foreach (var code in codes)
        {
            var coders = table.Coders.Select((_, coder) => table.SpansOf(coder, code)).ToList();
            if (coders.Exists(spans => spans.Count > 0))
            {
                observed += Observed(table, coders);
                expected += Expected(table, coders);
            }
        }

        return expected == 0
            ? AgreementValue.Undefined(
                table.Coders.All(segments => segments.Count == 0) || codes.Count == 1
                    ? WhyUndefined.NobodyUsedTheCode
                    : WhyUndefined.NoVariation)
            : AgreementValue.Of(1 - (observed / expected), table.Length);
    }

    private static double Observed(SegmentTable table, List<IReadOnlyList<TextSpan>> coders)
    {
        double length = table.Length;
        var sum = table.Pairs.Sum(pair => Between(coders[pair.One], coders[pair.Other]));
        return 2 * sum / (coders.Count * (coders.Count - 1.0) * length * length);
    }

    private static double Between(IReadOnlyList<TextSpan> ones, IReadOnlyList<TextSpan> others) =>
        ones.Sum(one => others.Where(other => other.Overlaps(one)).Sum(other =>
            Square(one.Start - (double)other.Start) + Square(one.End - (double)other.End)))
        + Alone(ones, others) + Alone(others, ones);

    private static double Alone(IReadOnlyList<TextSpan> mine, IReadOnlyList<TextSpan> theirs)
    {
        var covered = SpanSet.Of(theirs);
        return mine.Where(span => !covered.Overlaps(span)).Sum(span => Square(span.Length));
    }

    private static double Expected(SegmentTable table, List<IReadOnlyList<TextSpan>> coders)
    {
        double length = table.Length;
        var units = coders.SelectMany(spans => spans).Select(span => (double)span.Length).ToList();
        var gaps = coders.SelectMany(spans => GapsIn(spans, table.Length)).OrderDescending().ToList();
        var sum = units.Sum(l =>
            ((units.Count - 1) * ((2 * l * l * l) - (3 * l * l) + l) / 3)
            + (l * l * gaps.TakeWhile(gap => gap >= l).Sum(gap => gap - l + 1)));
        var all = coders.Count * length;
        var ways = (all * (all - 1)) - units.Sum(l => l * (l - 1));
        return ways == 0 ? 0 : 2 / length * sum / ways;
    }

    private static IEnumerable<double> GapsIn(IReadOnlyList<TextSpan> spans, int length)
    {
        var from = 0;
        foreach (var span in spans)
        {
            yield return span.Start - from;
            from = span.End;
        }

        yield return length - from;
    }

    private static double Square(double value) => value * value;
}
