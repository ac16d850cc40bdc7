using Bunit;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Web.Reports;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace Mentorwijs.Qual.Web.Tests.Reports;

public sealed class ThemesPageTests : WebBench
{
    [Fact]
    public async Task A_reader_reads_the_themes_in_the_order_of_the_chapter()
    {
        var slug = await ProjectAsync();
        await ThemeAsync(slug, 1, "Tijd is schaars");
        await ThemeAsync(slug, 0, "Samen leren");
        ReadAs(await InviteAsync(slug, "Sam", Role.Reader));

        var page = Open(slug);

        Assert.Equal(["Samen leren", "Tijd is schaars"], page.FindAll("h2").Select(title => title.TextContent));
        Assert.Equal("Vertrouwen", page.Find("article .markdown strong").TextContent);
        Assert.Equal("Eén zin.", page.Find(".theme-message").TextContent);
    }

    [Theory]
    [InlineData("nl", "Nog geen thema’s")]
    [InlineData("en", "No themes yet")]
    public async Task Without_themes_it_says_when_they_come(string language, string said)
    {
        var slug = await ProjectAsync();
        ReadAs(await InviteAsync(slug, "Sam", Role.Reader));
        Speak(language);

        var page = Open(slug);

        Assert.Equal(said, page.Find(".empty-state-title").TextContent);
    }

    [Fact]
    public async Task A_second_coder_may_not_read_them()
    {
        var slug = await ProjectAsync();
        await ThemeAsync(slug, 0, "Samen leren");
        ReadAs(await InviteAsync(slug, "Noor", Role.SecondCoder));

        var page = Open(slug);

        Assert.DoesNotContain("Samen leren", page.Markup, StringComparison.Ordinal);
    }

    private async Task ThemeAsync(string slug, int order, string title)
    {
        var project = (await ViewAsync(slug)).Id;
        await Services.GetRequiredService<SaveTheme>().RunAsync(
            Owner, project, null,
            SaveTheme.New(project, order) with { Title = title, Message = "Eén zin.", Body = "**Vertrouwen** telt." },
            CommandId.New(), CancellationToken.None);
    }

    private IRenderedComponent<ThemesPage> Open(string slug)
    {
        var page = Render<ThemesPage>(parameters => parameters.Add(part => part.Project, slug));
        page.WaitForElement("h1, .refusal");
        return page;
    }
}
