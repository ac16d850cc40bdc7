using Mentorwijs.Qual.Browser.Tests.Running;
using Mentorwijs.Qual.Tests;
using Microsoft.Playwright;

namespace Mentorwijs.Qual.Browser.Tests.Codings;

/// <summary>Starting a blind round by hand.</summary>
[Collection(BrowserCollection.Name)]
public class RoundsTests(SharedBrowser browser, SharedServer server)
{
    [Fact]
    public async Task A_lead_starts_a_blind_round_and_sees_where_it_stands()
    {
        var (page, home) = await WithTwoTranscriptsAsync();
        await page.GotoAsync($"{home}/people");
        await page.Locator("#invite-name").FillAsync("Noor");
        await page.GetByRole(AriaRole.Button, new() { Name = "Adres maken" }).ClickAsync();
        await page.Locator(".one-time").WaitForAsync();

        await page.GotoAsync($"{home}/rounds");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ronde starten" }).ClickAsync();
        var missing = page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "naam ontbreekt" });
        await Assertions.Expect(missing).ToBeVisibleAsync();
        await page.GetByLabel("Naam van de ronde").FillAsync("Ronde 1");
        await page.GetByLabel("Codeur A").SelectOptionAsync(new SelectOptionValue { Label = "Noor" });
        await Assertions.Expect(page.GetByLabel("Codeur B").GetByRole(AriaRole.Option)).ToHaveCountAsync(2);
        await page.GetByLabel("Codeur B").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "L01" }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ronde starten" }).ClickAsync();

        var round = page.GetByRole(AriaRole.Region, new() { Name = "Ronde 1", Exact = true });
        await Assertions.Expect(round.Locator("[aria-current=step]")).ToHaveTextAsync("Blind coderen");
        await Assertions.Expect(round.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "0 van 1 klaar" }))
            .ToContainTextAsync(["Noor", "van"]);
        await Screens.LookAsync(
            browser, server.Web, $"{home}/rounds", "rounds",
            seen => seen.Locator("#round-name").WaitForAsync());
    }

    private async Task<(IPage Page, string Home)> WithTwoTranscriptsAsync()
    {
        var page = await browser.OpenAsync(server.Web);
        var home = "/projects/" + await page.BeginProjectAsync("Proef met rondes");
        await page.GotoAsync($"{home}/import");
        await page.Locator("input[type=file]").SetInputFilesAsync(new[]
        {
            new FilePayload { Name = "L01.docx", MimeType = "", Buffer = Sample.Transcript("L01.docx") },
            new FilePayload { Name = "L05.txt", MimeType = "", Buffer = Sample.Transcript("L05.txt") },
        });
        await page.GetByRole(AriaRole.Button, new() { Name = "Alle 2 bestanden opslaan" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Opgeslagen als ‘L05’.")).ToBeVisibleAsync();
        return (page, home);
    }
}
