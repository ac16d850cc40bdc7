using Mentorwijs.Qual.Web.Codings;

namespace Mentorwijs.Qual.Web.Tests.Codings;

/// <summary>What the desk prints: paragraphs at their offsets, rules with names, passages in few words.</summary>
public class DeskTextTests
{
    [Fact]
    public void Every_paragraph_stands_at_its_offset_in_the_text()
    {
        var transcript = SmallDesk.Open().View.Transcript;

        var turns = TurnText.Of(transcript, []);

        Assert.Equal([1, 2], turns.Select(turn => turn.Number));
        Assert.Equal(SmallDesk.Answer.Split('\n'), turns[1].Paragraphs.Select(paragraph => paragraph.Text));
        Assert.All(
            turns.SelectMany(turn => turn.Paragraphs),
            paragraph => Assert.StartsWith(
                paragraph.Text, transcript.Text[paragraph.Start..], StringComparison.Ordinal));
    }

    [Fact]
    public void A_rule_names_the_code_that_it_points_to()
    {
        var state = SmallDesk.Open();

        var code = state.Words.ForPicker(state.Code("tijd"));

        Assert.Equal("Te weinig mensen: ‘Geld’.", code.Exclude);
        Assert.Equal(["Geld"], code.Confusions);
        Assert.Equal(("Tijd", "Time", "Middelen"), (code.Name, code.OtherName, code.Path));
    }

    [Fact]
    public void What_belongs_under_one_heading_has_one_colour()
    {
        var state = SmallDesk.Open();

        Assert.Equal(state.Words.ColourOf(state.Code("tijd").Id), state.Words.ColourOf(state.Code("geld").Id));
        Assert.NotEqual(state.Words.ColourOf(state.Code("tijd").Id), state.Words.ColourOf(state.Code("steun").Id));
    }

    [Theory]
    [InlineData("kort", "kort")]
    [InlineData("een twee drie", "een twee …")]
    [InlineData("👨‍👩‍👧👨‍👩‍👧", "👨‍👩‍👧 …")]
    public void A_long_passage_is_cut_between_words_or_graphemes(string quote, string shortened) =>
        Assert.Equal(shortened, QuoteText.Shorten(quote, 9));
}
