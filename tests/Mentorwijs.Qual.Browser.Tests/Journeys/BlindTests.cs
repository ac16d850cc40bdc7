using Mentorwijs.Qual.Browser.Tests.Running;
using Microsoft.Playwright;

namespace Mentorwijs.Qual.Browser.Tests.Journeys;

/// <summary>While a round is blind no coding of a colleague reaches a coder: no word, no number, no moment.</summary>
[Collection(JourneyCollection.Name)]
public sealed class BlindTests(SharedBrowser browser) : IAsyncLifetime
{
    private const string Canary = "kanariegeel-zwaluwstaart";

    /// <summary>A code that only the colleague uses.</summary>
    private const string CanaryCode = "Jobcoach en nazorg";

    private static readonly string[] Passages =
    [
        "Dat stuk over prikkels.", "Nou, dat heb ik onthouden.", "Ik geef nu één ding tegelijk.", "Ik ben de enige.",
        "Daar drink ik koffie mee als ik vastloop.", "Maar dat is dus toeval.", "Dat is een lastige.",
        "Ik mocht het niet schrijven, ook.", "Drie van de vier, en die vierde", "Over mijn mensen.",
    ];

    private WebProcess? _web;

    private WebProcess Web => _web ?? throw new InvalidOperationException("Not started");

    public async Task InitializeAsync() => _web = await WebProcess.StartAsync();

    public async Task DisposeAsync() => await (_web?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Fact]
    public async Task What_a_colleague_codes_blind_never_reaches_the_other()
    {
        var team = await Team.GatherAsync(browser, Web, "Blinde vlek");
        await team.ImportAsync("L01.docx");
        await team.StartBlindRoundAsync();
        var desk = await KeyboardDesk.OpenAsync(team.Second, team.DeskOf("L01"));
        var wire = Wire.On(team.Owner.Context);
        IReadOnlyList<IPage> open = [.. await OpenAllAsync(team, wire), .. await SearchAsync(team, wire)];
        await wire.CalmAsync();
        var (frames, shown) = (wire.Frames, await ShownAsync(open));

        await CodeAsync(desk);
        await SearchAgainAsync(open);

        await wire.CalmAsync();
        Assert.Equal(frames, wire.Frames);
        Assert.Equal(shown, await ShownAsync(open));
        IReadOnlyList<IPage> afresh = [.. await OpenAllAsync(team, wire), .. await SearchAsync(team, wire)];
        await wire.CalmAsync();
        Assert.Equal(shown, await ShownAsync(afresh));
        await wire.KeepAsync(await DownloadAsync(team));
        await KeepAllAsync(wire, [.. open, .. afresh]);
        var made = new StoredFacts(Web.DataFolder).Codings();
        Assert.Equal(Passages.Length, made.Count);
        Assert.Empty(await HitsAsync(wire, made));
        await ProveThatItCanFailAsync(team, desk, made, wire);
    }

    // The same listening finds everything as soon as it may be seen, and hears the moment of what may be heard.
    private static async Task ProveThatItCanFailAsync(
        Team team, KeyboardDesk desk, IReadOnlyList<StoredCoding> made, Wire wire)
    {
        var frames = wire.Frames;
        await desk.FinishAsync(); // how far a colleague is, is told
        await wire.CalmAsync();
        Assert.True(wire.Frames > frames, "no frame at all came through");
        await (await KeyboardDesk.OpenAsync(team.Owner, team.DeskOf("L01"))).FinishAsync();
        await team.MoveRoundAsync("Vergelijken beginnen", "Vergelijken");

        var open = await OpenAllAsync(team, wire);
        var differences = await team.Owner.Context.NewPageAsync();
        await differences.GotoAsync(new Uri(new Uri(team.Owner.Url), team.DifferencesPage).ToString());
        await differences.WaitForSelectorAsync(".memo");
        await KeepAllAsync(wire, [.. open, differences]);

        Assert.NotEmpty(await wire.FindAsync(Canary));
        Assert.NotEmpty(await wire.FindAsync(made[0].Id));
    }

    private static async Task CodeAsync(KeyboardDesk desk)
    {
        foreach (var words in Passages)
        {
            await desk.PickAsync(words, CanaryCode);
            await desk.PressAsync("-");
            await desk.SavedAsync();
            await desk.WriteMemoAsync($"Let op {Canary} hier.");
        }

        // every other way to change a coding tells as little: stars, doubt, taking back, putting back
        foreach (var key in new[] { "*", "!", "Control+z", "Control+y" })
        {
            await desk.PressAsync(key);
            await desk.SavedAsync();
        }
    }

