using Mentorwijs.Qual.Browser.Tests.Running;
using Mentorwijs.Qual.Tests;
using Microsoft.Playwright;

namespace Mentorwijs.Qual.Browser.Tests.Journeys;

/// <summary>
/// The whole way once, from the printed address to the Word file, and what could be seen on the way; the tests then
/// look at it.
/// </summary>
public sealed class Journey(SharedBrowser browser) : IAsyncLifetime
{
    public const string ThemeTitle = "Geld en ontzorging";
    public const string ThemeMessage = "Wie de kosten draagt, wil één aanspreekpunt.";

    /// <summary>Names of the codes the theme gathers.</summary>
    public static readonly string[] ThemeCodes = ["Kosten en baten", "Behoefte aan ontzorging"];

    private WebProcess? _web;

    public StoredFacts Stored => new(Web.DataFolder);

    /// <summary>As the table on the page shows it: measure, counts added up, mean, "k van K codes".</summary>
    public IReadOnlyList<IReadOnlyList<string>> SummaryOnPage { get; private set; } = [];

    public string PairsOnPage { get; private set; } = "";

    /// <summary>What was marked in the text behind the number of a code.</summary>
    public IReadOnlyList<string> MarkedBehindNumber { get; private set; } = [];

    /// <summary>How many were undecided after deciding one, taking that back, and putting it back.</summary>
    public IReadOnlyList<string> ProgressAroundUndo { get; private set; } = [];

    /// <summary>What the page said when both were kept though the directions differ.</summary>
    public string SaidOnImpossible { get; private set; } = "";

    /// <summary>The titles in the list of themes: saved, after undo, after redo.</summary>
    public IReadOnlyList<int> ThemesAroundUndo { get; private set; } = [];

    public string ChapterPath { get; private set; } = "";

    public IReadOnlyList<string> LookFindings { get; private set; } = [];

    private WebProcess Web => _web ?? throw new InvalidOperationException("Not started");

    public async Task InitializeAsync()
    {
        _web = await WebProcess.StartAsync();
        await using var looks = new Looks(browser, _web);
        var team = await Team.GatherAsync(browser, _web, "Begeleiding op de werkvloer");
        await looks.AtAsync("/", "home", ".project-list");
        await looks.AtAsync(team.PeoplePage, "people", "#invite-name");
        await looks.AtAsync(team.CodebookPage, "codebook", ".codebook");
        await looks.AtAsync(team.ImportPage, "import", ".file-picker", page => team.ChooseFilesAsync(page, "L01.docx"));
        await team.ImportAsync("L01.docx", "L05.txt", "L07.txt");
        await team.StartBlindRoundAsync();
        await CodeAsync(team, 'B', team.Second);
        await looks.AtAsync(team.DeskOf("L05"), "picker", "#desk", OpenPickerAsync);
        await CodeAsync(team, 'A', team.Owner);
        await looks.AtAsync(team.Home, "project", ".overview");
        await looks.AtAsync(team.DeskOf("L01"), "desk", "#desk", KeyboardDesk.ReadyAsync);
        await team.MoveRoundAsync("Vergelijken beginnen", "Vergelijken");
        await CompareAsync(team, looks);
        await DecideAsync(team);
        await looks.AtAsync(team.RoundsPage, "rounds", ".round-card");
        await team.MoveRoundAsync("Ronde sluiten", "Gesloten");
        await WriteThemeAsync(team, looks);
        LookFindings = looks.Findings;
    }

    public async Task DisposeAsync() => await (_web?.DisposeAsync() ?? ValueTask.CompletedTask);

    private static async Task CodeAsync(Team team, char coder, IPage page)
    {
        var own = PlannedCoding.All.Where(coding => coding.Coder == coder);
        foreach (var transcript in own.GroupBy(coding => coding.Transcript))
        {
            var desk = await KeyboardDesk.OpenAsync(page, team.DeskOf(transcript.Key));
            foreach (var coding in transcript)
            {
                if (coder == 'A' && coding.Code == "training-duidelijkheid")
                {
                    await desk.SelectAsync(coding.Words);
                    await desk.PressAsync("1"); // the first code of the book
                }
                else
                {
                    await desk.PickAsync(coding.Words, coding.Name);
                }

                await desk.PressAsync(coding.Key);
                await desk.SavedAsync();
            }

            await desk.FinishAsync();
        }
    }

    private static async Task OpenPickerAsync(IPage page)
    {
        await KeyboardDesk.ReadyAsync(page);
        await KeyboardDesk.TabToAsync(page, "#desk-pane");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("t");
        await page.WaitForSelectorAsync("#code-picker-list [aria-selected=true]");
    }

    private async Task CompareAsync(Team team, Looks looks)
    {
        var page = team.Owner;
        await looks.AtAsync(team.AgreementPage, "agreement", ".summary");
        await looks.AtAsync(team.DifferencesPage, "differences", ".difference");
        await Team.GoAsync(page, team.AgreementPage);
        var rows = await page.Locator(".summary tbody tr").AllAsync();
        SummaryOnPage = await Task.WhenAll(rows.Select(async row =>
            (IReadOnlyList<string>)await row.Locator("th, td").AllInnerTextsAsync()));
        PairsOnPage = await page.Locator(".legend div").Last.InnerTextAsync();
        await page.ClickAsync("tr:not(.branch):has(th:text-is('Kosten en baten')) a");
        await page.WaitForSelectorAsync(".difference mark");
        MarkedBehindNumber = await page.Locator(".difference mark").AllInnerTextsAsync();
    }

