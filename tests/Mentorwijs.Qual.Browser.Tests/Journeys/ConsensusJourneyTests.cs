using System.Globalization;
using System.Text.RegularExpressions;
using Mentorwijs.Qual.Browser.Tests.Demo;
using Mentorwijs.Qual.Browser.Tests.Running;
using Microsoft.Playwright;

namespace Mentorwijs.Qual.Browser.Tests.Journeys;

/// <summary>Two coders settle the differences of the demo with the keyboard alone, each in an own browser.</summary>
[Collection(DemoCollection.Name)]
public sealed partial class ConsensusJourneyTests(SharedBrowser browser)
{
    private const int Settled = 40;

    private const string Round = "/projects/randvoorwaarden-mentorwijs-voorbeeld/rounds/ronde-1";

    private static readonly WebStart Demo = WebStart.Built with { Arguments = ["--demo"] };

    /// <summary>Counts what is pressed, and that nothing is clicked.</summary>
    private const string Count =
        """
        () => {
          [window.keys, window.clicks] = [0, 0];
          addEventListener("keydown", () => window.keys++, true);
          addEventListener("pointerdown", () => window.clicks++, true);
        }
        """;

    [Fact]
    public async Task Forty_differences_take_a_key_each_and_the_other_sees_every_one_arrive()
    {
        await using var web = await WebProcess.StartAsync(Demo);
        var (_, anna, bas) = await GatherAsync(web);
        var figures = await FiguresAsync(anna);
        var decided = StoredFacts(web).Decisions().Values.Sum();
        await OpenAsync(bas);
        await OpenAsync(anna);
        var left = await UndecidedAsync(anna);
        await anna.EvaluateAsync(Count);

        for (var made = 1; made <= Settled; made++)
        {
            await anna.Keyboard.PressAsync(await KeyAsync(anna, made));
            await ShowsAsync(anna, --left);
            await ShowsAsync(bas, left);
        }

        var (keys, clicks) = (await anna.EvaluateAsync<int>("() => window.keys"),
            await anna.EvaluateAsync<int>("() => window.clicks"));
        var facts = StoredFacts(web);
        Assert.InRange(keys, Settled, 2 * Settled);
        Assert.Equal(0, clicks);
        Assert.True(await anna.EvaluateAsync<bool>("() => document.activeElement.matches('.decision')"));
        Assert.Equal(decided + Settled, facts.Decisions().Values.Sum());
        Assert.Equal(Settled, facts.ActsOf("Anna A")["ResolveDisagreement"]);
        await StaysAsync(anna);
        await UndoneInAnotherTabAsync(anna, left);
        Assert.Equal(1, StoredFacts(web).ActsOf("Anna A")["Undo"]);
        Assert.Equal(figures, await FiguresAsync(anna)); // the originals are what is measured, whatever is decided
    }

    [Fact]
    public async Task What_is_put_aside_goes_to_the_lead_and_a_new_coding_is_made_with_the_keys_of_the_desk()
    {
        await using var web = await WebProcess.StartAsync(Demo);
        var (lead, anna, _) = await GatherAsync(web);
        await OpenAsync(anna);
        var left = await UndecidedAsync(anna);

        await anna.Keyboard.PressAsync("6");
        await Assertions.Expect(anna.Locator(".filter button").Nth(2)).ToContainTextAsync("1");
        await ReasonAsync(anna, "De grens staat niet in het boek.");
        await anna.Keyboard.PressAsync("7");
        await Assertions.Expect(anna.Locator(".filter button").Nth(2)).ToContainTextAsync("2");
        await anna.Keyboard.PressAsync("5");
        await anna.WaitForFunctionAsync("() => document.activeElement.id === 'new-passage'");
        await Axe.FindsNothingGraveAsync(anna);
        foreach (var key in new[] { "]", "Shift+ArrowLeft", "-" })
        {
            await anna.Keyboard.PressAsync(key);
        }

        await anna.WaitForSelectorAsync(".directions [aria-pressed=true]:has-text('Belemmerend')");
        await anna.Keyboard.PressAsync("Enter");
        await ShowsAsync(anna, left - 1);

        await OpenAsync(lead, "?show=aside");
        await Assertions.Expect(lead.Locator(".decided")).ToContainTextAsync("aangehouden");
        await lead.Keyboard.PressAsync("1");
        await Assertions.Expect(lead.Locator(".decided q")).ToHaveTextAsync("De grens staat niet in het boek.");
        await lead.WaitForSelectorAsync(".decided a:has-text('Regel van')");
        await lead.Keyboard.PressAsync("2");
        await ShowsAsync(lead, left - 3);

        Assert.Equal(1, StoredFacts(web).Decisions()["NewSpan"]);
        Assert.DoesNotContain("Parked", StoredFacts(web).Decisions().Keys);
        await anna.GotoAsync(Round + "/outcomes");
        await Assertions.Expect(anna.Locator(".outcomes li").First).ToContainTextAsync("Besloten");
        await Axe.FindsNothingGraveAsync(anna);
    }