    private static async Task<IReadOnlyList<IPage>> OpenAllAsync(Team team, Wire wire)
    {
        (string Path, string Shown)[] places =
        [
            (team.DeskOf("L01"), "#desk-codes"), (team.Home, ".overview"), (team.RoundsPage, ".round-card"),
            (team.PeoplePage, "#invite-name"), (team.CodebookPage, ".codebook"), (team.ChapterPage, ".layers"),
            (team.ImportPage, ".file-picker"), (team.AgreementPage, "main h1"), (team.DifferencesPage, "main h1"),
            (team.RespondentsPage, ".respondents-counts"), (team.TablesPage, ".layers"),
            ($"{team.CodebookPage}/versions", "main h1"),
        ];
        var opened = new List<IPage>();
        foreach (var (path, shown) in places)
        {
            var page = await team.Owner.Context.NewPageAsync();
            await page.GotoAsync(new Uri(new Uri(team.Owner.Url), path).ToString());
            await page.WaitForSelectorAsync(shown);
            await wire.KeepAsync(page);
            opened.Add(page);
        }

        return opened;
    }

    /// <summary>The same desk twice more, in the middle of choosing a code and of seeking words in the text.</summary>
    private static async Task<IReadOnlyList<IPage>> SearchAsync(Team team, Wire wire)
    {
        var (choosing, seeking) = (await team.Owner.Context.NewPageAsync(), await team.Owner.Context.NewPageAsync());
        await KeyboardDesk.OpenAsync(choosing, team.Address(team.DeskOf("L01")));
        await choosing.Keyboard.PressAsync("ArrowDown");
        await choosing.Keyboard.PressAsync("/");
        await choosing.Locator("#code-picker-list .picker-option").First.WaitForAsync();
        await KeyboardDesk.OpenAsync(seeking, team.Address(team.DeskOf("L01")));
        await seeking.Keyboard.PressAsync("Control+Shift+F");
        await seeking.FillAsync("#desk-find-words", "prikkels");
        await Assertions.Expect(seeking.Locator("#desk-find-count")).ToContainTextAsync("1 van");
        await wire.KeepAsync(choosing);
        await wire.KeepAsync(seeking);
        return [choosing, seeking];
    }

    /// <summary>Types the words anew: neither the order of the codes nor what is found knows what a colleague did.
    /// </summary>
    private static async Task SearchAgainAsync(IReadOnlyList<IPage> open)
    {
        var (choosing, seeking) = (open[^2], open[^1]);
        var before = await choosing.Locator("#code-picker-list").InnerTextAsync();
        await choosing.FillAsync("#code-picker-input", CanaryCode[..4]);
        await Assertions.Expect(choosing.Locator("#code-picker-list [aria-selected=true] .picker-name"))
            .ToHaveTextAsync(CanaryCode);
        Assert.DoesNotMatch(@"\d", await choosing.Locator("#code-picker-list").InnerTextAsync());
        await choosing.FillAsync("#code-picker-input", "");
        Assert.Equal(before, await choosing.Locator("#code-picker-list").InnerTextAsync());
        await seeking.FillAsync("#desk-find-words", Canary);
        await Assertions.Expect(seeking.Locator("#desk-find-count")).ToHaveTextAsync("Niet gevonden");
        await seeking.FillAsync("#desk-find-words", "prikkels");
        await Assertions.Expect(seeking.Locator("#desk-find-count")).ToContainTextAsync("1 van");
    }

    private static async Task<IReadOnlyList<string>> ShownAsync(IReadOnlyList<IPage> pages) =>
        await Task.WhenAll(pages.Select(page => page.Locator("main").InnerTextAsync()));

    private static Task KeepAllAsync(Wire wire, IReadOnlyList<IPage> pages) =>
        Task.WhenAll(pages.Select(wire.KeepAsync));

    private static async Task<IDownload> DownloadAsync(Team team)
    {
        await Team.GoAsync(team.Owner, team.ChapterPage);
        return await team.Owner.RunAndWaitForDownloadAsync(
            () => team.Owner.ClickAsync("a:has-text('Word, Nederlands')"));
    }

    private static async Task<IReadOnlyList<string>> HitsAsync(Wire wire, IReadOnlyList<StoredCoding> made)
    {
        var hits = new List<string>(await wire.FindAsync(Canary));
        foreach (var coding in made)
        {
            hits.AddRange(await wire.FindAsync(coding.Id));
        }

        return hits;
    }
}
