using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Tests.Transcripts;

public sealed class TextSpanTests
{
    // Letters with loose accents, emoji of several units, flags, line breaks and blanks: where spans go wrong.
    private static readonly string[] Pieces =
        ["a", " ", "\n", "e\u0301", "\u0301", "👍🏽", "🇳🇱", "👩‍👧", "\u00A0", "\t", "z", "\r\n"];

    public static Arbitrary<(string Text, int Start, int End)> Selections() => Arb.From(
        from pieces in Gen.Elements(Pieces).ListOf()
        let text = string.Concat(pieces)
        from one in Gen.Choose(0, text.Length)
        from other in Gen.Choose(0, text.Length)
        select (text, Math.Min(one, other), Math.Max(one, other)));

    [Theory]
    [InlineData("ja, dat klopt", 3, 13, 4, 13)]
    [InlineData("  ja  ", 0, 6, 2, 4)]
    [InlineData("ee\u0301n", 2, 4, 1, 4)]
    [InlineData("a👍🏽b", 2, 3, 1, 5)]
    [InlineData("a   b", 1, 4, 4, 4)]
    public void A_selection_snaps_to_whole_letters_without_blanks(string text, int start, int end, int from, int until)
    {
        var span = new TextSpan(start, end).SnapTo(text);

        Assert.Equal(new TextSpan(from, until), span);
    }

    [Property(Arbitrary = [typeof(TextSpanTests)])]
    public bool A_snapped_span_begins_and_ends_at_a_grapheme((string Text, int Start, int End) selection)
    {
        var span = new TextSpan(selection.Start, selection.End).SnapTo(selection.Text);

        var borders = StringInfo.ParseCombiningCharacters(selection.Text).Append(selection.Text.Length).ToHashSet();
        return span.IsEmpty || (borders.Contains(span.Start) && borders.Contains(span.End));
    }

    [Property(Arbitrary = [typeof(TextSpanTests)])]
    public bool Snapping_twice_is_snapping_once((string Text, int Start, int End) selection)
    {
        var span = new TextSpan(selection.Start, selection.End).SnapTo(selection.Text);

        return span.SnapTo(selection.Text) == span;
    }

    [Property(Arbitrary = [typeof(TextSpanTests)])]
    public bool A_snapped_span_loses_no_word((string Text, int Start, int End) selection)
    {
        var wanted = new TextSpan(selection.Start, selection.End);

        var span = wanted.SnapTo(selection.Text);

        return Enumerable.Range(wanted.Start, wanted.Length)
            .All(at => char.IsWhiteSpace(selection.Text[at]) || span.Contains(at));
    }

    [Fact]
    public void A_span_that_ends_before_it_starts_or_below_zero_cannot_be_made()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new TextSpan(3, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TextSpan(-1, 2));
    }

    [Fact]
    public void Touching_spans_do_not_overlap()
    {
        var (first, second) = (new TextSpan(0, 4), new TextSpan(4, 8));

        Assert.False(first.Overlaps(second));
        Assert.Equal(0, first.OverlapLength(second));
        Assert.Equal(new TextSpan(0, 8), first.Cover(second));
    }
}
