using Bunit;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Web.Reports;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Reports;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Mentorwijs.Qual.Web.Tests.Reports;

public sealed class ReportPageTests : WebBench
{
    [Theory]
    [InlineData("factsheet", "Wat we vonden")]
    [InlineData("practice", "5\u2002Stap voor stap")]
    [InlineData("chapter", "4\u2002Bevindingen per thema")]
    public async Task Each_report_is_shown_with_its_checks(string kind, string heading)
    {
        var slug = await ProjectAsync();
        await ThemeAsync(slug, "Tijd is schaars", "Zonder tijd geen hulp.");

        var page = Open(slug, kind);

        Assert.Contains(heading, page.FindAll(".paper h2").Select(title => title.TextContent));
        Assert.Contains("Zonder tijd geen hulp.", page.Find(".paper").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll(".checks li"));
        Assert.Equal("nl", page.Find(".paper").GetAttribute("lang"));
    }

    [Fact]
    public async Task A_file_is_made_while_one_waits_and_offered()
    {
        var slug = await ProjectAsync();
        var page = Open(slug, "factsheet");

        page.Find(".export button").Click();
        page.WaitForElement(".export a[download]");

        var link = page.Find(".export a[download]");
        Assert.Equal("proef-factsheet-nl.docx", link.GetAttribute("download"));
        Assert.StartsWith($"/projects/{slug}/report/", link.GetAttribute("href"), StringComparison.Ordinal);
        // who comes back finds it again
        Assert.NotNull(Open(slug, "factsheet").Find(".export a[download]"));
    }

    [Fact]
    public async Task What_is_missing_is_named_in_a_check()
    {
        var slug = await ProjectAsync();

        var page = Open(slug, "factsheet");

        Assert.Contains(
            "nog worden ingevuld", page.Find(".check-look").ParentElement!.TextContent, // not null: a list
            StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll(".paper mark"));
    }

    [Fact]
    public async Task A_reader_of_themes_gets_neither_preview_nor_file()
    {
        var slug = await ProjectAsync();
        ReadAs(await InviteAsync(slug, "Sam", Role.Reader));

        var page = Open(slug, "factsheet");

        Assert.Empty(page.FindAll(".paper"));
        Assert.Empty(page.FindAll(".export"));
    }

    [Fact]
    public async Task Hostile_words_are_only_words_on_the_page()
    {
        var slug = await ProjectAsync();
        await ThemeAsync(slug, "<img src=x onerror=alert(1)>", "<script>alert(1)</script>");

        var page = Open(slug, "chapter");

        Assert.Empty(page.FindAll(".paper img, .paper script"));
        Assert.Contains("<script>alert(1)</script>", page.Find(".paper").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_report_is_shown_a_part_at_a_time()
    {
        var slug = await ProjectAsync();
        for (var number = 0; number < 80; number++)
        {
            await ThemeAsync(slug, $"Thema {number}", "Eén zin.");
        }

        var page = Open(slug, "chapter");

        Assert.Single(page.FindAll(".paper h2"));
        var links = page.FindAll(".contents a");
        Assert.Contains(
            links, link => link.GetAttribute("href")?.EndsWith("&part=methods", StringComparison.Ordinal) is true);
        Assert.Single(links, link => link.GetAttribute("aria-current") == "true");
    }

    private async Task ThemeAsync(string slug, string title, string message)
    {
        var project = (await ViewAsync(slug)).Id;
        await Services.GetRequiredService<SaveTheme>().RunAsync(
            Owner, project, null, SaveTheme.New(project, 0) with { Title = title, Message = message },
            CommandId.New(), CancellationToken.None);
    }

    private IRenderedComponent<ReportPage> Open(string slug, string kind)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/projects/{slug}/report?kind={kind}&lang=nl");
        var page = Render<ReportPage>(parameters => parameters.Add(part => part.Project, slug));
        page.WaitForElement(".paper, .refusal, .alert");
        return page;
    }
}
