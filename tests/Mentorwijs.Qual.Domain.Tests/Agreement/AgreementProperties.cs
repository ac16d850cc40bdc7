using FsCheck.Xunit;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Transcripts;
using static Mentorwijs.Qual.Domain.Tests.Agreement.Studies;

namespace Mentorwijs.Qual.Domain.Tests.Agreement;

public class AgreementProperties
{
    private const int Length = 60;

    [Property]
    public bool It_does_not_matter_who_comes_first((byte, byte)[] first, (byte, byte)[] second)
    {
        var there = Figures(Of(Length, 2, [.. Codings(0, first), .. Codings(1, second)]), "x");
        var back = Figures(Of(Length, 2, [.. Codings(1, first), .. Codings(0, second)]), "x");

        return AgreementMeasures.All.All(measure => AreEqual(there[measure], back[measure]))
            && there.Pair?.OnlyFirst == back.Pair?.OnlySecond;
    }

    [Property]
    public bool The_order_of_three_coders_does_not_matter(
        (byte, byte)[] first, (byte, byte)[] second, (byte, byte)[] third)
    {
        var study = Of(Length, 3, [.. Codings(0, first), .. Codings(1, second), .. Codings(2, third)]);

        var one = Figures(study, "x");
        var other = Figures(study.Between(Coders[2], Coders[0], Coders[1]), "x");

        return AgreementMeasures.All.All(measure => AreEqual(one[measure], other[measure]));
    }

    [Property]
    public bool Each_figure_lies_within_its_bounds_and_counts_add_up((byte, byte)[] first, (byte, byte)[] second)
    {
        var figures = Figures(Of(Length, 2, [.. Codings(0, first), .. Codings(1, second)]), "x");

        return figures.Pair?.Units == Length
            && Within(figures[AgreementMeasures.Percent], 0)
            && Within(figures[AgreementMeasures.Positive], 0)
            && Within(figures[AgreementMeasures.Kappa], -1)
            && Within(figures[AgreementMeasures.Alpha], -1);
    }

    [Property]
    public bool Cutting_a_span_in_touching_or_overlapping_parts_changes_nothing(
        (byte, byte)[] first, (byte, byte)[] second, byte cut)
    {
        var whole = Codings(0, first).ToList();
        var parts = whole.SelectMany(coding => Cut(coding, cut)).ToList();

        var one = Figures(Of(Length, 2, [.. whole, .. Codings(1, second)]), "x");
        var other = Figures(Of(Length, 2, [.. parts, .. whole, .. Codings(1, second)]), "x");

        return AgreementMeasures.All.All(measure => AreEqual(one[measure], other[measure]));
    }

    [Property]
    public bool The_sweep_counts_what_counting_every_character_gives(
        (byte, byte)[] first, (byte, byte)[] second, (byte, byte)[] scope)
    {
        var inScope = SpanSet.Of(Spans(scope));
        SpanSet[] covered = [SpanSet.Of(Spans(first)), SpanSet.Of(Spans(second))];

        var swept = CharacterSweep.Of(inScope, covered).Pair(0, 1);

        var counted = Enumerable.Range(0, Length).Where(inScope.Contains)
            .GroupBy(at => (covered[0].Contains(at), covered[1].Contains(at)))
            .ToDictionary(group => group.Key, group => group.LongCount());
        return swept == new PairCounts(
            counted.GetValueOrDefault((true, true)),
            counted.GetValueOrDefault((true, false)),
            counted.GetValueOrDefault((false, true)),
            counted.GetValueOrDefault((false, false)));
    }

    [Property]
    public bool Every_coding_stands_in_exactly_one_place_of_a_comparison((byte, byte)[] first, (byte, byte)[] second)
    {
        var codings = Codings(0, first).Concat(Codings(1, second)).ToList();

        var found = DisagreementFinder.Compare(Of(Length, 2, codings), Tree("x", "y"));

        var paired = found.Identical.SelectMany(pair => new[] { pair.First.Id, pair.Second.Id });
        var differing = found.Differences.SelectMany(each => new[] { each.First?.Id, each.Second?.Id });
        var placed = paired.Concat(differing.OfType<CodingId>());
        return placed.Order(ById).SequenceEqual(codings.Select(coding => coding.Id).Order(ById));
    }

    private static readonly Comparer<CodingId> ById =
        Comparer<CodingId>.Create((one, other) => one.Value.CompareTo(other.Value));

    private static IEnumerable<TextSpan> Spans((byte From, byte To)[] ends) => ends
        .Select(pair => (From: pair.From % Length, To: pair.To % (Length + 1)))
        .Select(pair => new TextSpan(Math.Min(pair.From, pair.To), Math.Max(pair.From, pair.To)))
        .Where(span => !span.IsEmpty)
        .Distinct();

    private static IEnumerable<Coding> Codings(int coder, (byte, byte)[] ends) =>
        Spans(ends).Select(span => Coding(coder, "x", span.Start, span.End));

    private static IEnumerable<Coding> Cut(Coding coding, byte cut)
    {
        var at = coding.Span.Start + (cut % coding.Span.Length);
        return new[] { new TextSpan(coding.Span.Start, at), new TextSpan(at, coding.Span.End) }
            .Where(span => !span.IsEmpty)
            .Select(span => coding with { Span = span });
    }

    private static bool Within(AgreementValue value, double lowest) =>
        value.Estimate is not { } estimate || (estimate >= lowest - 1e-12 && estimate <= 1 + 1e-12);

    private static bool AreEqual(AgreementValue one, AgreementValue other) =>
        one.WhyUndefined == other.WhyUndefined
        && Math.Abs((one.Estimate ?? 0) - (other.Estimate ?? 0)) < 1e-12;
}
