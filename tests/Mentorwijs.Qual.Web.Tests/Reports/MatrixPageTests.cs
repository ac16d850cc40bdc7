using AngleSharp.Dom;
using Bunit;
using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Web.Reports;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.Reports;
using Mentorwijs.Qual.Workbench.Transcripts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Mentorwijs.Qual.Web.Tests.Reports;

public sealed class MatrixPageTests : WebBench
{
    private const string Words = "Er is hier te weinig tijd. Dat kost ons geld.";

    public MatrixPageTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    [Theory]
    [InlineData("nl", "Nog niemand om te tellen")]
    [InlineData("en", "Nobody to count yet")]
    public async Task Without_interviews_it_says_what_to_do(string language, string said)
    {
        var slug = await ProjectAsync();
        Speak(language);

        var page = Open(slug);

        Assert.Equal(said, page.Find(".empty-state-title").TextContent);
    }

    [Fact]
    public async Task A_number_opens_the_words_behind_it_and_closes_again()
    {
        var slug = await CodedAsync();
        var page = Open(slug);

        Number(page, "Werving").Click();
        page.WaitForElement(".cell-panel");

        Assert.Equal("Er is hier te weinig tijd.", page.Find(".cell-panel blockquote").TextContent);
        Assert.Contains("1 van 1", page.Find(".cell-panel .counts").TextContent, StringComparison.Ordinal);
        Assert.Equal("true", Number(page, "Werving").GetAttribute("aria-pressed"));
        page.Find(".cell-panel").KeyDown(new KeyboardEventArgs { Key = "Escape" });
        page.WaitForState(() => page.FindAll(".cell-panel").Count == 0);
        Assert.Equal("false", Number(page, "Werving").GetAttribute("aria-pressed"));
    }

    [Fact]
    public async Task A_summary_is_stored_when_its_field_is_left()
    {
        var slug = await CodedAsync();
        var page = Open(slug);
        Number(page, "Werving").Click();
        page.WaitForElement("#matrix-summary");

        page.Find("#matrix-summary").Input("Er is te weinig tijd.");
        var before = page.Find(".summary-field .state").TextContent;
        page.Find("#matrix-summary").Change("Er is te weinig tijd.");
        page.WaitForState(() => page.Find(".summary-field .state").TextContent == "Bewaard");

        Assert.Equal("Nog niet bewaard", before);
        var view = await ViewMatrixAsync(slug, Owner);
        Assert.Equal(["Er is te weinig tijd."], view.Summaries.Values);
        Assert.NotNull(Number(page, "Werving").QuerySelector(".summary"));
    }

    [Fact]
    public async Task A_rating_stays_hidden_until_both_have_rated_and_then_shows_the_difference()
    {
        var slug = await CodedAsync();
        var bo = await InviteAsync(slug, "Bo", Role.Coder);
        var view = await ViewMatrixAsync(slug, Owner);
        var place = new MatrixPlace(view.Tree.Find("werving")!.Id, false, view.Matrix.Columns[0].Key); // in the book
        var write = Services.GetRequiredService<WriteCell>();
        await write.RateAsync(
            bo, view.ProjectId, place, ConstructRating.StrongBarrier, "Geheim van Bo.", CommandId.New(), default);
        var page = Open(slug);

        Number(page, "Werving").Click();
        page.WaitForElement(".rating");
        var hidden = page.Markup;
        page.FindAll(".rating input[type=radio]")[(int)ConstructRating.Facilitator].Change(true);
        page.Find("#rating-why").Input("Er zijn ook voorbeelden.");
        page.Find(".rating form").Submit();
        page.WaitForState(() => page.FindAll(".given li").Count == 2);

        Assert.DoesNotContain("Geheim", hidden, StringComparison.Ordinal);
        Assert.Contains("Een collega heeft deze cel beoordeeld", hidden, StringComparison.Ordinal);
        Assert.Contains("Geheim van Bo.", page.Find(".given").TextContent, StringComparison.Ordinal);
        Assert.Contains("verschillen", page.Find(".rating .form-text").TextContent, StringComparison.Ordinal);
        Assert.Contains("/", Number(page, "Werving").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_respondent_a_sign_says_what_the_one_said()
    {
        var slug = await CodedAsync();
        Services.GetRequiredService<NavigationManager>()
            .NavigateTo($"/projects/{slug}/matrix?by=respondents&branch=procesevaluatie:uitvoering");

        var page = Open(slug);

        Assert.Equal("R-01", page.FindAll("thead th")[^1].TextContent.Trim());
        Assert.Contains(
            "genoemd, richting niet vastgelegd", Number(page, "Werving").TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["Uitvoering", "Werving"],
            page.FindAll("tbody th").Select(head => head.FirstChild?.TextContent.Trim()));
    }

    [Fact]
    public async Task Who_reads_only_does_not_see_the_matrix()
    {
        var slug = await CodedAsync();
        ReadAs(await InviteAsync(slug, "Sam", Role.Reader));

        var page = Open(slug);

        Assert.Empty(page.FindAll("table"));
        Assert.NotEmpty(page.FindAll(".refusal"));
    }

    private static IElement Number(IRenderedComponent<MatrixPage> page, string code) =>
        page.FindAll("tbody tr").Single(row => row.QuerySelector("th")?.TextContent.Trim() == code)
            .QuerySelector("button")!; // not null: every cell is one

    private IRenderedComponent<MatrixPage> Open(string slug)
    {
        var page = Render<MatrixPage>(parameters => parameters.Add(part => part.Project, slug));
        page.WaitForElement(".empty-state, .matrix, .refusal");
        return page;
    }

    private async Task<MatrixView> ViewMatrixAsync(string slug, Actor who) =>
        (await Services.GetRequiredService<MatrixQuery>()
            .RunAsync(who, slug, MatrixBy.Perspectives, CancellationToken.None)).Value;

    private async Task<string> CodedAsync()
    {
        var slug = await ProjectAsync();
        var project = (await ViewAsync(slug)).Id;
        var draft = new TranscriptDraft
        {
            Format = "txt-labels",
            Speakers = [new DraftSpeaker("R", SpeakerRole.Respondent, true)],
            Turns = [new DraftTurn("R", Words)],
        };
        await Services.GetRequiredService<ImportTranscript>().RunAsync(
            Owner, project,
            new TranscriptImport(
                "L01", draft, [new SpeakerChoice("R", SpeakerRole.Respondent, "R-01", "leidinggevende", "zorg")]),
            CommandId.New(), CancellationToken.None);
        var desk = (await Services.GetRequiredService<CodingDeskQuery>()
            .RunAsync(Owner, slug, "open", "L01", CancellationToken.None)).Value;
        var place = new CodingPlace(
            project, desk.Round.Id, desk.Transcript.Id, 0, "Er is hier te weinig tijd.".Length,
            desk.Transcript.Revision);
        var code = desk.Codebooks[0].Codes.Single(one => one.Slug == "werving").Id;
        var applied = await Services.GetRequiredService<ApplyCode>()
            .RunAsync(Owner, place, code, CommandId.New(), CancellationToken.None);
        Assert.True(applied.IsDone);
        return slug;
    }
}
