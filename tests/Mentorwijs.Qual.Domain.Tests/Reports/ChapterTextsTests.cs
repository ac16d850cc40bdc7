using Mentorwijs.Qual.Domain.Reports;

namespace Mentorwijs.Qual.Domain.Tests.Reports;

public class ChapterTextsTests
{
    [Theory]
    [InlineData(0, "nul")]
    [InlineData(1, "één")]
    [InlineData(12, "twaalf")]
    [InlineData(13, "13")]
    public void A_number_is_a_word_up_to_twelve(int number, string word) => Assert.Equal(word, Dutch("").Word(number));

    [Theory]
    [InlineData(1, "Eén gesprek")]
    [InlineData(2, "Twee gesprekken")]
    [InlineData(30, "30 gesprekken")]
    public void A_word_follows_the_number(int number, string sentence) =>
        Assert.Equal(sentence, Dutch("{N:W} {N?gesprek/gesprekken}").Say("Key", ("N", number)));

    [Fact]
    public void A_value_with_a_place_in_it_is_not_filled_again()
    {
        var said = Dutch("Bij {Name} en {Other}.").Say("Key", ("Name", "{Other} {{Alle.Namen}}"), ("Other", "x"));

        Assert.Equal("Bij {Other} {{Alle.Namen}} en x.", said);
    }

    [Fact]
    public void A_missing_value_is_a_visible_marker_of_its_own()
    {
        var runs = Dutch("Gehouden in {Period}.").Runs("Key", ("Period", null));

        Assert.Equal(
            [new TextRun("Gehouden in "), new TextRun("[nog in te vullen: periode]", IsToFill: true), new TextRun(".")],
            runs);
    }

    [Theory]
    [InlineData("nl", 0.7717, "0,77")]
    [InlineData("en", 0.7717, "0.77")]
    [InlineData("nl", -0.0215, "−0,02")]
    [InlineData("nl", -0.001, "0,00")]
    public void A_figure_has_the_comma_of_the_language_and_a_real_minus(string language, double value, string figure) =>
        Assert.Equal(figure, new ChapterTexts(language, _ => "").Figure(value, 2));

    [Fact]
    public void An_unknown_key_is_our_own_mistake() =>
        Assert.Throws<InvalidOperationException>(() => new ChapterTexts("nl", _ => null)["Key"]);

    private static ChapterTexts Dutch(string template) => new("nl", key => key switch
    {
        "Key" => template,
        "ToFill" => "nog in te vullen",
        "Fill_Period" => "periode",
        _ => null,
    });
}
