using System.Text;
using Bunit;
using Mentorwijs.Qual.Web.Codebooks;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Codebooks;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Mentorwijs.Qual.Web.Tests.Codebooks;

public class CodebookVersionsPageTests : WebBench
{
    [Fact]
    public async Task Each_stored_version_is_listed_with_what_it_changed()
    {
        var slug = await TwoVersionsAsync();

        var page = Open(slug, "?book=klein");

        var rows = page.FindAll("tbody tr");
        Assert.Equal(["0.2.0", "0.1.0"], rows.Select(row => row.QuerySelector("th")!.TextContent));
        Assert.Contains("1 nieuw, 1 gewijzigd", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("eerste versie", rows[1].TextContent, StringComparison.Ordinal);
        Assert.Contains(Owner.Name, rows[0].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_versions_are_compared_field_by_field()
    {
        var slug = await TwoVersionsAsync();

        var page = Open(slug, "?book=klein&from=1&to=2");

        Assert.Contains("Genoeg uren.", page.Find(".changes del").TextContent, StringComparison.Ordinal);
        Assert.Contains("Uren voor begeleiding.", page.Find(".changes ins").TextContent, StringComparison.Ordinal);
        Assert.Contains("geld", page.Find(".changes").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_version_is_read_as_it_was_and_says_so()
    {
        var slug = await TwoVersionsAsync();
        Services.GetRequiredService<NavigationManager>()
            .NavigateTo($"/projects/{slug}/codebook?book=klein&version=1");

        var page = Render<CodebookPage>(parameters => parameters.Add(part => part.Slug, slug));
        page.WaitForElement("article");

        Assert.Contains("Genoeg uren.", page.Find("#tijd").TextContent, StringComparison.Ordinal);
        Assert.Contains("versie 0.1.0", page.Find(".alert-warning").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("#geld"));
        Assert.Contains("Bereik", page.Find("#tijd dd a").TextContent, StringComparison.Ordinal);
        Assert.EndsWith(
            "book=procesevaluatie#procesevaluatie:bereik", page.Find("#tijd dd a").GetAttribute("href"),
            StringComparison.Ordinal);
        Assert.Contains(
            "Let op bij inval.", page.Find("#tijd details .markdown").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<CodebookVersionsPage> Open(string slug, string query)
    {
        Services.GetRequiredService<NavigationManager>()
            .NavigateTo($"/projects/{slug}/codebook/versions{query}");
        var page = Render<CodebookVersionsPage>(parameters => parameters.Add(part => part.Slug, slug));
        page.WaitForElement("tbody tr");
        return page;
    }

    private async Task<string> TwoVersionsAsync()
    {
        var slug = await ProjectAsync();
        var project = (await ViewAsync(slug)).Id;
        await Services.GetRequiredService<AddCodebook>().RunAsync(
            Owner, project, Book("0.1.0", "Genoeg uren."), CommandId.New(), CancellationToken.None);
        await Services.GetRequiredService<UpdateCodebook>().RunAsync(
            Owner, project, Book("0.2.0", "Uren voor begeleiding.", "\n# Geld {#geld}\n"), 1, CommandId.New(),
            CancellationToken.None);
        return slug;
    }

    private static CodebookFile Book(string version, string definition, string more = "") =>
        CodebookFiles.Open(Encoding.UTF8.GetBytes($$"""
            ---
            format: mentorwijs-codebook/1
            id: klein
            version: {{version}}
            language: nl
            title: Klein boek
            ---

            # Tijd {#tijd}

            - **Definitie:** {{definition}}
            - **Niet:** Wie er was: [#procesevaluatie:bereik].

            Let op bij *inval*.

            """.ReplaceLineEndings("\n") + more)).Value;
}