    [Fact]
    public async Task A_required_reason_is_typed_right_behind_the_key_and_going_along_shows_the_same()
    {
        await using var web = await WebProcess.StartAsync(Demo);
        var (lead, anna, bas) = await GatherAsync(web);
        await lead.GotoAsync(Round + "/agreement");
        await lead.CheckAsync("#reason-rule");
        await OpenAsync(anna);
        await OpenAsync(bas);
        var left = await UndecidedAsync(anna);

        await bas.Keyboard.PressAsync("f");
        await bas.WaitForSelectorAsync(".people [aria-pressed=true]");
        await anna.Keyboard.PressAsync("1");
        await anna.Keyboard.TypeAsync("Noemt de definitie precies zo.");
        await anna.WaitForSelectorAsync(".question[role=status]");
        await anna.Keyboard.PressAsync("Enter");
        await ShowsAsync(anna, left - 1);
        var place = await anna.InnerTextAsync(".progress-line");

        await Assertions.Expect(bas.Locator(".progress-line")).ToHaveTextAsync(place);
        await Assertions.Expect(anna.Locator(".people")).ToContainTextAsync("gaat met u mee");
        await anna.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(anna.Locator(".decided q")).ToHaveTextAsync("Noemt de definitie precies zo.");
    }

    private async Task<(IPage Lead, IPage First, IPage Second)> GatherAsync(WebProcess web)
    {
        var people = new List<IPage>();
        for (var tries = 0; people.Count == 0 && tries < 100; tries++)
        {
            var addresses = web.Output.Split('\n').Select(line => WebProcess.AddressIn(line.TrimEnd()))
                .OfType<Uri>().ToList();
            foreach (var address in addresses.Count == 3 ? addresses : [])
            {
                people.Add(await browser.OpenAsync(web, await browser.SignInAsync(address), "/"));
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }

        return people is [var lead, var first, var second]
            ? (lead, first, second)
            : throw new InvalidOperationException($"The demo has three people; it said:\n{web.Output}");
    }

    private static StoredFacts StoredFacts(WebProcess web) => new(web.DataFolder);

    private static async Task OpenAsync(IPage page, string query = "")
    {
        await page.GotoAsync(Round + "/differences" + query);
        await page.WaitForFunctionAsync("() => document.activeElement.matches('.decision')");
    }

    // Two directions of one code cannot both stay; all else can be decided in each way.
    private static async Task<string> KeyAsync(IPage page, int made)
    {
        var isDirection = (await page.InnerTextAsync("#difference-title"))
            .Contains("richting", StringComparison.OrdinalIgnoreCase);
        return (isDirection ? 1 + (made % 2) : 1 + (made % 4)).ToString(CultureInfo.InvariantCulture);
    }

    private static async Task ReasonAsync(IPage page, string words)
    {
        await page.Keyboard.PressAsync("r");
        await page.Keyboard.TypeAsync(words);
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task<int> UndecidedAsync(IPage page) => int.Parse(
        Undecided().Match(await page.InnerTextAsync(".progress-line")).Groups[1].Value, CultureInfo.InvariantCulture);

    private static Task ShowsAsync(IPage page, int undecided) =>
        Assertions.Expect(page.Locator(".progress-line"))
            .ToContainTextAsync($"; in deze ronde nog {undecided} te besluiten");

    private static async Task StaysAsync(IPage page)
    {
        var place = await page.InnerTextAsync(".progress-line");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".progress-line")).ToHaveTextAsync(place);
    }

    private static async Task UndoneInAnotherTabAsync(IPage page, int left)
    {
        var other = await page.Context.NewPageAsync();
        await OpenAsync(other);
        await other.Keyboard.PressAsync("Control+z");
        await ShowsAsync(other, left + 1);
        await ShowsAsync(page, left + 1);
        await other.Keyboard.PressAsync("Control+y");
        await ShowsAsync(page, left);
        await other.CloseAsync();
    }

    private static async Task<string> FiguresAsync(IPage page)
    {
        await page.GotoAsync(Round + "/agreement");
        return await page.InnerTextAsync(".summary tbody");
    }

    [GeneratedRegex(@"; in deze ronde nog (\d+) te besluiten")]
    private static partial Regex Undecided();
}
