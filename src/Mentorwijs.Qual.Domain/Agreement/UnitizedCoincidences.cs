using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>How much text two coders have in common for each two values, gaps being a value of their own.</summary>
/// <remarks>
/// l_ck = 1 / (m − 1) Σ_i Σ_{j≠i} length(segments of i valued c ∩ segments of j valued k): Krippendorff, Mathet, Bouvry
/// and Widlöcher (2016), Quality and Quantity 50; Krippendorff (2019), Content Analysis, 4th ed., ch. 12.6. The gap is
/// the last value. Invariant: codes of one coder do not overlap.
/// </remarks>
internal sealed class UnitizedCoincidences
{
    private readonly SegmentTable _table;

    public UnitizedCoincidences(SegmentTable table)
    {
        _table = table;
        Lengths = Count(table);
    }

    /// <summary>l_ck; row and column <see cref="SegmentTable.Codes"/> are the gap.</summary>
    public double[,] Lengths { get; }

    private int Gap => _table.Codes;

    private int Others => _table.Coders.Count - 1;

    /// <summary>u-alpha over all values, gaps among them.</summary>
    public AgreementValue OfAll()
    {
        var corrections = new double[Gap + 1];
        foreach (var segment in _table.Coders.SelectMany(segments => segments))
        {
            corrections[segment.Code] += (double)segment.Span.Length * segment.Span.Length;
        }

        corrections[Gap] = Sum(Lengths, Gap);
        return Alpha(Lengths, corrections, Gap + 1);
    }

    /// <summary>Valued or not, whatever the code: |u-alpha.</summary>
    public AgreementValue OfValuedOrNot() => new UnitizedCoincidences(new SegmentTable(
        _table.Length, 1, _table.Coders.Select(Apart))).OfAll();

    /// <summary>cu-alpha: only where coders have segments in common.</summary>
    public AgreementValue OfCodes() => Alpha(Lengths, Corrections(), Gap);

    /// <summary>(k)u-alpha: how well one code is told apart from the others, where segments meet.</summary>
    public AgreementValue OfCode(int code)
    {
        var corrections = Corrections();
        var sums = Enumerable.Range(0, Gap).Select(c => SumOfCodes(c)).ToArray();
        var total = sums.Sum();
        if (sums[code] == 0)
        {
            return AgreementValue.Undefined(WhyUndefined.NothingOverlaps);
        }

        var scale = total - (corrections.Sum() / total);
        var apart = sums.Where((_, c) => c != code).Sum(sum => sum * sums[code]) / scale;
        var expected = apart + (((sums[code] * sums[code]) - corrections[code]) / scale);
        var unlike = sums[code] - Lengths[code, code];
        return apart == 0
            ? AgreementValue.Undefined(WhyUndefined.NoVariation, (long)sums[code])
            : AgreementValue.Of(1 - (expected / sums[code] * unlike / apart), (long)sums[code]);
    }

    /// <summary>The share of the text with this code that meets any segment of the others.</summary>
    public AgreementValue Coverage(int code)
    {
        var all = Sum(Lengths, code);
        return all == 0
            ? AgreementValue.Undefined(WhyUndefined.NobodyUsedTheCode)
            : AgreementValue.Of(SumOfCodes(code) / all, (long)all);
    }

    // 1 − Σ_{c≠k} l_ck / Σ_{c≠k} e_ck, e_ck = l_c. l_.k / (l_.. − C / l_..): off the diagonal C plays no other part.
    private static AgreementValue Alpha(double[,] lengths, double[] corrections, int values)
    {
        var sums = Enumerable.Range(0, values)
            .Select(c => Enumerable.Range(0, values).Sum(k => lengths[c, k])).ToArray();
        var total = sums.Sum();
        if (total == 0)
        {
            return AgreementValue.Undefined(WhyUndefined.NothingOverlaps);
        }

        var (observed, products) = (0.0, 0.0);
        for (var c = 0; c < values; c++)
        {
            for (var k = 0; k < values; k++)
            {
                observed += c == k ? 0 : lengths[c, k];
                products += c == k ? 0 : sums[c] * sums[k];
            }
        }

        return products == 0
            ? AgreementValue.Undefined(WhyUndefined.NoVariation, (long)total)
            : AgreementValue.Of(
                1 - (observed * (total - (corrections.Take(values).Sum() / total)) / products), (long)total);
    }

    // A unit is not paired with itself: the square of its pairable length, the mean over the others of what they share.
    // This variant alone gives the published .724 with three coders (Krippendorff 2019, fig. 12.11).
    private double[] Corrections()
    {
        var corrections = new double[Gap];
        var covered = _table.Coders
            .Select(segments => SpanSet.Of(segments.Select(segment => segment.Span))).ToList();
        for (var coder = 0; coder < _table.Coders.Count; coder++)
        {
            foreach (var segment in _table.Coders[coder])
            {
                var own = SpanSet.Of([segment.Span]);
                var pairable = covered.Where((_, other) => other != coder)
                    .Sum(other => (double)own.Intersect(other).Length) / Others;
                corrections[segment.Code] += pairable * pairable;
            }
        }

        return corrections;
    }

    // Walks over all ends; between two of them each coder has one value.
    private static double[,] Count(SegmentTable table)
    {
        var (gap, coders) = (table.Codes, table.Coders.Count);
        var lengths = new double[gap + 1, gap + 1];
        var edges = table.Coders.SelectMany((segments, coder) => segments.SelectMany(segment => new[]
            {
                (At: segment.Span.Start, Opens: 1, coder, segment.Code),
                (At: segment.Span.End, Opens: 0, coder, segment.Code),
            }))
            .OrderBy(edge => edge.At).ThenBy(edge => edge.Opens).ToList();
        var having = new int[gap + 1];
        having[gap] = coders;
        var from = 0;
        foreach (var edge in edges)
        {
            Add(lengths, having, edge.At - from, coders);
            from = edge.At;
            var (left, entered) = edge.Opens == 1 ? (gap, edge.Code) : (edge.Code, gap);
            (having[left], having[entered]) = (having[left] - 1, having[entered] + 1);
        }

        Add(lengths, having, table.Length - from, coders);
        return lengths;
    }

    private static void Add(double[,] lengths, int[] having, int length, int coders)
    {
        var present = Enumerable.Range(0, having.Length).Where(value => having[value] > 0).ToList();
        foreach (var c in length == 0 ? [] : present)
        {
            foreach (var k in present)
            {
                var pairs = c == k ? (double)having[c] * (having[c] - 1) : (double)having[c] * having[k];
                lengths[c, k] += pairs * length / (coders - 1);
            }
        }
    }

    // As one code: touching segments stay units of their own.
    private static IEnumerable<Segment> Apart(IReadOnlyList<Segment> segments) =>
        segments.Select(segment => segment with { Code = 0 });

    private double SumOfCodes(int code) => Enumerable.Range(0, Gap).Sum(k => Lengths[code, k]);

    private static double Sum(double[,] lengths, int row) =>
        Enumerable.Range(0, lengths.GetLength(1)).Sum(column => lengths[row, column]);
}
