using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Tests.Transcripts;

public sealed class SpanSetTests
{
    private const int End = 40;

    public static Arbitrary<TextSpan[]> Spans() => Arb.From(
        (from start in Gen.Choose(0, End)
         from length in Gen.Choose(0, End - start)
         select new TextSpan(start, start + length)).ArrayOf());

    [Property(Arbitrary = [typeof(SpanSetTests)])]
    public bool A_set_covers_what_any_of_its_spans_covers(TextSpan[] spans)
    {
        var set = SpanSet.Of(spans);

        return Offsets().All(at => set.Contains(at) == spans.Any(span => span.Contains(at)))
            && set.Length == Offsets().Count(set.Contains);
    }

    [Property(Arbitrary = [typeof(SpanSetTests)])]
    public bool Spans_in_a_set_are_sorted_apart_and_not_empty(TextSpan[] spans)
    {
        var set = SpanSet.Of(spans).Spans;

        return set.All(span => !span.IsEmpty) && set.Zip(set.Skip(1)).All(pair => pair.First.End < pair.Second.Start);
    }

    [Property(Arbitrary = [typeof(SpanSetTests)])]
    public bool The_intersection_is_what_lies_in_both_whichever_comes_first(TextSpan[] one, TextSpan[] other)
    {
        var (first, second) = (SpanSet.Of(one), SpanSet.Of(other));

        var shared = first.Intersect(second);

        return Offsets().All(at => shared.Contains(at) == (first.Contains(at) && second.Contains(at)))
            && shared.Spans.SequenceEqual(second.Intersect(first).Spans);
    }

    [Property(Arbitrary = [typeof(SpanSetTests)])]
    public bool Union_and_intersection_add_up(TextSpan[] one, TextSpan[] other)
    {
        var (first, second) = (SpanSet.Of(one), SpanSet.Of(other));

        return first.Union(second).Length == first.Length + second.Length - first.Intersect(second).Length;
    }

    [Fact]
    public void Touching_spans_merge_and_empty_ones_vanish()
    {
        var set = SpanSet.Of([new TextSpan(4, 8), new TextSpan(9, 9), new TextSpan(0, 4)]);

        Assert.Equal([new TextSpan(0, 8)], set.Spans);
        Assert.True(SpanSet.Of([new TextSpan(3, 3)]).IsEmpty);
    }

    private static IEnumerable<int> Offsets() => Enumerable.Range(0, End + 1);
}
