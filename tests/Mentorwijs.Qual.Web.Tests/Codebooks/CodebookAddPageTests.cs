using Bunit;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Web.Codebooks;
using Mentorwijs.Qual.Web.Transcripts;
using Mentorwijs.Qual.Workbench.Codebooks;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace Mentorwijs.Qual.Web.Tests.Codebooks;

public class CodebookAddPageTests : WebBench
{
    private const string Faulty = """
        ---
        format: mentorwijs-codebook/1
        id: extra
        version: 0.1.0
        language: nl
        title: Extra boek
        ---

        # Een {#een}

        # Twee {#een}
        """;

    public CodebookAddPageTests() => Services.AddScoped<BookActs>();

    private static readonly string Good = Faulty.Replace("# Twee {#een}", "# Twee {#twee}", StringComparison.Ordinal);

    [Fact]
    public async Task A_faulty_file_shows_code_and_line_and_cannot_be_stored()
    {
        var (page, slug) = await OpenAsync();

        Choose(page, "extra.md", Faulty);

        page.WaitForAssertion(() => Assert.Contains(
            "CB012", page.Find(".problems").TextContent, StringComparison.Ordinal));
        Assert.Contains("regel 11", page.Find(".problem-error").TextContent, StringComparison.Ordinal);
        Assert.Contains("CB012", page.Find("[role=alert] .refusal").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("button.btn-primary"));
        Assert.Single((await ViewAsync(slug)).Codebooks);
    }

    [Fact]
    public async Task A_good_file_is_looked_at_and_then_added()
    {
        var (page, slug) = await OpenAsync();

        Choose(page, "extra.md", Good);
        page.WaitForElement("button.btn-primary").Click();

        page.WaitForAssertion(() => Assert.Contains(
            "‘extra’, versie 0.1.0", page.Find("[role=status]").TextContent, StringComparison.Ordinal));
        Assert.Equal(["procesevaluatie", "extra"], (await ViewAsync(slug)).Codebooks.Select(book => book.Slug));
    }

    [Fact]
    public async Task A_newer_file_shows_what_it_changes_before_it_is_stored()
    {
        var (page, slug) = await OpenAsync();
        Choose(page, "extra.md", Good);
        page.WaitForElement("button.btn-primary").Click();
        page.WaitForElement("[role=status]");

        Choose(page, "extra.md", Good.Replace("0.1.0", "0.2.0", StringComparison.Ordinal) + "\n\n# Drie {#drie}\n");

        page.WaitForAssertion(() => Assert.Contains(
            "Drie", page.Find(".changes").TextContent, StringComparison.Ordinal));
        Assert.Contains("nieuw", page.Find(".change-added").TextContent, StringComparison.Ordinal);
        Assert.Contains("nu versie 0.1.0", page.Markup, StringComparison.Ordinal);
        page.Find("button.btn-primary").Click();
        page.WaitForElement("[role=status]");
        Assert.Equal("0.2.0", (await ViewAsync(slug)).Codebooks[1].Version);
    }

    [Fact]
    public async Task A_shipped_book_can_be_looked_at_and_added()
    {
        var (page, slug) = await OpenAsync();

        page.Find("#book-shipped").Change("cfir-2022");
        page.Find(".book-shipped button").Click();
        page.WaitForElement("section button.btn-primary").Click();

        page.WaitForElement("[role=status]");
        Assert.Equal("cfir-2022", (await ViewAsync(slug)).Codebooks[1].Slug);
    }

    [Fact]
    public async Task A_coder_may_not_and_is_told_so()
    {
        var slug = await ProjectAsync();
        ReadAs(await InviteAsync(slug, "Bo", Role.Coder));

        var page = Render<CodebookAddPage>(parameters => parameters.Add(part => part.Project, slug));

        page.WaitForElement(".refusal");
        Assert.Empty(page.FindAll("input[type=file]"));
    }

    private async Task<(IRenderedComponent<CodebookAddPage> Page, string Slug)> OpenAsync()
    {
        var slug = await ProjectAsync();
        var page = Render<CodebookAddPage>(parameters => parameters.Add(part => part.Project, slug));
        page.WaitForElement("#book-file");
        return (page, slug);
    }

    private static void Choose(IRenderedComponent<CodebookAddPage> page, string name, string text) =>
        page.FindComponent<ReadyInputFile>()
            .UploadFiles(InputFileContent.CreateFromText(text.ReplaceLineEndings("\n"), name));
}
