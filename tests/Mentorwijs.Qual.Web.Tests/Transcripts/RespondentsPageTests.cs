using AngleSharp.Dom;
using Bunit;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Tests;
using Mentorwijs.Qual.Web.Transcripts;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Transcripts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace Mentorwijs.Qual.Web.Tests.Transcripts;

public sealed class RespondentsPageTests : WebBench
{
    public RespondentsPageTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    [Fact]
    public async Task Without_respondents_the_page_says_what_to_do_and_what_does_not_belong_here()
    {
        var page = await OpenAsync();

        Assert.Contains("Er zijn nog geen respondenten", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Echte namen horen hier niet", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("table"));
    }

    [Fact]
    public async Task A_list_is_looked_at_before_it_is_stored()
    {
        var page = await OpenAsync();

        Choose(page, File.ReadAllText(Sample.PathOf("people.csv")));

        page.WaitForAssertion(() =>
            Assert.Contains("18 nieuw, 0 gewijzigd, 0 ongewijzigd.", page.Markup, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("table"));
        await ClickAsync(page, "Lijst opslaan");
        page.WaitForAssertion(() => Assert.Equal(18, page.FindAll("tbody tr").Count));
        var row = page.FindAll("tbody tr")
            .Single(line => line.TextContent.Contains("GR01-R2", StringComparison.Ordinal));
        Assert.Contains("horeca · Rivierengebied · 50-249 · vrouw · 35-44", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("nog niet ingelezen", row.TextContent, StringComparison.Ordinal);
        Assert.Equal("is-No", row.QuerySelector(".consents li")?.ClassName);
    }

    [Fact]
    public async Task What_a_second_list_changes_is_named_by_column()
    {
        var page = await OpenAsync();
        await StoreAsync(page, "nr;perspectief;regio;contract\nL01;leidinggevende;Noord;vast\nL02;leidinggevende;;\n");

        Choose(page, "nr;perspectief;regio;contract\nL01;leidinggevende;Zuid;tijdelijk\nL02;leidinggevende;;\n");

        page.WaitForAssertion(() => Assert.Contains(
            "verandert: Regio, contract", page.Find("[role=region]").TextContent, StringComparison.Ordinal));
        Assert.Contains("0 nieuw, 1 gewijzigd, 1 ongewijzigd.", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_wrong_line_is_told_and_nothing_can_be_stored()
    {
        var page = await OpenAsync();

        Choose(page, "nr;perspectief;datum\nL01;leidinggevende;31-02-2026\nL01;koning;\n");

        page.WaitForAssertion(() => Assert.Equal(
            3, page.FindAll("ul[aria-label='Regels die niet kloppen'] li").Count));
        Assert.Contains("‘koning’ is geen perspectief", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain(page.FindAll("button"), button => button.TextContent == "Lijst opslaan");
    }

    [Fact]
    public async Task Columns_with_names_are_left_out_and_said()
    {
        var page = await OpenAsync();

        Choose(page, "nr;perspectief;Naam\nL01;leidinggevende;Iemand\n");

        page.WaitForAssertion(() => Assert.Contains(
            "Deze kolommen blijven weg", page.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain("Iemand", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_respondent_is_filled_in_by_hand()
    {
        var page = await OpenAsync();
        await StoreAsync(page, "nr;perspectief;contract\nL01;leidinggevende;vast\n");

        await ClickAsync(page, "Wijzigen");
        page.WaitForElement("#respondent-region");
        await page.InvokeAsync(() => page.Find("#respondent-region").Change(" Zuid "));
        await page.InvokeAsync(() => page.Find("#other-contract").Change("tijdelijk"));
        await page.InvokeAsync(() => page.Find("#respondent-quote").Change("No"));
        await ClickAsync(page, "Opslaan");

        page.WaitForAssertion(() => Assert.Contains(
            "L01 is opgeslagen.", page.Markup, StringComparison.Ordinal));
        var row = page.Find("tbody tr").TextContent;
        Assert.Contains("Zuid", row, StringComparison.Ordinal);
        Assert.Contains("contract: tijdelijk", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_one_without_a_perspective_is_refused_in_the_form()
    {
        var page = await OpenAsync();

        await ClickAsync(page, "Respondent toevoegen");
        page.WaitForElement("#respondent-number");
        await page.InvokeAsync(() => page.Find("#respondent-number").Change("L01"));
        await ClickAsync(page, "Opslaan");

        page.WaitForAssertion(() => Assert.Contains(
            "kies een perspectief", page.Find(".modal-sheet [role=alert]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_does_not_keep_the_list_is_told_so()
    {
        var slug = await RealProjectAsync();
        ReadAs(await InviteAsync(slug, "Tweede", Role.SecondCoder));

        var page = Render<RespondentsPage>(parameters => parameters.Add(view => view.Project, slug));

        Assert.NotEqual("", page.Find("[role=alert]").TextContent.Trim());
        Assert.Empty(page.FindAll("h1"));
    }

    [Fact]
    public void A_file_the_list_names_proposes_its_respondents_in_order_or_by_their_label()
    {
        var form = Fakes.Drafts.Form with
        {
            Respondents =
            [
                Known("GR01-R10"), Known("GR01-R2"), Known("GR01-R1"),
                new KnownRespondent("L01", "leidinggevende", null),
            ],
        };

        var generic = Proposed(form, "Spreker 2", "Spreker 3", "Spreker 4", "Spreker 5");
        var labelled = Proposed(form, "R2", "R1");

        Assert.Equal(["GR01-R1", "GR01-R2", "GR01-R10", ""], generic);
        Assert.Equal(["GR01-R2", "GR01-R1"], labelled);
    }

    private static KnownRespondent Known(string pseudonym) =>
        new(pseudonym, "werknemer", "horeca") { Transcripts = ["gr01"] };

    private static IEnumerable<string> Proposed(ImportForm form, params string[] labels) => ImportProposals.SpeakersOf(
        Fakes.Drafts.Of([Fakes.Drafts.Interviewer(), .. labels.Select(label => Fakes.Drafts.Respondent(label))]),
        "GR01.docx", form).Skip(1).Select(speaker => speaker.Pseudonym);

    private static async Task StoreAsync(IRenderedComponent<RespondentsPage> page, string list)
    {
        Choose(page, list);
        page.WaitForAssertion(() => Button(page, "Lijst opslaan"));
        await ClickAsync(page, "Lijst opslaan");
        page.WaitForAssertion(() => page.Find("tbody tr"));
    }

    private static void Choose(IRenderedComponent<RespondentsPage> page, string list) =>
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(list, "people.csv"));

    // A change that is announced draws the page anew between finding and clicking, unless both are one step.
    private static Task ClickAsync(IRenderedComponent<RespondentsPage> page, string words) =>
        page.InvokeAsync(() => Button(page, words).Click());

    private static IElement Button(IRenderedComponent<RespondentsPage> page, string words) =>
        page.FindAll("button").Single(button => button.TextContent.Contains(words, StringComparison.Ordinal));

    private async Task<IRenderedComponent<RespondentsPage>> OpenAsync()
    {
        var slug = await RealProjectAsync();
        return Render<RespondentsPage>(parameters => parameters.Add(view => view.Project, slug));
    }

    private async Task<string> RealProjectAsync() => (await Services.GetRequiredService<CreateProject>().RunAsync(
        Owner, "Proef", "nl", "randvoorwaarden-mentorwijs", CommandId.New(), CancellationToken.None)).Value;
}
