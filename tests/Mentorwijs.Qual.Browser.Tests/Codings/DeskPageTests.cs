using Mentorwijs.Qual.Browser.Tests.Running;
using Microsoft.Playwright;

namespace Mentorwijs.Qual.Browser.Tests.Codings;

/// <summary>The desk for everybody's eyes and ears, and in two windows at once.</summary>
[Collection(DeskCollection.Name)]
public class DeskPageTests(SharedBrowser browser, DeskServer server)
{
    public static TheoryData<string, ColorScheme, int> Views => new()
    {
        { "nl", ColorScheme.Light, 1366 },
        { "en", ColorScheme.Dark, 1366 },
        { "nl", ColorScheme.Dark, 820 },
    };

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Axe_finds_nothing_whatever_is_open(
        string language, ColorScheme scheme, int width)
    {
        var view = new View { Language = language, Scheme = scheme, Width = width, Height = width == 820 ? 1180 : 768 };
        var desk = await Desk.OpenAsync(browser, server, server.NextDesk(), view);
        await desk.Page.Locator(".code-line").First.ClickAsync();
        await desk.Page.Locator("#desk-pin").WaitForAsync();
        await desk.Page.Locator(".desk-left button").ClickAsync();
        await JudgeAsync("desk-rules");
        await desk.PressAsync("Escape");
        await desk.Page.Locator(".respondent summary").ClickAsync();
        await desk.PressAsync("Control+Shift+F", "w", "e");
        await Assertions.Expect(desk.Page.Locator("#desk-find-count")).Not.ToBeEmptyAsync();
        await JudgeAsync("desk-card-and-find");
        await desk.PressAsync("Escape", "Control+Home");
        await desk.DoneAsync("PageDown", "1", "2", "+");
        await desk.QuoteAsync();
        await JudgeAsync("desk-codings");

        await desk.PressAsync("/");
        await Assertions.Expect(desk.Picker).ToBeVisibleAsync();
        await JudgeAsync("desk-picker");
        await desk.PressAsync("Escape", "Delete");
        await Assertions.Expect(desk.Page.Locator("#coding-choice")).ToBeVisibleAsync();
        await JudgeAsync("desk-choice");
        await desk.PressAsync("Escape", "Enter");
        await Assertions.Expect(desk.Page.Locator("#desk-memo")).ToBeFocusedAsync();
        await JudgeAsync("desk-memo");
        await desk.PressAsync("Escape");
        await Assertions.Expect(desk.Page.Locator("#desk-pane")).ToBeFocusedAsync();
        await desk.Page.Locator(".panel-tab").Last.ClickAsync();
        await desk.Page.Locator(".coding-table").WaitForAsync();
        await JudgeAsync("desk-table");
        await desk.Page.Locator("#desk-pane").FocusAsync();
        await desk.PressAsync("?");
        await Assertions.Expect(desk.Page.Locator("#desk-keys")).ToBeVisibleAsync();
        await JudgeAsync("desk-keys");

        async Task JudgeAsync(string name)
        {
            await Screens.TakeAsync(desk.Page, name, view);
            await Axe.FindsNothingGraveAsync(desk.Page);
        }
    }

    [Theory]
    [InlineData(1366, 768)]
    [InlineData(820, 1180)]
    public async Task The_desk_fills_the_window_and_only_its_parts_scroll(int width, int height)
    {
        var view = new View { Width = width, Height = height };

        var desk = await Desk.OpenAsync(browser, server, server.NextDesk(), view);

        var over = await desk.Page.EvaluateAsync<int[]>(
            "() => { const page = document.documentElement; "
            + "return [page.scrollWidth - page.clientWidth, page.scrollHeight - page.clientHeight]; }");
        Assert.Equal([0, 0], over);
    }

    [Fact]
    public async Task Enlarged_twice_most_of_the_window_is_text_and_the_picker_leaves_the_passage_in_sight()
    {
        var view = new View { Width = 683, Height = 384 };
        var desk = await Desk.OpenAsync(browser, server, server.NextDesk(), view);

        var text = await desk.Page.EvaluateAsync<double>(
            """
            () => {
              const { top, bottom } = document.getElementById("desk-pane").getBoundingClientRect();
              return (Math.min(bottom, innerHeight) - Math.max(top, 0)) / innerHeight;
            }
            """);
        await Screens.TakeAsync(desk.Page, "desk-enlarged", view);
        await desk.PressAsync("PageDown", "/");
        await Assertions.Expect(desk.Picker).ToBeVisibleAsync();
        await Screens.TakeAsync(desk.Page, "desk-enlarged-picker", view);
        var isCovered = await desk.Page.EvaluateAsync<bool>(
            """
            () => {
              const [passage] = CSS.highlights.get("chosen");
              const [one, other] = [passage, document.getElementById("code-picker")]
                .map((shown) => shown.getBoundingClientRect());
              return one.top < other.bottom && other.top < one.bottom;
            }
            """);

        Assert.InRange(text, 0.5, 1);
        Assert.False(isCovered);
    }

    [Fact]
    public async Task What_is_coded_in_one_window_appears_in_another()
    {
        var path = server.NextDesk();
        var first = await Desk.OpenAsync(browser, server, path);
        var second = await Desk.OpenAsync(browser, server, path);

        await first.TabToTextAsync();
        await first.DoneAsync("PageDown", "3");

        await Assertions.Expect(second.Stripes).ToHaveCountAsync(1);
        await Assertions.Expect(second.Page.Locator("#turn-1 .turn-codes")).ToHaveTextAsync("1 code");
    }

    [Fact]
    public async Task A_turn_tells_how_many_codes_it_has_and_shows_them()
    {
        var desk = await Desk.OpenAsync(browser, server, server.NextDesk());
        await desk.TabToTextAsync();
        await desk.DoneAsync("PageDown", "PageDown", "1", "2");
        await desk.PressAsync("Control+End");
        await Assertions.Expect(desk.Page.Locator(".coding-card")).ToHaveCountAsync(0);

        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Beurt 2: 2 codes" }).ClickAsync();

        await Assertions.Expect(desk.Page.Locator(".coding-card")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task Finished_is_kept_and_can_be_taken_back()
    {
        var desk = await Desk.OpenAsync(browser, server, server.NextDesk());
        var button = desk.Page.GetByRole(AriaRole.Button, new() { Name = "Klaar met coderen" });

        await button.ClickAsync();
        await Assertions.Expect(button).ToHaveAttributeAsync("aria-pressed", "true");
        await desk.Page.ReloadAsync();
        await desk.ReadyAsync();

        await Assertions.Expect(button).ToHaveAttributeAsync("aria-pressed", "true");
        await button.ClickAsync();
        await Assertions.Expect(button).ToHaveAttributeAsync("aria-pressed", "false");
    }

    [Fact]
    public async Task The_page_says_everything_in_the_live_region()
    {
        var desk = await Desk.OpenAsync(browser, server, server.NextDesk());
        var live = desk.Page.Locator("#desk-live");
        await desk.TabToTextAsync();

        await desk.PressAsync("1");
        await Assertions.Expect(live).ToContainTextAsync("Kies eerst een passage");
        await desk.DoneAsync("PageDown", "1");
        await Assertions.Expect(live).ToContainTextAsync("toegepast, opgeslagen");
        await desk.DoneAsync("~");
        await Assertions.Expect(live).ToContainTextAsync("gemengd, opgeslagen");
    }
}
