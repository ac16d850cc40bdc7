using Mentorwijs.Qual.Browser.Tests.Running;
using Mentorwijs.Qual.Tests;
using Microsoft.Playwright;

namespace Mentorwijs.Qual.Browser.Tests.Transcripts;

/// <summary>From files on this computer to transcripts, in a real browser with a real Reader process.</summary>
[Collection(BrowserCollection.Name)]
public class ImportTests(SharedBrowser browser, SharedServer server)
{
    [Fact]
    public async Task Files_are_looked_at_and_then_stored_under_a_pseudonym()
    {
        var page = await OpenImportAsync();
        await ChooseAsync(page, Transcript("L05.txt"), Transcript("L01.docx"));

        var preview = Card(page, "L05.txt").GetByRole(AriaRole.Region);
        await Assertions.Expect(preview).ToContainTextAsync("Wat ruikt het hier lekker");
        await Assertions.Expect(page.GetByLabel("Pseudoniem van Respondent")).ToHaveValueAsync("L05");
        await Save(page, "L05").ClickAsync();
        await Save(page, "L01").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Transcripten coderen" }).ClickAsync();

        var listed = page.GetByRole(AriaRole.Main);
        await Assertions.Expect(listed.GetByRole(AriaRole.Link, new() { Name = "L01" }).First).ToBeVisibleAsync();
        await Assertions.Expect(listed.GetByRole(AriaRole.Link, new() { Name = "L05" }).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_name_that_is_taken_and_a_file_that_is_damaged_are_told_in_their_own_cards()
    {
        var page = await OpenImportAsync();
        await ChooseAsync(page, Transcript("L05.txt"));
        await Save(page, "L05").ClickAsync();
        await Assertions.Expect(page.GetByText("Opgeslagen als ‘L05’.")).ToBeVisibleAsync();

        await ChooseAsync(page, Transcript("L05.txt"), new FilePayload
        {
            Name = "kapot.docx",
            MimeType = "",
            Buffer = "geen zip"u8.ToArray(),
        });
        await Save(page, "L05").ClickAsync();

        var again = Card(page, "L05.txt").Last;
        await Assertions.Expect(again.GetByRole(AriaRole.Alert)).ToContainTextAsync(["heeft al een transcript"]);
        await Assertions.Expect(Card(page, "kapot.docx").GetByRole(AriaRole.Alert)).ToContainTextAsync("beschadigd");
        await again.GetByLabel("Naam van het transcript").FillAsync("L05 tweede gesprek");
        await Save(page, "L05 tweede gesprek").ClickAsync();
        await Assertions.Expect(page.GetByText("Opgeslagen als ‘L05 tweede gesprek’.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Another_encoding_reads_the_same_file_again()
    {
        var page = await OpenImportAsync();
        await ChooseAsync(page, Transcript("L06.txt"));
        var preview = Card(page, "L06.txt").GetByRole(AriaRole.Region);
        await Assertions.Expect(preview).ToContainTextAsync("ziekenhuis");

        await page.GetByLabel("Tekencodering").SelectOptionAsync("utf-8");
        await Assertions.Expect(preview).ToContainTextAsync("\uFFFD");

        await page.GetByLabel("Tekencodering").SelectOptionAsync("windows-1252");
        await Assertions.Expect(preview).Not.ToContainTextAsync("\uFFFD");
    }

    [Fact]
    public async Task The_page_is_fit_to_look_at_in_every_view()
    {
        var import = new Uri((await OpenImportAsync()).Url).AbsolutePath;

        await Screens.LookAsync(browser, server.Web, import, "import", async page =>
        {
            await ChooseAsync(page, Transcript("GR01.docx"), Transcript("L04.docx"));
            await page.GetByRole(AriaRole.Checkbox).Nth(5).WaitForAsync();
        });
    }

    private async Task<IPage> OpenImportAsync()
    {
        var page = await browser.OpenAsync(server.Web);
        var project = await page.BeginProjectAsync("Proef met invoer");
        await page.GotoAsync($"/projects/{project}/import");
        return page;
    }

    private static FilePayload Transcript(string name) =>
        new() { Name = name, MimeType = "", Buffer = Sample.Transcript(name) };

    // Chosen inputs stay on the page, hidden, while their files are read.
    private static Task ChooseAsync(IPage page, params FilePayload[] files) =>
        page.Locator("input[type=file]:not([hidden])").SetInputFilesAsync(files);

    private static ILocator Card(IPage page, string file) =>
        page.GetByRole(AriaRole.Region, new() { Name = file, Exact = true });

    private static ILocator Save(IPage page, string name) =>
        page.GetByRole(AriaRole.Button, new() { Name = $"{name} opslaan", Exact = true });
}
