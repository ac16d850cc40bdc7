using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Mentorwijs.Qual.Domain.Codings;

namespace Mentorwijs.Qual.Domain.Tests.Codings;

public sealed class MarksTests
{
    // With the characters that stand between marks, which a codebook may use in an id.
    public static Arbitrary<(string Dimension, string? Value)[]> Said() => Arb.From(
        (from dimension in Gen.Elements("richting", "sterkte", "a=b", "x;y", "%3D")
         from value in Gen.Elements<string?>("belemmerend", "+1", "-2", "=", ";", "%", "%3B", null)
         select (dimension, value)).ArrayOf());

    [Fact]
    public void The_order_in_which_marks_are_set_does_not_matter()
    {
        var one = Marks.None.With("sterkte", "sterk").With("richting", "belemmerend");
        var other = Marks.None.With("richting", "belemmerend").With("sterkte", "sterk");

        Assert.Equal(one, other);
        Assert.Equal("richting=belemmerend;sterkte=sterk", one.ToString());
    }

    [Property(Arbitrary = [typeof(MarksTests)])]
    public bool The_last_value_said_counts((string Dimension, string? Value)[] said)
    {
        var marks = said.Aggregate(Marks.None, (all, mark) => all.With(mark.Dimension, mark.Value));

        return said.Select(mark => mark.Dimension).Distinct()
            .All(dimension => marks[dimension] == said.Last(mark => mark.Dimension == dimension).Value);
    }

    [Property(Arbitrary = [typeof(MarksTests)])]
    public bool Marks_are_read_back_as_they_were_written((string Dimension, string? Value)[] said)
    {
        var marks = said.Aggregate(Marks.None, (all, mark) => all.With(mark.Dimension, mark.Value));

        return Marks.Parse(marks.ToString()) == marks;
    }

    [Fact]
    public void Taking_the_last_mark_away_leaves_none()
    {
        var marks = Marks.None.With("richting", "neutraal").With("richting", null);

        Assert.Equal(Marks.None, marks);
        Assert.Equal(Marks.None, Marks.Parse(null));
    }

    [Theory]
    [InlineData("onzin")]
    [InlineData("=x")]
    [InlineData("a=1;a=2")]
    public void A_text_that_holds_no_marks_is_a_fault(string text)
    {
        Assert.Throws<FormatException>(() => Marks.Parse(text));
    }

    [Theory]
    [InlineData("richting", "belemmerend", Direction.Barrier)]
    [InlineData("direction", "facilitator", Direction.Facilitator)]
    [InlineData("richting", "gemengd", Direction.Mixed)]
    [InlineData("sterkte", "neutraal", null)]
    public void The_direction_is_found_in_both_languages(string dimension, string value, Direction? direction)
    {
        Assert.Equal(direction, Directions.Of(Marks.None.With(dimension, value)));
    }
}
