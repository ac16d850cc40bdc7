using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Web.Codings;

namespace Mentorwijs.Qual.Web.Tests.Codings;

public class MarkChangeTests
{
    [Theory]
    [InlineData("", Direction.Barrier, "richting", "belemmerend")]
    [InlineData("richting=belemmerend", Direction.Barrier, "sterkte", "sterk")]
    [InlineData("richting=belemmerend;sterkte=sterk", Direction.Barrier, "sterkte", null)]
    [InlineData("richting=belemmerend;sterkte=sterk", Direction.Facilitator, "richting", "bevorderend")]
    public void The_same_direction_twice_says_that_it_is_strong(
        string before, Direction pressed, string dimension, string? value)
    {
        var change = MarkChange.For(Marks.Parse(before), pressed, SmallDesk.Dimensions);

        Assert.Equal(new MarkChange(dimension, value), change);
    }

    [Fact]
    public void In_a_book_without_strength_a_second_press_changes_nothing()
    {
        var change = MarkChange.For(Marks.Parse("richting=belemmerend"), Direction.Barrier, [SmallDesk.Dimensions[0]]);

        Assert.Equal(new MarkChange("richting", "belemmerend"), change);
    }

    [Fact]
    public void A_direction_that_the_book_does_not_have_is_none()
    {
        Assert.Null(MarkChange.For(Marks.None, Direction.Mixed, SmallDesk.Dimensions));
        Assert.Null(MarkChange.For(Marks.None, Direction.Barrier, []));
        Assert.Equal([Direction.Facilitator, Direction.Barrier], MarkChange.Known(SmallDesk.Dimensions));
    }
}
