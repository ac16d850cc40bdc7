using Mentorwijs.Qual.Browser.Tests.Running;
using Microsoft.Playwright;

namespace Mentorwijs.Qual.Browser.Tests.Codings;

/// <summary>Named stripes beside the text, also where many codes lie on one passage.</summary>
[Collection(DeskCollection.Name)]
public class StripesTests(SharedBrowser browser, DeskServer server)
{
    [Theory]
    [InlineData("nl", ColorScheme.Light, 1366, 768)]
    [InlineData("en", ColorScheme.Dark, 1920, 1080)]
    public async Task Eight_codes_on_one_passage_stay_apart_and_can_each_be_read(
        string language, ColorScheme scheme, int width, int height)
    {
        var view = new View { Language = language, Scheme = scheme, Width = width, Height = height };
        var desk = await Desk.OpenAsync(browser, server, server.NextDesk(), view);
        await desk.TabToTextAsync();
        await desk.DoneAsync("PageDown", "1", "2", "3", "4", "5", "6", "7", "8");

        var names = await desk.StripeNamesAsync();
        var letters = await LettersAsync(desk, ".stripe-name");
        await Screens.TakeAsync(desk.Page, "desk-eight", view);

        Assert.Equal(8, names.Distinct().Count());
        Assert.Equal(["a", "b", "c", "d", "e", "f", "g", "h"], letters);
        Assert.Equal(letters, await LettersAsync(desk, ".stripe"));
        Assert.Equal(0, await OverlapsAsync(desk, ".stripe"));
        Assert.Equal(0, await OverlapsAsync(desk, ".stripe-name"));
        await Axe.FindsNothingGraveAsync(desk.Page);
    }

    private static Task<string[]> LettersAsync(Desk desk, string kind) => desk.Page.EvaluateAsync<string[]>(
        "kind => [...document.querySelectorAll(kind)].map(one => one.dataset.lane)", kind);

    /// <summary>How many pairs cover each other.</summary>
    private static Task<int> OverlapsAsync(Desk desk, string kind) => desk.Page.EvaluateAsync<int>(
        """
        kind => {
          const boxes = [...document.querySelectorAll(kind)].map((one) => one.getBoundingClientRect());
          return boxes.flatMap((one, at) => boxes.slice(at + 1).filter((other) =>
            one.left < other.right && other.left < one.right
            && one.top < other.bottom && other.top < one.bottom)).length;
        }
        """,
        kind);
}
