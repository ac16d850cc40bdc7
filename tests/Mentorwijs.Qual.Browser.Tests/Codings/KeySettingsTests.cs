using Mentorwijs.Qual.Browser.Tests.Running;
using Microsoft.Playwright;

namespace Mentorwijs.Qual.Browser.Tests.Codings;

/// <summary>Keys of somebody's own, chosen in the list behind the question mark.</summary>
[Collection(DeskCollection.Name)]
public class KeySettingsTests(SharedBrowser browser, DeskServer server)
{
    [Fact]
    public async Task A_command_gets_another_key_conflicts_are_refused_and_all_can_be_put_back()
    {
        var desk = await Desk.OpenAsync(browser, server, server.NextDesk());
        var said = desk.Page.Locator("#desk-keys-said");
        await desk.PressAsync("?");
        await Assertions.Expect(RowOf(desk, "redo").Locator("[data-keys]")).ToHaveTextAsync("CtrlY/ CtrlShiftZ");

        await PressForAsync(desk, "remove", "Control+z");
        await Assertions.Expect(said).ToContainTextAsync("Ctrl+Z doet al iets: ongedaan maken.");
        await PressForAsync(desk, "remove", "t");
        await Assertions.Expect(said).ToContainTextAsync("Letters openen de codelijst");
        await PressForAsync(desk, "remove", "Control+f");
        await Assertions.Expect(said).ToContainTextAsync("heeft de browser of de computer nodig");
        string[] keysOfTheBrowser =
        [
            "Control+Tab", "Control+w", "Control+t", "F5", "Control+3", "Control+PageDown", "Alt+d", "Control+Shift+n",
        ];
        foreach (var ofTheBrowser in keysOfTheBrowser)
        {
            await PressForAsync(desk, "remove", "t");
            await Assertions.Expect(said).ToContainTextAsync("Letters openen");
            await PressForAsync(desk, "remove", ofTheBrowser);
            await Assertions.Expect(said).ToContainTextAsync("heeft de browser of de computer nodig");
        }

        await PressForAsync(desk, "remove", "Escape");
        await Assertions.Expect(desk.Page.Locator("#desk-keys")).ToBeVisibleAsync();
        await PressForAsync(desk, "remove", "F8");
        await Assertions.Expect(said).ToContainTextAsync("F8 is voortaan: de codering hier verwijderen. Opgeslagen.");
        await PressForAsync(desk, "again", "F8");
        await Assertions.Expect(said).ToContainTextAsync("F8 doet al iets: de codering hier verwijderen.");
        await Axe.FindsNothingGraveAsync(desk.Page);
        await Screens.TakeAsync(desk.Page, "desk-own-keys", View.Usual);

        var elsewhere = await Desk.OpenAsync(browser, server, server.NextDesk());
        await elsewhere.DoneAsync("PageDown", "1");
        await elsewhere.PressAsync("Delete");
        Assert.Single(await elsewhere.StripeNamesAsync());
        await elsewhere.DoneAsync("F8");
        Assert.Empty(await elsewhere.StripeNamesAsync());

        await elsewhere.PressAsync("?");
        await Assertions.Expect(RowOf(elsewhere, "remove").Locator("[data-keys]")).ToHaveTextAsync("F8");
        await elsewhere.Page.GetByRole(AriaRole.Button, new() { Name = "Alle gewone toetsen terug" }).ClickAsync();
        await Assertions.Expect(RowOf(elsewhere, "remove").Locator("[data-keys]"))
            .ToHaveTextAsync("Delete/ Backspace");
    }

    private static ILocator RowOf(Desk desk, string command) =>
        desk.Page.Locator($"#desk-keys [data-command={command}]");

    private static async Task PressForAsync(Desk desk, string command, string key)
    {
        await RowOf(desk, command).Locator("[data-key=change]").ClickAsync();
        await desk.PressAsync(key);
    }
}
