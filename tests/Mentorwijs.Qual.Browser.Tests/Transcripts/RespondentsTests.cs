using Mentorwijs.Qual.Browser.Tests.Running;
using Mentorwijs.Qual.Tests;
using Microsoft.Playwright;

namespace Mentorwijs.Qual.Browser.Tests.Transcripts;

/// <summary>The list of respondents in a real browser: taken over, changed by hand, tied to a file.</summary>
[Collection(BrowserCollection.Name)]
public class RespondentsTests(SharedBrowser browser, SharedServer server)
{
    [Fact]
    public async Task A_list_is_taken_over_changed_by_hand_and_proposed_for_its_transcript()
    {
        var page = await browser.OpenAsync(server.Web);
        var home = "/projects/" + await page.BeginProjectAsync("Proef met mensen");
        await page.GetByRole(AriaRole.Link, new() { Name = "Respondenten", Exact = true }).ClickAsync();
        await page.Locator("input[type=file]:not([disabled])").SetInputFilesAsync(Sample.PathOf("people.csv"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Lijst opslaan" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Opgeslagen: 18 nieuw, 0 gewijzigd.")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Wijzigen W04" }).ClickAsync();
        await page.GetByLabel("Regio").FillAsync("Achterhoek");
        await page.GetByRole(AriaRole.Button, new() { Name = "Opslaan", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("W04 is opgeslagen.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Table)).ToContainTextAsync("Achterhoek");

        await page.GotoAsync($"{home}/import");
        await page.Locator("input[type=file]:not([hidden])").SetInputFilesAsync(
            Sample.PathOf("transcripts", "GR01.docx"));
        await Assertions.Expect(page.GetByLabel("Pseudoniem van Spreker 3")).ToHaveValueAsync("GR01-R2");

        await Screens.LookAsync(browser, server.Web, $"{home}/respondents", "respondents", async shown =>
            await shown.GetByRole(AriaRole.Table).WaitForAsync());
    }
}
