using Bunit;
using Mentorwijs.Qual.Web.Codebooks;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Mentorwijs.Qual.Web.Tests.Codebooks;

public class CodebookPageTests : WebBench
{
    [Fact]
    public async Task Every_code_is_shown_with_its_rules()
    {
        var page = await OpenAsync();

        var entry = page.Find("#bereik");
        Assert.Contains("Bereik", entry.TextContent, StringComparison.Ordinal);
        Assert.Contains("Welk deel en welk soort van de doelgroep", entry.TextContent, StringComparison.Ordinal);
        Assert.Contains("Representativiteit", entry.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pointer_to_another_code_is_a_link_with_its_name()
    {
        var page = await OpenAsync();

        var pointer = page.FindAll("#werving dd a").Single();
        Assert.Equal("Bereik", pointer.TextContent);
        Assert.EndsWith(
            "/codebook?book=procesevaluatie#procesevaluatie:bereik", pointer.GetAttribute("href"),
            StringComparison.Ordinal);
        Assert.Equal("Bereik", page.Find("#bereik [id='procesevaluatie:bereik']").TextContent);
    }

    [Fact]
    public async Task The_filter_in_the_address_leaves_the_codes_that_match_and_the_headings_above_them()
    {
        var page = await OpenAsync("?q=doelgroep%20SOORT");

        Assert.NotEmpty(page.FindAll("#bereik"));
        Assert.NotEmpty(page.FindAll("#uitvoering"));
        Assert.Empty(page.FindAll("#werving"));
    }

    [Fact]
    public async Task English_readers_get_English_rules()
    {
        Speak("en");

        var page = await OpenAsync();

        var entry = page.Find("#bereik").TextContent;
        Assert.Contains("What share and kind of the target group", entry, StringComparison.Ordinal);
    }

    private async Task<IRenderedComponent<CodebookPage>> OpenAsync(string query = "")
    {
        var slug = await ProjectAsync();
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/projects/{slug}/codebook{query}");
        var page = Render<CodebookPage>(parameters => parameters.Add(part => part.Slug, slug));
        page.WaitForElement("article");
        return page;
    }
}
