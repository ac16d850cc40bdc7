using Mentorwijs.Qual.Browser.Tests.Running;
using Microsoft.Playwright;

namespace Mentorwijs.Qual.Browser.Tests.Codings;

/// <summary>A codebook gets a new code while somebody works on a desk: nothing that goes on is disturbed.</summary>
[Collection(DeskCollection.Name)]
public class NewCodeTests(SharedBrowser browser, DeskServer server)
{
    /// <summary>Milliseconds between two keys of somebody who types fast.</summary>
    private const float Fast = 40;

    private const int Slow = 300;

    [Theory]
    [InlineData(0)] // the first is stored while the second is being named
    [InlineData(Slow)]
    public async Task Two_codes_made_in_one_breath_are_both_stored(int delay)
    {
        var (desk, plug) = await SlowAsync();
        plug.Delay = TimeSpan.FromMilliseconds(delay);
        var (first, second) = ($"Eerste ademtocht {delay}", $"Tweede ademtocht {delay}");
        await desk.PressAsync("Control+End", "ArrowDown");

        await MakeAsync(desk, first);
        await desk.PressAsync("ArrowDown");
        await MakeAsync(desk, second);
        await Assertions.Expect(desk.Stripes).ToHaveTextAsync([first, second]);
        await desk.PressAsync("Control+Home", "ArrowDown", ".");
        await desk.SavedAsync();
        await desk.Page.ReloadAsync();
        await desk.ReadyAsync();

        string[] expected = [second, first, second];
        Assert.Equal(expected, await desk.StripeNamesAsync());
    }

    [Fact]
    public async Task A_direction_right_after_making_a_code_goes_to_that_code()
    {
        var (desk, _) = await SlowAsync();
        await desk.PressAsync("Control+End", "ArrowDown");
        await desk.DoneAsync("1");
        var other = Assert.Single(await desk.StripeNamesAsync());

        await MakeAsync(desk, "Steun van de chef");
        await desk.Page.Keyboard.PressAsync("+");
        await desk.SavedAsync();
        await desk.Page.ReloadAsync();
        await desk.ReadyAsync();

        Assert.Equal(["+ Steun van de chef", other], (await desk.StripeNamesAsync()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Letters_in_the_picker_and_the_filter_stay_when_a_code_comes()
    {
        var path = server.NextDesk();
        var desk = await Desk.OpenAsync(browser, server, path);
        var other = await Desk.OpenAsync(await desk.Page.Context.NewPageAsync(), server.NextDesk());
        await other.PressAsync("Control+End", "ArrowDown");
        await desk.Page.BringToFrontAsync();
        await desk.Page.Locator("#desk-seek").FillAsync("i");
        await desk.Page.Locator("#desk-pane").FocusAsync();
        await desk.PressAsync("Control+End", "ArrowDown");
        await MakeAsync(desk, "Eigen woorden");
        await desk.PressAsync("t", "i");
        await other.Page.BringToFrontAsync();
        await MakeAsync(other, "Tikken van de klok");
        await other.SavedAsync();

        await Assertions.Expect(desk.Picker.Locator(".picker-name", new() { HasText = "Tikken" })).ToHaveCountAsync(1);
        await desk.Page.BringToFrontAsync();
        await desk.PressAsync("j");
        await Assertions.Expect(desk.Page.Locator("#code-picker-input")).ToHaveValueAsync("tij");
        await Assertions.Expect(desk.Page.Locator("#desk-seek")).ToHaveValueAsync("i");
        await desk.DoneAsync("Enter");

        Assert.Equal(["Eigen woorden", "Tijd"], (await desk.StripeNamesAsync()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_boundary_goes_on_moving_when_a_code_comes()
    {
        var (desk, _) = await SlowAsync();
        await desk.PressAsync("Control+End", "ArrowDown");
        await desk.DoneAsync("1");

        await MakeAsync(desk, "Tussendoor");
        await desk.PressAsync("]", "ArrowDown");
        await desk.SavedAsync();
        await Assertions.Expect(desk.Page.Locator("#desk-edge")).ToBeVisibleAsync();
        await desk.DoneAsync("ArrowLeft", "Enter");

        Assert.Equal("Dat zegt mijn chef ook. En de", Loose(await desk.SelectedAsync()));
    }

    [Fact]
    public async Task Whoever_leaves_while_a_code_is_being_made_is_warned()
    {
        var (desk, plug) = await SlowAsync();
        var warned = 0;
        desk.Page.Dialog += async (_, dialog) =>
        {
            warned += dialog.Type == DialogType.BeforeUnload ? 1 : 0;
            await dialog.DismissAsync();
        };
        await desk.PressAsync("Control+End", "ArrowDown");

        plug.LosesWords = true;
        await MakeAsync(desk, "Nog onderweg");
        await desk.Page.EvaluateAsync("() => setTimeout(() => location.reload())");
        for (var tries = 0; tries < 100 && warned == 0; tries++)
        {
            await Task.Delay(50);
        }

        Assert.Equal(1, warned);
        await plug.PullAsync();
        await desk.SavedAsync();
        await desk.Page.ReloadAsync();
        await desk.ReadyAsync();
        Assert.Equal(["Nog onderweg"], await desk.StripeNamesAsync());
        Assert.Equal(1, warned);
    }

    /// <summary>Names the passage as somebody does who does not wait for anything.</summary>
    private static async Task MakeAsync(Desk desk, string name)
    {
        await desk.Page.Keyboard.PressAsync("#");
        await desk.Page.Keyboard.TypeAsync(name, new() { Delay = Fast });
        await desk.Page.Keyboard.PressAsync("Enter");
        await Task.Delay((int)Fast);
    }

    /// <summary>A desk of somebody far from the server.</summary>
    private async Task<(Desk Desk, Plug Plug)> SlowAsync()
    {
        var path = server.NextDesk();
        var page = await browser.OpenAsync(server.Web);
        var plug = await Plug.OnAsync(page);
        plug.Delay = TimeSpan.FromMilliseconds(Slow);
        return (await Desk.OpenAsync(page, path), plug);
    }

    private static string Loose(string passage) => string.Join(' ', passage.Split((char[]?)null));
}
