using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Tests.Codings;

public class OwnKeyTests
{
    private static readonly PersonId Me = new(Guid.CreateVersion7());

    [Theory]
    [InlineData("Delete")]
    [InlineData("Ctrl+Shift+f")]
    [InlineData("!")]
    [InlineData("+")]
    [InlineData("Ctrl++")]
    [InlineData("F8")]
    [InlineData("Alt+ArrowDown")]
    public void A_key_press_can_be_given(string chord) => Assert.Null(Key("remove", chord).Check([]));

    [Theory]
    [InlineData("")]
    [InlineData("t")]
    [InlineData("é")]
    [InlineData("4")]
    [InlineData("Ctrl+")]
    [InlineData("<script>")]
    [InlineData("Delete ")]
    public void A_letter_a_digit_and_what_is_no_key_are_refused(string chord) =>
        Assert.IsType<NotAKey>(Key("remove", chord).Check([]));

    [Fact]
    public void A_command_without_a_proper_name_is_refused() =>
        Assert.IsType<NotAKey>(Key("remove; drop", "Delete").Check([]));

    [Fact]
    public void A_key_of_another_own_command_is_refused_and_the_own_one_can_be_given_again()
    {
        var taken = Key("undo", "!");

        Assert.Equal(new KeyIsTaken("!"), Key("remove", "!").Check([taken]));
        Assert.Null(Key("undo", "!").Check([taken]));
        Assert.Null(Key("remove", "!").Check([taken with { PersonId = new(Guid.CreateVersion7()) }]));
    }

    private static OwnKey Key(string command, string chord) =>
        new() { PersonId = Me, Command = command, Chord = chord };
}
