using Mentorwijs.Qual.Browser.Tests.Demo;
using Mentorwijs.Qual.Browser.Tests.Journeys;
using Mentorwijs.Qual.Browser.Tests.Running;
using Microsoft.Playwright;

namespace Mentorwijs.Qual.Browser.Tests.Agreement;

/// <summary>From a cell of the board of the demo to the very difference, by mouse and by keys.</summary>
[Collection(DemoCollection.Name)]
public sealed class BoardTests(SharedBrowser browser, DemoServer demo) : IClassFixture<DemoServer>
{
    private const string Project = "/projects/randvoorwaarden-mentorwijs-voorbeeld";
    private const string Round = $"{Project}/rounds/ronde-1";

    [Fact]
    public async Task A_cell_opens_its_passages_and_a_passage_its_difference()
    {
        var page = await browser.OpenAsync(demo.Web, $"{Round}/board?order=hurt&figure=differences");
        var cell = page.Locator("tbody tr").First.Locator("td a").First;
        var differences = int.Parse(await cell.Locator("b").InnerTextAsync(), null);

        await cell.ClickAsync();
        await page.Locator("#passages").WaitForAsync();
        var links = page.Locator(".passage-list .about a");
        await Assertions.Expect(links).ToHaveCountAsync(differences);
        var number = (await links.Last.GetAttributeAsync("aria-label"))!.Split(' ', ')')[^2]; // it has one
        await links.Last.ClickAsync();

        await Assertions.Expect(page.Locator(".progress-line")).ToContainTextAsync($" {number} ");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Arrow_keys_go_from_cell_to_cell_and_the_grid_is_one_stop()
    {
        var page = await browser.OpenAsync(demo.Web, $"{Round}/board");
        await page.Locator("table[data-keys] a[tabindex='-1']").First.WaitForAsync();
        var stops = page.Locator("table[data-keys] a[tabindex='0']");
        var before = await stops.GetAttributeAsync("aria-label");

        await stops.FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowRight");
        var after = await page.EvaluateAsync<string>("() => document.activeElement.ariaLabel");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#passages-title")).ToBeFocusedAsync();

        Assert.NotEqual(before, after);
        await Assertions.Expect(stops).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("table[data-keys] a[aria-current='true']"))
            .ToHaveAttributeAsync("aria-label", after);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Every_page_on_the_round_is_fit_to_be_seen_in_both_languages_light_and_dark()
    {
        await using var looks = new Looks(browser, demo.Web);

        await looks.AtAsync($"{Round}/board", "board", "tbody td a");
        await looks.AtAsync(
            $"{Round}/board?order=hurt&by=perspectives&figure=alpha&code=werknemer-openheid", "board-open",
            "#passages");
        await looks.AtAsync($"{Round}/board?table=true", "board-table", "tbody td a");
        await looks.AtAsync($"{Round}/confusion", "confusion", ".pairs tbody tr");
        await looks.AtAsync($"{Round}/course", "course", "svg[role=img]");
        await looks.AtAsync($"{Round}/agreement?unit=sentences", "agreement-details", ".details",
            page => page.Locator(".details > summary").ClickAsync());

        Assert.Empty(looks.Findings);
    }

    [Fact]
    public async Task The_matrix_goes_by_the_same_keys_and_is_fit_to_be_seen()
    {
        await using var looks = new Looks(browser, demo.Web);

        await looks.AtAsync($"{Project}/matrix?by=respondents", "matrix", "tbody td button", OpenByKeysAsync);

        Assert.Empty(looks.Findings);
    }

    // The focus goes to what was opened, back on Esc, and into the next cell.
    private static async Task OpenByKeysAsync(IPage page)
    {
        var first = page.Locator("tbody td button[tabindex='0']");
        await first.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#matrix-cell-title")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(first).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#matrix-cell-title")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator(".cell-panel blockquote").First).ToBeVisibleAsync();
    }
}
