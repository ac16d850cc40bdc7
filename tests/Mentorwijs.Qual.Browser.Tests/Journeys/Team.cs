using Mentorwijs.Qual.Browser.Tests.Running;
using Mentorwijs.Qual.Tests;
using Microsoft.Playwright;

namespace Mentorwijs.Qual.Browser.Tests.Journeys;

/// <summary>Two people in one project, each in a browser of their own; everything is made through the pages.</summary>
/// <param name="Owner">A page of whoever started the program: leads the project and is coder A.</param>
/// <param name="Second">A page of the colleague who was invited: coder B.</param>
/// <param name="Slug">Of the project.</param>
public sealed record Team(IPage Owner, IPage Second, string Slug)
{
    public const string SecondName = "Bo Tweede";

    private const string Round = "ronde-1";

    /// <summary>Playwright's own limit of 30 s, doubled: a build server has one slow core for everything.</summary>
    private const float PatienceMs = 60_000;

    public string Home => $"/projects/{Slug}";

    public string ImportPage => $"{Home}/import";

    public string CodebookPage => $"{Home}/codebook";

    public string RoundsPage => $"{Home}/rounds";

    public string PeoplePage => $"{Home}/people";

    public string RespondentsPage => $"{Home}/respondents";

    public string TablesPage => $"{Home}/tables";

    public string GuidesPage => $"{Home}/guides";

    public string ChapterPage => $"{Home}/chapter";

    public string AgreementPage => $"{Home}/rounds/{Round}/agreement";

    public string DifferencesPage => $"{Home}/rounds/{Round}/differences";

    public string DeskOf(string transcript) => $"{Home}/rounds/{Round}/transcripts/{transcript}";

    /// <summary>Opens the printed address, begins a project and lets a colleague in by a one-time address.</summary>
    public static async Task<Team> GatherAsync(SharedBrowser browser, WebProcess web, string project)
    {
        var owner = Patient(await browser.OpenAsync(web));
        await owner.FillAsync("#project-name", project);
        await owner.CheckAsync("#book-randvoorwaarden-mentorwijs");
        await owner.ClickAsync("button:has-text('Project beginnen')");
        await owner.WaitForURLAsync("**/projects/*", new() { WaitUntil = WaitUntilState.Commit });
        var slug = new Uri(owner.Url).Segments[^1];

        await owner.GotoAsync(web.BaseAddress + $"projects/{slug}/people");
        await owner.FillAsync("#invite-name", SecondName);
        await owner.CheckAsync("#role-Coder");
        await owner.ClickAsync("button:has-text('Adres maken')");
        var address = await owner.InputValueAsync(".one-time input");
        var second = await browser.OpenAsync(web, await browser.SignInAsync(new Uri(address)), $"/projects/{slug}");
        return new Team(owner, Patient(second), slug);
    }

    /// <summary>Reads files in, without confirming them.</summary>
    public async Task ChooseFilesAsync(IPage page, params string[] files)
    {
        await GoAsync(page, ImportPage);
        await page.SetInputFilesAsync(
            "input.file-picker-input:not([hidden])", files.Select(file => Sample.PathOf("transcripts", file)));
        await Assertions.Expect(page.Locator(".turn-preview"))
            .ToHaveCountAsync(files.Length, new() { Timeout = PatienceMs });
    }

    /// <summary>Imports each file as the words of one supervisor.</summary>
    public Task ImportAsync(params string[] files) => ImportAsAsync("leidinggevende", files);

    /// <summary>Imports each file as the words of one respondent of this perspective.</summary>
    public async Task ImportAsAsync(string perspective, params string[] files)
    {
        await ChooseFilesAsync(Owner, files);
        foreach (var file in files)
        {
            var card = Owner.Locator(".import-card").Filter(new() { Has = Owner.Locator($"h2:has-text('{file}')") });
            var respondent = card.Locator("tr:has([aria-label^='Perspectief van'])");
            await respondent.Locator("[aria-label^='Rol van']").SelectOptionAsync("Respondent");
            await respondent.Locator("[aria-label^='Perspectief van']").SelectOptionAsync(perspective);
            await respondent.Locator("[aria-label^='Sector van']").FillAsync("zorg");
            await card.Locator(".import-card-foot .btn-primary").ClickAsync();
            await Assertions.Expect(card.Locator("a")).ToContainTextAsync("coderen");
        }
    }

    public async Task StartBlindRoundAsync()
    {
        await GoAsync(Owner, RoundsPage);
        await Owner.FillAsync("#round-name", "Ronde 1");
        var places = Owner.Locator(".coder-places select");
        await places.Nth(1).SelectOptionAsync(SecondName);
        await places.Nth(0).SelectOptionAsync(new SelectOptionValue { Index = 1 }); // whoever is left: the owner
        await Owner.CheckAsync(".transcript-checks-all input");
        await Owner.ClickAsync("button:has-text('Ronde starten')");
        await Owner.WaitForSelectorAsync($"#round-{Round}");
    }

    /// <summary>Presses the button that moves the round on, and says yes.</summary>
    /// <param name="named">The words on both buttons.</param>
    /// <param name="now">The step that is marked afterwards.</param>
    public async Task MoveRoundAsync(string named, string now)
    {
        await GoAsync(Owner, RoundsPage);
        await Owner.ClickAsync($".round-card-foot > .btn-primary:has-text('{named}')");
        await Owner.ClickAsync("dialog[open] .modal-sheet-foot .btn-primary");
        await Assertions.Expect(Owner.Locator(".round-steps [aria-current=step]")).ToHaveTextAsync(now);
    }

    /// <summary>The whole address, for a page that is still empty.</summary>
    public string Address(string path) => new Uri(new Uri(Owner.Url), path).ToString();

    public static Task GoAsync(IPage page, string path) =>
        page.GotoAsync(Uri.IsWellFormedUriString(path, UriKind.Absolute)
            ? path
            : new Uri(new Uri(page.Url), path).ToString());

    private static IPage Patient(IPage page)
    {
        page.SetDefaultTimeout(PatienceMs);
        return page;
    }
}
