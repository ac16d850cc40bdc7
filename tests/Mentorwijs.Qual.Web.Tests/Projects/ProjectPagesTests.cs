using Bunit;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Web.Projects;
using Mentorwijs.Qual.Workbench.Transcripts;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Mentorwijs.Qual.Web.Tests.Projects;

public class ProjectPagesTests : WebBench
{
    [Fact]
    public void Without_projects_the_page_says_what_to_do_next()
    {
        var page = Render<HomePage>();

        Assert.Contains("Nog geen project", page.Markup, StringComparison.Ordinal);
        Assert.Contains("een naam en een codeboek zijn genoeg", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_is_listed_with_the_readers_role()
    {
        var slug = await ProjectAsync("Leidinggevenden");

        var page = Render<HomePage>();

        page.WaitForElement("article");
        var link = page.FindAll("a").Single(candidate => candidate.TextContent == "Leidinggevenden");
        Assert.Equal($"/projects/{slug}", link.GetAttribute("href"));
        Assert.Contains("Projectleider", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void The_new_project_form_offers_the_codebooks_that_come_along()
    {
        var page = Render<HomePage>();

        var books = page.FindAll("input[type=radio][name='Form.Codebook']");
        Assert.Equal(3, books.Count);
        Assert.Single(books, book => book.HasAttribute("checked"));
    }

    [Fact]
    public async Task A_filled_in_form_makes_the_project_and_goes_there()
    {
        var page = Render<HomePage>();
        await page.Find("#project-name").ChangeAsync(new() { Value = " Schulden op het werk " });

        await page.Find("form").SubmitAsync(new());

        var navigation = Services.GetRequiredService<NavigationManager>();
        page.WaitForAssertion(() =>
            Assert.EndsWith("/projects/schulden-op-het-werk", navigation.Uri, StringComparison.Ordinal));
        Assert.Equal("Schulden op het werk", (await ViewAsync("schulden-op-het-werk")).Name);
    }

    [Fact]
    public async Task A_form_without_a_name_says_what_is_missing()
    {
        var page = Render<HomePage>();

        await page.Find("form").SubmitAsync(new());

        page.WaitForAssertion(() =>
            Assert.Contains("De naam ontbreekt", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_lead_of_an_empty_project_is_sent_to_the_import()
    {
        var slug = await ProjectAsync();

        var page = Open(slug);

        Assert.Contains("Lees het eerste transcript in", page.Markup, StringComparison.Ordinal);
        Assert.Contains(page.FindAll("a"), link => link.GetAttribute("href") == $"/projects/{slug}/import");
    }

    [Fact]
    public async Task A_second_coder_without_transcripts_is_asked_to_wait()
    {
        var slug = await ProjectAsync();
        ReadAs(await InviteAsync(slug, "Noor", Role.SecondCoder));

        var page = Open(slug);

        Assert.Contains("Wacht op het eerste transcript", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain(page.FindAll("a"), link => link.GetAttribute("href") == $"/projects/{slug}/import");
    }

    [Fact]
    public async Task A_second_coder_is_told_that_transcripts_come_when_they_are_assigned()
    {
        var slug = await ProjectAsync();
        ReadAs(await InviteAsync(slug, "Noor", Role.SecondCoder));

        var page = Open(slug);

        Assert.Contains("nog geen transcript aan u toegewezen", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("geen transcripten in dit project", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_coder_who_has_finished_all_is_not_sent_to_the_chapter()
    {
        var slug = await ProjectAsync();
        var project = await ViewAsync(slug) with { Role = Role.SecondCoder };
        var finished = new TranscriptSummary(
            new TranscriptId(Guid.NewGuid()), "L01", 2, [], [], "ronde-1", "Ronde 1", RoundPhase.Independent, 1, true);

        var step = NextStep.For(project, [finished], [], []);

        Assert.Equal(new NextStep("Ready", "", null), step);
    }

    [Fact]
    public async Task A_reader_sees_the_people_and_is_sent_to_the_themes()
    {
        var slug = await ProjectAsync();
        ReadAs(await InviteAsync(slug, "Sam", Role.Reader));

        var page = Open(slug);

        Assert.Contains("Lees de thema’s", page.Markup, StringComparison.Ordinal);
        Assert.Contains(page.FindAll("a"), link => link.GetAttribute("href") == $"/projects/{slug}/themes");
        Assert.Contains("Sam", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("#transcripts"));
    }

    [Fact]
    public async Task Somebody_from_another_project_learns_nothing()
    {
        var slug = await ProjectAsync("Geheim onderzoek");
        var other = await ProjectAsync("Ander onderzoek");
        ReadAs(await InviteAsync(other, "Noor", Role.Coder));

        var page = Open(slug);

        Assert.Contains("geen project", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Geheim onderzoek", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_page_speaks_English()
    {
        var slug = await ProjectAsync();
        Speak("en");

        var page = Open(slug);

        Assert.Contains("Import the first transcript", page.Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<ProjectPage> Open(string slug)
    {
        var page = Render<ProjectPage>(parameters => parameters.Add(part => part.Slug, slug));
        page.WaitForElement("h1, .refusal");
        return page;
    }
}
