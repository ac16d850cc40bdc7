using Mentorwijs.Qual.Browser.Tests.Running;
using Microsoft.Playwright;

namespace Mentorwijs.Qual.Browser.Tests.Codings;

/// <summary>Undo and redo tell what they did and where, to the eye and to the ear, and go there.</summary>
[Collection(DeskCollection.Name)]
public class UndoTests(SharedBrowser browser, DeskServer server)
{
    [Fact]
    public async Task What_was_undone_is_told_with_its_code_and_turn()
    {
        var desk = await Desk.OpenAsync(browser, server, server.NextDesk());
        await desk.PressAsync("PageDown", "PageDown", "/");
        await desk.Page.Keyboard.TypeAsync("tijd");
        await desk.DoneAsync("Enter");
        await desk.DoneAsync("-");
        await desk.DoneAsync("*");
        await desk.DoneAsync("!");

        await TellsAsync("Control+z", "Ongedaan gemaakt, opgeslagen: ‘Tijd’ in beurt 2: weer zeker");
        await TellsAsync("Control+z", "‘Tijd’ in beurt 2 heeft 0 van 3 sterren");
        await TellsAsync("Control+z", "‘Tijd’ in beurt 2 is nu zonder richting");
        await TellsAsync("Control+z", "codering ‘Tijd’ in beurt 2 is weggehaald");
        await TellsAsync("Control+y", "Opnieuw gedaan, opgeslagen: codering ‘Tijd’ in beurt 2 is terug");
        await TellsAsync("Control+y", "‘Tijd’ in beurt 2 is nu belemmerend");
        await Screens.TakeAsync(desk.Page, "desk-undone", View.Usual);
        await Axe.FindsNothingGraveAsync(desk.Page);

        async Task TellsAsync(string key, string words)
        {
            await desk.DoneAsync(key);
            await Assertions.Expect(desk.Page.Locator("#desk-told")).ToContainTextAsync(words);
            await Assertions.Expect(desk.Page.Locator("#desk-live")).ToContainTextAsync(words);
        }
    }

    [Fact]
    public async Task A_passage_out_of_sight_is_gone_to()
    {
        var desk = await Desk.OpenAsync(browser, server, server.NextDesk(), new View { Height = 420 });
        await desk.PressAsync("PageDown");
        await desk.DoneAsync("1");
        await desk.PressAsync("Control+End");
        Assert.Equal("Dat het rooster ruimte laat.", await desk.SelectedAsync());
        await desk.Page.EvaluateAsync("() => document.getElementById('desk-pane').scrollTo(0, 100000)");

        await desk.DoneAsync("Control+z");

        await Assertions.Expect(desk.Page.Locator("#desk-live")).ToContainTextAsync("Ongedaan gemaakt");
        await Assertions.Expect(desk.Page.Locator("#desk-live")).ToContainTextAsync("Hoe gaat het op het werk?");
        Assert.Equal("Hoe gaat het op het werk?", await desk.SelectedAsync());
        Assert.Equal("desk-pane", await desk.FocusedAsync());
    }
}