    private async Task DecideAsync(Team team)
    {
        var page = team.Owner;
        await Team.GoAsync(page, team.DifferencesPage);
        await BarHasFocusAsync(page);
        var left = PlannedCoding.Decided.Count;
        while (left > 0)
        {
            string[] marked = [await MarkedAsync(page, "first"), await MarkedAsync(page, "second")];
            var (words, (digit, decision)) = PlannedCoding.Decided.Single(plan => marked.Any(mark =>
                mark.StartsWith(plan.Key, StringComparison.Ordinal)));
            if (words == PlannedCoding.Tarts)
            {
                await page.Keyboard.PressAsync("3");
                SaidOnImpossible = await page.Locator(".refusal").InnerTextAsync();
            }

            await KeyboardDesk.TabToAsync(page, "#rationale");
            await page.Keyboard.TypeAsync($"Besproken: {decision}.");
            await page.Keyboard.PressAsync("Enter");
            await BarHasFocusAsync(page);
            await page.Keyboard.PressAsync(digit);
            await UndecidedAsync(page, --left);
            if (ProgressAroundUndo.Count == 0)
            {
                ProgressAroundUndo =
                [
                    await UndecidedAsync(page, left),
                    await PressAndReadAsync(page, "Control+z", left + 1),
                    await PressAndReadAsync(page, "Control+y", left),
                ];
                await BarHasFocusAsync(page);
                await page.Keyboard.PressAsync("ArrowRight");
            }

            if (left > 0)
            {
                await page.WaitForFunctionAsync(
                    "words => !document.querySelector('.difference mark').textContent.startsWith(words)", words);
                await BarHasFocusAsync(page);
            }
        }
    }

    // What one coder marked may be cut where the other's mark begins or ends.
    private static async Task<string> MarkedAsync(IPage page, string coder) =>
        string.Concat(await page.Locator($".difference mark.of-{coder}").AllInnerTextsAsync());

    private static async Task BarHasFocusAsync(IPage page) =>
        await page.WaitForFunctionAsync("() => document.activeElement.matches('.decision')");

    // The first difference was decided, so the page comes back to the first.
    private static async Task<string> PressAndReadAsync(IPage page, string key, int undecided)
    {
        await page.Keyboard.PressAsync(key);
        await Assertions.Expect(page.Locator(".progress-line")).ToContainTextAsync("Verschil 1 van 6");
        return await UndecidedAsync(page, undecided);
    }

    private static async Task<string> UndecidedAsync(IPage page, int count)
    {
        var line = page.Locator(".progress-line");
        await Assertions.Expect(line).ToContainTextAsync($"; in deze ronde nog {count} te besluiten");
        return await line.InnerTextAsync();
    }

    private async Task WriteThemeAsync(Team team, Looks looks)
    {
        var page = team.Owner;
        await Team.GoAsync(page, team.ChapterPage);
        await page.ClickAsync("button:has-text('Nieuw thema')");
        await page.FillAsync("#theme-title", ThemeTitle);
        await page.FillAsync("#theme-message", ThemeMessage);
        await page.FillAsync("#theme-body", "Kleine zaken rekenen het **niet** uit.\n\n- wie betaalt\n- wie belt");
        foreach (var code in ThemeCodes)
        {
            var label = page.Locator(".codes label").Filter(new() { HasText = code });
            await label.EvaluateAsync("label => label.closest('details').open = true");
            await label.Locator("input").CheckAsync();
        }

        foreach (var quote in Quotes)
        {
            await page.Locator(".quotes label").Filter(new() { HasText = quote }).Locator("input").CheckAsync();
        }

        await page.ClickAsync(".theme button[type=submit]");
        ThemesAroundUndo =
        [
            await ThemesAsync(page, 1),
            await PressThenThemesAsync(page, "Control+z", 0),
            await PressThenThemesAsync(page, "Control+y", 1),
        ];
        await looks.AtAsync(team.TablesPage, "tables", ".rows");
        await looks.AtAsync(team.GuidesPage, "guides", ".guides", open => open.ClickAsync(".guides nav .btn"));
        await looks.AtAsync(team.ChapterPage, "chapter", ".themes", async open =>
        {
            await open.ClickAsync(".themes li a");
            await open.WaitForSelectorAsync(".theme");
        });

        await ReleaseAsync(page);
        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("a:has-text('Word, Nederlands')"));
        ChapterPath = Repository.PathOf("TestResults", "journey", "hoofdstuk.docx");
        await download.SaveAsAsync(ChapterPath);
    }

    /// <summary>Passages that stand in the consensus under the codes of the theme.</summary>
    public static IReadOnlyList<string> Quotes { get; } =
        [PlannedCoding.Tarts, "Reken dat eens uit, dat doet nooit iemand."];

    // Nobody wrote down whether the supervisors may be quoted.
    private static async Task ReleaseAsync(IPage page)
    {
        await page.ClickAsync(".checks-note a");
        await page.FillAsync("#check-ConsentNotKnown-reason", "Mondeling toegezegd.");
        await page.ClickAsync(".check button[type=submit]");
        await page.WaitForSelectorAsync(".given");
        await page.ClickAsync(".page-header-actions a");
    }

    private static async Task<int> ThemesAsync(IPage page, int count)
    {
        await Assertions.Expect(page.Locator(".themes li")).ToHaveCountAsync(count);
        return count;
    }

    private static async Task<int> PressThenThemesAsync(IPage page, string key, int count)
    {
        await page.Locator("h1").First.FocusAsync(); // out of the form, where the keys belong to the typing
        await page.Keyboard.PressAsync(key);
        return await ThemesAsync(page, count);
    }
}
