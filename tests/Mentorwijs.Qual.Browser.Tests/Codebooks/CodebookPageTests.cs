using System.Text;
using Mentorwijs.Qual.Browser.Tests.Running;
using Microsoft.Playwright;

namespace Mentorwijs.Qual.Browser.Tests.Codebooks;

/// <summary>A lead brings a codebook in, mends it, brings a newer version, and reads what changed.</summary>
[Collection(BrowserCollection.Name)]
public class CodebookPageTests(SharedBrowser browser, SharedServer server)
{
    private const string Good = """
        ---
        format: mentorwijs-codebook/1
        id: extra
        version: 0.1.0
        language: nl
        title: {nl: Extra boek, en: Extra book}
        ---

        Een inleiding met **nadruk**.

        # Tijd {#tijd}

        - **Definitie:** Genoeg uren.
        - **Niet:** Of het lukt: [#randvoorwaarden-mentorwijs:middelen-tijd].

        Let op bij *inval*.

        # Geld {#geld}

        """;

    [Fact]
    public async Task A_faulty_book_tells_code_and_line_a_mended_one_is_added_and_its_versions_are_listed()
    {
        var page = await browser.OpenAsync(server.Web);
        var slug = await page.BeginProjectAsync("Proef");
        await page.GotoAsync($"/projects/{slug}/codebook");
        await page.GetByRole(AriaRole.Link, new() { Name = "Boek of nieuwere versie toevoegen" }).ClickAsync();

        await ChooseAsync(page, Good.Replace("{#geld}", "{#tijd}", StringComparison.Ordinal));
        var problem = page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "CB012" });
        await Assertions.Expect(problem).ToContainTextAsync("regel 18");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Aan het project toevoegen" }))
            .ToHaveCountAsync(0);
        await Axe.FindsNothingGraveAsync(page);

        await ChooseAsync(page, Good);
        await page.GetByRole(AriaRole.Button, new() { Name = "Aan het project toevoegen" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync(["‘extra’, versie 0.1.0"]);

        await ChooseAsync(page, Good.Replace("0.1.0", "0.2.0", StringComparison.Ordinal)
            .Replace("Genoeg uren.", "Uren voor begeleiding.", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator("ins")).ToContainTextAsync("Uren voor begeleiding.");
        await Axe.FindsNothingGraveAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Opslaan als nieuwere versie" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Versies" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Rowheader)).ToHaveTextAsync(["0.2.0", "0.1.0"]);
        await page.GetByRole(AriaRole.Link, new() { Name = "Verschillen van versie 0.2.0: 1 gewijzigd" }).ClickAsync();
        await Assertions.Expect(page.Locator("del")).ToContainTextAsync("Genoeg uren.");
        var file = await page.Context.APIRequest.GetAsync(
            new Uri(server.Web.BaseAddress, $"/projects/{slug}/codebook.md?book=extra&version=1").ToString());
        Assert.Equal(Bytes(Good), await file.BodyAsync());
    }

    [Fact]
    public async Task The_pages_are_fit_to_look_at_in_every_view()
    {
        var page = await browser.OpenAsync(server.Web);
        var slug = await page.BeginProjectAsync("Proef");
        await page.GotoAsync($"/projects/{slug}/codebook/add");
        await ChooseAsync(page, Good);
        await page.GetByRole(AriaRole.Button, new() { Name = "Aan het project toevoegen" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Versies" }).WaitForAsync();

        await Screens.LookAsync(browser, server.Web, $"/projects/{slug}/codebook?book=extra", "codebook");
        await Screens.LookAsync(
            browser, server.Web, $"/projects/{slug}/codebook/versions?book=extra", "codebook-versions");

        // a pointer to the other book leads to the code there
        await page.GotoAsync($"/projects/{slug}/codebook?book=extra");
        await page.Locator("#tijd dd a").ClickAsync();
        await page.WaitForURLAsync("**/codebook?book=randvoorwaarden-mentorwijs#*:middelen-tijd");
        await Assertions.Expect(page.Locator("#middelen-tijd")).ToBeInViewportAsync();
    }

    private static async Task ChooseAsync(IPage page, string text) =>
        await page.Locator("#book-file:not([hidden])").SetInputFilesAsync(
            new FilePayload { Name = "extra.md", MimeType = "text/markdown", Buffer = Bytes(text) });

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"));
}
