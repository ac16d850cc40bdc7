using Mentorwijs.Qual.Browser.Tests.Running;
using Microsoft.Playwright;

namespace Mentorwijs.Qual.Browser.Tests.Codings;

/// <summary>Words sought in the text by key, and coded where they are found.</summary>
[Collection(DeskCollection.Name)]
public class FindTests(SharedBrowser browser, DeskServer server)
{
    [Fact]
    public async Task Words_are_found_without_capitals_and_accents_told_and_can_be_coded_at_once()
    {
        var desk = await Desk.OpenAsync(browser, server, server.NextDesk());
        var told = desk.Page.Locator("#desk-find-count");

        await desk.PressAsync("Control+Shift+F");
        await desk.Page.Keyboard.TypeAsync("HELPT MÉÉ");
        await Assertions.Expect(told).ToHaveTextAsync("1 van 1, beurt 2");
        await desk.Page.Locator("#desk-find-words").FillAsync("q erin");
        await Assertions.Expect(told).ToHaveTextAsync("1 van 1, beurt 2");
        await desk.Page.Locator("#desk-find-words").FillAsync("zzz");
        await Assertions.Expect(told).ToHaveTextAsync("Niet gevonden");
        await desk.Page.Locator("#desk-find-words").FillAsync("het");
        await Assertions.Expect(told).ToHaveTextAsync("1 van 3, beurt 1");
        await Screens.TakeAsync(desk.Page, "desk-find", View.Usual);
        await Axe.FindsNothingGraveAsync(desk.Page);
        await desk.PressAsync("Enter", "F3");
        await Assertions.Expect(told).ToHaveTextAsync("3 van 3, beurt 4");
        await desk.PressAsync("Enter", "Shift+Enter", "Escape");

        await Assertions.Expect(desk.Page.Locator("#desk-find")).ToBeHiddenAsync();
        Assert.Equal("desk-pane", await desk.FocusedAsync());
        Assert.Equal("het", await desk.SelectedAsync());
        await desk.DoneAsync("1");
        Assert.Equal("het", await desk.QuoteAsync());
    }

    [Fact]
    public async Task From_the_text_the_next_place_is_one_key_and_the_text_keeps_the_keys()
    {
        var desk = await Desk.OpenAsync(browser, server, server.NextDesk());
        await desk.PressAsync("Control+Shift+F");
        await desk.Page.Keyboard.TypeAsync("het");
        await desk.PressAsync("Escape");
        Assert.Equal("het", await desk.SelectedAsync());

        await desk.PressAsync("F3", "F3");
        await Assertions.Expect(desk.Page.Locator("#desk-live")).ToContainTextAsync("3 van 3, beurt 4: het");
        Assert.Equal("desk-pane", await desk.FocusedAsync());
        await Assertions.Expect(desk.Page.Locator("#desk-find")).ToBeHiddenAsync();
        await desk.DoneAsync("1");
        Assert.Equal("het", await desk.QuoteAsync());
        await desk.PressAsync("F3");
        await Assertions.Expect(desk.Page.Locator("#desk-live")).ToContainTextAsync("1 van 3, beurt 1: het");
        await desk.PressAsync("Shift+F3");
        await Assertions.Expect(desk.Page.Locator("#desk-live")).ToContainTextAsync("3 van 3, beurt 4: het");
    }

    [Fact]
    public async Task A_letter_with_a_mark_is_found_whole()
    {
        var desk = await Desk.OpenAsync(browser, server, server.NextDesk());

        await desk.PressAsync("F3");
        await desk.Page.Keyboard.TypeAsync("een q");
        await desk.PressAsync("Escape");

        Assert.Equal("een q\u0303", await desk.SelectedAsync());
    }
}
