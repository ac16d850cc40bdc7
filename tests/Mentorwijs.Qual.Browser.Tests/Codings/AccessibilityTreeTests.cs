using Mentorwijs.Qual.Browser.Tests.Running;
using Microsoft.Playwright;

namespace Mentorwijs.Qual.Browser.Tests.Codings;

/// <summary>A passage is coded by somebody who has only keys, and the words that a screen reader is given.</summary>
[Collection(DeskCollection.Name)]
public class AccessibilityTreeTests(SharedBrowser browser, DeskServer server)
{
    [Fact]
    public async Task A_whole_passage_is_coded_by_keyboard_reading_only_the_accessibility_tree()
    {
        var desk = await Desk.OpenAsync(browser, server, server.NextDesk());
        var (page, keys) = (desk.Page, desk.Page.Keyboard);
        var name = await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = $"Tekst van {name}" }))
            .ToBeFocusedAsync();

        await keys.PressAsync("PageDown");
        await HearAsync(page, "Beurt 1, I: Hoe gaat het op het werk?");
        await keys.PressAsync("PageDown");
        await HearAsync(page, $"Beurt 2, {name}: Ik 😊 werk hier graag.");
        await keys.PressAsync("ArrowDown");
        await HearAsync(page, "👨‍👩‍👧 Thuis helpt mee, zegt hij.");
        await keys.PressAsync("Shift+ArrowDown");
        await HearAsync(page, "👨‍👩‍👧 Thuis helpt mee, zegt hij. De tweede alinea heeft een q\u0303 erin.");

        await keys.TypeAsync("ste");
        var seek = page.GetByRole(AriaRole.Combobox, new() { Expanded = true });
        await Assertions.Expect(seek).ToBeFocusedAsync();
        var chosen = page.GetByRole(AriaRole.Option, new() { Selected = true });
        for (var step = 0; step < 20 && !await IsReadAsync(chosen, "Sociale steun"); step++)
        {
            await keys.PressAsync("ArrowDown");
        }

        await keys.PressAsync("Enter");
        await HearAsync(page, "Sociale steun toegepast, opgeslagen");
        await keys.PressAsync("+");
        await HearAsync(page, "Sociale steun: bevorderend, opgeslagen");
        await keys.PressAsync("ArrowUp");
        await keys.PressAsync("ArrowDown");
        await HearAsync(page, "👨‍👩‍👧 Thuis helpt mee, zegt hij. Gecodeerd: Sociale steun bevorderend.");

        var count = page.GetByRole(AriaRole.Button, new() { Name = "Beurt 2: 1 code" });
        for (var tabs = 0; tabs < 5 && await count.And(page.Locator(":focus")).CountAsync() == 0; tabs++)
        {
            await keys.PressAsync("Tab");
        }

        await keys.PressAsync("Enter");
        var details = page.GetByRole(AriaRole.Complementary, new() { Name = "Coderingen" });
        await Assertions.Expect(details.GetByRole(AriaRole.Article)).ToHaveCountAsync(1);
        var read = await details.AriaSnapshotAsync();
        Assert.Contains("heading \"Sociale steun\"", read, StringComparison.Ordinal);
        Assert.Contains("button \"Bevorderend\" [pressed]", read, StringComparison.Ordinal);
        Assert.Contains("Thuis helpt mee, zegt hij. De tweede alinea", read, StringComparison.Ordinal);
    }

    private static async Task<bool> IsReadAsync(ILocator option, string name) =>
        (await option.AriaSnapshotAsync()).Contains(name, StringComparison.Ordinal);

    private static Task HearAsync(IPage page, string words) => Assertions.Expect(
        page.GetByRole(AriaRole.Status).Filter(new() { HasText = words })).ToHaveCountAsync(1);
}
