using FsCheck.Xunit;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Tests.Agreement;

public class CoefficientProperties
{
    private const int Length = 50;

    [Property(MaxTest = 300)]
    public bool Of_any_table_each_coefficient_is_a_number_within_bounds_or_has_a_reason(
        byte coders, byte categories, byte[] values)
    {
        var table = TableOf(coders, RowsOf(coders, categories, values), categories);

        return RatingCoefficients.Of(table).All(named => IsSound(named));
    }

    [Property(MaxTest = 300)]
    public bool The_order_of_coders_and_of_units_changes_no_coefficient_of_a_table(
        byte coders, byte categories, byte[] values)
    {
        var rows = RowsOf(coders, categories, values);

        var there = RatingCoefficients.Of(TableOf(coders, rows, categories));
        var back = RatingCoefficients.Of(TableOf(
            coders, [.. rows.Reverse().Select(row => row.Reverse().ToArray())], categories));

        return AreAlike(there, back);
    }

    [Property(MaxTest = 300)]
    public bool A_unit_that_nobody_rated_changes_no_coefficient_of_a_table(byte coders, byte categories, byte[] values)
    {
        var rows = RowsOf(coders, categories, values);
        var more = rows.Append(new double?[CodersOf(coders)]).ToList();

        return AreAlike(
            RatingCoefficients.Of(TableOf(coders, rows, categories)),
            RatingCoefficients.Of(TableOf(coders, more, categories)));
    }

    [Property(MaxTest = 300)]
    public bool Of_any_spans_each_coefficient_is_a_number_within_bounds_or_has_a_reason(
        byte coders, byte codes, (byte, byte, byte)[] spans)
    {
        var names = NamesOf(codes);

        var found = SegmentCoefficients.Of(SpansOf(CodersOf(coders), names.Count, spans, Length), names);

        return found.All(named => IsSound(named))
            && found.Select(named => named.Coefficient).Distinct().Count() == found.Count;
    }

    [Property(MaxTest = 300)]
    public bool Two_coders_may_change_places((byte, byte, byte)[] spans)
    {
        var names = NamesOf(2);
        var table = SpansOf(2, names.Count, spans, Length);
        var turned = new SegmentTable(Length, names.Count, table.Coders.Reverse());

        var there = SegmentCoefficients.Of(table, names);
        var back = SegmentCoefficients.Of(turned, names)
            .Select(named => named with { Coefficient = Turned(named.Coefficient) })
            .ToDictionary(named => named.Coefficient);

        return AreAlike(there, [.. there.Select(named => back[named.Coefficient])]);
    }

    [Property(MaxTest = 300)]
    public bool Covering_the_same_text_once_more_changes_no_figure_on_characters((byte, byte, byte)[] spans)
    {
        var names = NamesOf(2);
        var table = SpansOf(2, names.Count, spans, Length);
        var twice = new SegmentTable(
            Length, names.Count, table.Coders.Select(own => own.Concat(own.Select(FirstHalf))));

        return AreAlike(
            [.. SegmentCoefficients.Of(table, names).Where(IsOnCharacters)],
            [.. SegmentCoefficients.Of(twice, names).Where(IsOnCharacters)]);
    }

    [Property(MaxTest = 300)]
    public bool Text_behind_the_last_segment_does_not_count_for_segments((byte, byte, byte)[] spans)
    {
        var names = NamesOf(2);

        var shorter = SegmentCoefficients.Of(SpansOf(2, names.Count, spans, Length), names);
        var longer = SegmentCoefficients.Of(SpansOf(2, names.Count, spans, 10 * Length), names);

        return AreAlike([.. shorter.Where(IsOnSegments)], [.. longer.Where(IsOnSegments)]);
    }

    private static Segment FirstHalf(Segment segment) =>
        segment with { Span = new(segment.Span.Start, (segment.Span.Start + segment.Span.End + 1) / 2) };

    private static bool IsOnCharacters(NamedValue named) =>
        named.Coefficient.StartsWith("char_", StringComparison.Ordinal);

    private static bool IsOnSegments(NamedValue named) =>
        named.Coefficient.StartsWith("segment_", StringComparison.Ordinal);

    private static string Turned(string name) =>
        name.Contains("char_a_only", StringComparison.Ordinal)
            ? name.Replace("char_a_only", "char_b_only", StringComparison.Ordinal)
            : name.Replace("char_b_only", "char_a_only", StringComparison.Ordinal);

    // Standard errors and counts have no upper bound of 1; no figure is NaN, which AgreementValue itself refuses.
    private static bool IsSound(NamedValue named) => named.Value.Estimate is { } estimate
        ? named.Value.WhyUndefined is null && double.IsFinite(estimate)
            && (estimate <= 1 + 1e-9 || IsUnbounded(named.Coefficient))
        : named.Value.WhyUndefined is not null;

    private static bool IsUnbounded(string name) => name.Contains("_se_", StringComparison.Ordinal)
        || name.StartsWith("char_both", StringComparison.Ordinal)
        || name.StartsWith("char_a_only", StringComparison.Ordinal)
        || name.StartsWith("char_b_only", StringComparison.Ordinal);

    private static bool AreAlike(IReadOnlyList<NamedValue> one, IReadOnlyList<NamedValue> other) =>
        one.Count == other.Count && one.Zip(other).All(pair =>
            pair.First.Coefficient == pair.Second.Coefficient
            && pair.First.Value.WhyUndefined == pair.Second.Value.WhyUndefined
            && Math.Abs((pair.First.Value.Estimate ?? 0) - (pair.Second.Value.Estimate ?? 0))
                <= 1e-7 * Math.Max(1, Math.Abs(pair.First.Value.Estimate ?? 0)));

    private static int CodersOf(byte coders) => 1 + (coders % 5);

    // 0 = left out; the other values are categories 1 to 5.
    private static IReadOnlyList<double?[]> RowsOf(byte coders, byte categories, byte[] values) =>
    [
        .. values.Chunk(CodersOf(coders)).Where(row => row.Length == CodersOf(coders)).Select(row => row
            .Select(value => value % (2 + (categories % 5)) is var category && category == 0
                ? (double?)null
                : category)
            .ToArray()),
    ];

    private static RatingTable TableOf(byte coders, IReadOnlyList<double?[]> rows, byte categories) => new(
        CodersOf(coders),
        Enumerable.Range(1, 1 + (categories % 5)).Select(category => (double)category),
        rows);

    private static List<string> NamesOf(byte codes) =>
        [.. Enumerable.Range(0, codes % 4).Select(code => $"c{code}")];

    private static SegmentTable SpansOf(int coders, int codes, (byte, byte, byte)[] spans, int length) => new(
        length, codes,
        Enumerable.Range(0, coders).Select(coder => spans
            .Where((_, at) => codes > 0 && at % coders == coder)
            .Select(span => new Segment(
                new TextSpan(
                    Math.Min(span.Item1 % Length, span.Item2 % Length),
                    Math.Max(span.Item1 % Length, span.Item2 % Length)),
                span.Item3 % codes))));
}
