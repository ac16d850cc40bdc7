using Mentorwijs.Qual.Browser.Tests.Running;

namespace Mentorwijs.Qual.Browser.Tests.Codings;

/// <summary>A place on the page is that place in the stored text: the server cuts the quote, not the page.</summary>
[Collection(DeskCollection.Name)]
public class PlaceTests(SharedBrowser browser, DeskServer server)
{
    private static readonly string[] Lines = DeskServer.SecondTurn.Split('\n');

    [Theory]
    [InlineData("Ik 😊 werk hier graag.", 2)]
    [InlineData("👨‍👩‍👧 Thuis helpt mee, zegt hij.", 3)]
    [InlineData("De tweede alinea heeft een q\u0303 erin.", 4)]
    [InlineData("Er is te weinig tijd!", 5)]
    public async Task A_sentence_is_coded_exactly(string sentence, int steps)
    {
        var desk = await Desk.OpenAsync(browser, server, server.NextDesk());
        await desk.TabToTextAsync();

        await desk.PressAsync([.. Enumerable.Repeat("ArrowDown", steps)]);
        await desk.DoneAsync("1");

        Assert.Equal(sentence, await desk.SelectedAsync());
        Assert.Equal(sentence, await desk.QuoteAsync());
    }

    [Fact]
    public async Task Half_an_emoji_and_a_letter_without_its_mark_are_made_whole()
    {
        var desk = await Desk.OpenAsync(browser, server, server.NextDesk());
        var family = Lines[0].IndexOf("👨", StringComparison.Ordinal);
        var letter = Lines[1].IndexOf('q');

        await desk.DragAsync((1, family + 3), (2, letter + 1));
        await desk.DoneAsync("1");

        Assert.Equal($"{Lines[0][family..]}\n{Lines[1][..(letter + 2)]}", await desk.QuoteAsync());
    }

    [Fact]
    public async Task White_space_at_the_ends_and_the_begin_of_a_next_paragraph_are_left_out()
    {
        var desk = await Desk.OpenAsync(browser, server, server.NextDesk());
        var blank = Lines[0].IndexOf(" werk", StringComparison.Ordinal);

        await desk.DragAsync((1, blank), (2, 0));
        await desk.DoneAsync("1");

        Assert.Equal(Lines[0][(blank + 1)..], await desk.QuoteAsync());
    }

    [Fact]
    public async Task A_passage_selected_backwards_over_two_turns_is_one_passage()
    {
        var desk = await Desk.OpenAsync(browser, server, server.NextDesk());

        await desk.DragAsync((3, 3), (2, Lines[1].Length - 5));
        await desk.DoneAsync("1");

        Assert.Equal("tijd!\nWat", await desk.QuoteAsync());
    }
}
