using System.Globalization;
using Mentorwijs.Qual.Browser.Tests.Running;
using Microsoft.Playwright;

namespace Mentorwijs.Qual.Browser.Tests.Codings;

/// <summary>The panels beside the text: as wide as somebody wants them, and so again the next time.</summary>
[Collection(DeskCollection.Name)]
public class PanelTests(SharedBrowser browser, DeskServer server)
{
    [Fact]
    public async Task Panels_are_made_wider_by_key_and_by_mouse_close_and_are_remembered()
    {
        var path = server.NextDesk();
        var desk = await Desk.OpenAsync(browser, server, path);
        var codes = desk.Page.GetByRole(AriaRole.Separator, new() { Name = "Breedte van de codes" });
        var details = desk.Page.GetByRole(AriaRole.Separator, new() { Name = "Breedte van de details" });
        var (before, right) = (await WidthAsync(codes), await WidthAsync(details));

        await codes.FocusAsync();
        await desk.PressAsync("ArrowRight", "ArrowRight", "Shift+ArrowRight", "ArrowLeft");
        Assert.Equal(before + 80, await WidthAsync(codes));
        Assert.Equal(before + 80, await BoxAsync(desk, "#desk-codes"));
        var grip = await details.BoundingBoxAsync();
        await desk.Page.Mouse.MoveAsync(grip!.X + 4, 400); // not null: it is there
        await desk.Page.Mouse.DownAsync();
        await desk.Page.Mouse.MoveAsync(grip.X + 4 + 60, 400);
        await desk.Page.Mouse.UpAsync();
        Assert.Equal(right - 60, await WidthAsync(details));
        await codes.FocusAsync();
        await desk.PressAsync("Enter");
        await Assertions.Expect(desk.Page.Locator("#desk-codes")).ToBeHiddenAsync();
        Assert.Equal("codes", await desk.Page.EvaluateAsync<string>("() => document.activeElement.dataset.panel"));

        await desk.Page.GotoAsync(path);
        await desk.Page.Locator("#desk-inspector").WaitForAsync();
        await Assertions.Expect(desk.Page.Locator("#desk-codes")).ToBeHiddenAsync();
        Assert.Equal(right - 60, await WidthAsync(details));
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Codes", Exact = true }).ClickAsync();
        Assert.Equal(before + 80, await WidthAsync(codes));
        await codes.FocusAsync();
        await desk.PressAsync("End");
        await details.FocusAsync();
        await desk.PressAsync("End");
        await Screens.TakeAsync(desk.Page, "desk-wide-panels", View.Usual);
        Assert.InRange(await BoxAsync(desk, "#desk-pane"), 400, 600);
        await Axe.FindsNothingGraveAsync(desk.Page);
    }

    private static async Task<double> WidthAsync(ILocator edge) => double.Parse(
        await edge.GetAttributeAsync("aria-valuenow") ?? "", CultureInfo.InvariantCulture);

    private static async Task<double> BoxAsync(Desk desk, string part) =>
        (await desk.Page.Locator(part).BoundingBoxAsync())?.Width ?? 0;
}
