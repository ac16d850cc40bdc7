using Mentorwijs.Qual.Browser.Tests.Running;
using Microsoft.Playwright;

namespace Mentorwijs.Qual.Browser.Tests.Codings;

/// <summary>Codes that a coder puts on digits of their own.</summary>
[Collection(DeskCollection.Name)]
public class PinTests(SharedBrowser browser, DeskServer server)
{
    [Fact]
    public async Task A_pinned_code_is_on_its_digit_in_the_next_browser_until_it_is_taken_off()
    {
        var desk = await Desk.OpenAsync(browser, server, server.NextDesk());
        var live = desk.Page.Locator("#desk-live");

        await desk.PressAsync("PageDown", "/", "t", "i", "j", "d", "Alt+Digit7");
        await Assertions.Expect(live).ToHaveTextAsync("Tijd staat op toets 7, opgeslagen");
        await desk.PressAsync("Escape");
        await desk.DoneAsync("7");
        Assert.Equal(["Tijd"], await desk.StripeNamesAsync());

        var elsewhere = await Desk.OpenAsync(browser, server, server.NextDesk());
        await elsewhere.Page.Locator("#desk-seek").FillAsync("trainer");
        await Assertions.Expect(elsewhere.Page.Locator("[data-code]")).Not.ToHaveCountAsync(0);
        await elsewhere.Page.Locator("#desk-seek").FillAsync("");
        await elsewhere.Page.Locator("#desk-pane").FocusAsync();
        await elsewhere.DoneAsync("PageDown", "7");
        Assert.Equal(["Tijd"], await elsewhere.StripeNamesAsync());

        await elsewhere.Page.Locator(".code-line:has(kbd:text-is('7'))").ClickAsync();
        await elsewhere.Page.GetByRole(AriaRole.Combobox, new() { Name = "Eigen toets" }).SelectOptionAsync("2");
        await Assertions.Expect(elsewhere.Page.Locator("#desk-live")).ToContainTextAsync("op toets 2");
        await Axe.FindsNothingGraveAsync(elsewhere.Page);
        await elsewhere.Page.GetByRole(AriaRole.Button, new() { Name = "Tijd van toets 2 halen" }).ClickAsync();
        await Assertions.Expect(elsewhere.Page.Locator("#desk-live")).ToContainTextAsync("geen eigen toets meer");
        await Assertions.Expect(elsewhere.Page.Locator(".code-pin[aria-pressed=true]")).ToHaveCountAsync(0);
    }
}
