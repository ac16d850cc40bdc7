using AngleSharp.Dom;
using Bunit;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Web.Agreement;
using Mentorwijs.Qual.Web.Codebooks;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.Transcripts;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Mentorwijs.Qual.Web.Tests.Agreement;

/// <summary>The pages on one compared round: board, confused codes, course and figures, as people see them.</summary>
public sealed class BoardPagesTests : WebBench
{
    private const string Words = "Er is hier te weinig tijd. Dat kost ons geld.";
    private const string Round = "ronde-1";

    public BoardPagesTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddScoped<BookActs>();
    }

    [Fact]
    public async Task The_board_shows_a_figure_and_its_differences_in_each_cell_and_opens_the_passages()
    {
        var slug = await ComparedAsync();
        var page = Open<BoardPage>(slug, $"/projects/{slug}/rounds/{Round}/board");

        var cell = page.FindAll("tbody td a")
            .First(link => Label(link).Contains("Geleverde dosis, L01", StringComparison.Ordinal));
        Services.GetRequiredService<NavigationManager>().NavigateTo(cell.GetAttribute("href")!); // every link has one
        var opened = Open<BoardPage>(slug, null);

        Assert.Contains("verschillen. Open de passages.", Label(cell), StringComparison.Ordinal);
        Assert.Contains("Andere code", opened.Find(".passage-list .kind").TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "Dat kost ons geld", opened.Find(".passage-list blockquote").TextContent, StringComparison.Ordinal);
        Assert.StartsWith(
            $"/projects/{slug}/rounds/{Round}/differences?at=",
            opened.Find(".passage-list .about a").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("Dit verschil openen (nummer 1)", Label(opened.Find(".passage-list .about a")));
        Assert.Equal("true", opened.FindAll("tbody td a").Single(link => Label(link) == Label(cell))
            .GetAttribute("aria-current"));
    }

    [Fact]
    public async Task Sums_stand_under_the_columns_and_say_over_how_many_codes()
    {
        var slug = await ComparedAsync();

        var page = Open<BoardPage>(slug, $"/projects/{slug}/rounds/{Round}/board?figure=alpha");

        var sums = page.FindAll("tfoot tr").Select(row => row.TextContent).ToList();
        Assert.Equal(3, sums.Count);
        Assert.Contains("van", sums[1], StringComparison.Ordinal);
        Assert.Contains("De Vries", sums[2], StringComparison.Ordinal);
        Assert.Contains("Krippendorff (2019)", page.Find(".reference-lines").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_a_table_every_kind_of_passage_has_its_count()
    {
        var slug = await ComparedAsync();

        var page = Open<BoardPage>(slug, $"/projects/{slug}/rounds/{Round}/board?table=true&by=rounds");
        var english = InEnglish(() => Open<BoardPage>(slug, null));

        var head = page.FindAll("thead tr")[1].TextContent;
        Assert.All(["Beiden hetzelfde", "Andere code", "Andere grenzen", "Andere richting", "Alleen de eerste codeur"],
            kind => Assert.Contains(kind, head, StringComparison.Ordinal));
        Assert.Contains("Another code", english.FindAll("thead tr")[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confused_codes_lead_to_their_passages_and_to_a_change_of_the_rule()
    {
        var slug = await ComparedAsync();

        var page = Open<ConfusionPage>(slug, $"/projects/{slug}/rounds/{Round}/confusion");

        Assert.Contains("Werving", page.Find(".pairs tbody th").TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.FindAll(".propose a").Count);
        Assert.All(page.FindAll(".propose a"), link => Assert.StartsWith(
            $"/projects/{slug}/codebook/rule?code=procesevaluatie:", link.GetAttribute("href"),
            StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_rule_is_looked_at_before_it_is_stored()
    {
        var slug = await ComparedAsync();
        Services.GetRequiredService<NavigationManager>().NavigateTo(
            $"/projects/{slug}/codebook/rule?code=procesevaluatie:dosis-geleverd"
            + $"&other=procesevaluatie:werving&round={Round}");
        var page = Render<RuleChangePage>(parameters => parameters.Add(part => part.Project, slug));
        page.WaitForElement("#rule-nl");

        var proposed = page.Find("#rule-nl").GetAttribute("value") ?? page.Find("#rule-nl").TextContent;
        page.Find("form").Submit();
        page.WaitForElement(".preview-acts");
        page.Find(".preview-acts .btn-primary").Click();
        var stored = page.WaitForElement(".alert-success").TextContent;

        Assert.Contains("[#werving]", proposed, StringComparison.Ordinal);
        Assert.Contains("0.2.0", stored, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_course_draws_lines_with_their_numbers_in_a_table()
    {
        var slug = await ComparedAsync();

        var page = Open<CoursePage>(slug, $"/projects/{slug}/rounds/{Round}/course");

        Assert.Equal(2, page.FindAll("svg[role=img] > title").Count);
        Assert.Contains("Ronde 1", page.Find(".line-chart table tbody").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Behind_the_figures_stand_rarity_sample_and_other_measures()
    {
        var slug = await ComparedAsync();

        var page = Open<AgreementPage>(slug, $"/projects/{slug}/rounds/{Round}/agreement?unit=sentences");

        var details = page.Find(".details").TextContent;
        Assert.All(["Alfa zonder grenzen", "Minstens gewenste eenheden", "Gwets AC1", "Scotts pi", "Landis and Koch"],
            word => Assert.Contains(word, details, StringComparison.Ordinal));
        Assert.Equal("page", page.Find(".round-pages .here").GetAttribute("aria-current"));
    }

    [Fact]
    public async Task A_blind_round_says_when_its_board_comes()
    {
        var slug = await ProjectAsync();

        var page = Render<BoardPage>(parameters => parameters
            .Add(part => part.Project, slug).Add(part => part.Round, "open"));

        page.WaitForAssertion(() => Assert.Contains(
            "wordt berekend als alle codeurs klaar zijn", page.Find("[role=alert]").TextContent,
            StringComparison.Ordinal));
    }

    private static string Label(IElement link) => link.GetAttribute("aria-label") ?? "";

    private static T InEnglish<T>(Func<T> draw)
    {
        Speak("en");
        var drawn = draw();
        Speak("nl");
        return drawn;
    }

    /// <param name="address">Whose query the page reads; null = where we are.</param>
    private IRenderedComponent<TPage> Open<TPage>(string slug, string? address)
        where TPage : IComponent
    {
        if (address is not null)
        {
            Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        }

        var page = Render<TPage>(parameters =>
        {
            parameters.TryAdd("Project", slug);
            parameters.TryAdd("Round", Round);
        });
        page.WaitForElement("table");
        return page;
    }

    private async Task<string> ComparedAsync()
    {
        var slug = await ProjectAsync();
        var project = (await ViewAsync(slug)).Id;
        var other = await InviteAsync(slug, "Bas B", Role.Coder);
        var draft = new TranscriptDraft
        {
            Format = "txt-labels",
            Speakers = [new DraftSpeaker("R", SpeakerRole.Respondent, true)],
            Turns = [new DraftTurn("R", Words)],
        };
        var transcript = (await Get<ImportTranscript>().RunAsync(
            Owner, project,
            new TranscriptImport(
                "L01", draft, [new SpeakerChoice("R", SpeakerRole.Respondent, "R-01", "leidinggevende", "zorg")]),
            CommandId.New(), CancellationToken.None)).Value;
        await Get<StartBlindRound>().RunAsync(
            Owner, project, "Ronde 1", [Owner.Id, other.Id], [transcript], CommandId.New(), CancellationToken.None);
        var desk = (await Get<CodingDeskQuery>().RunAsync(Owner, slug, Round, "L01", CancellationToken.None)).Value;
        await ApplyAsync(Owner, desk, "werving", "weinig tijd");
        await ApplyAsync(other, desk, "werving", "weinig tijd");
        await ApplyAsync(Owner, desk, "werving", "Dat kost ons geld");
        await ApplyAsync(other, desk, "dosis-geleverd", "Dat kost ons geld");
        foreach (var coder in new[] { Owner, other })
        {
            await Get<FinishTranscript>().RunAsync(
                coder, project, desk.Round.Id, transcript, true, CommandId.New(), CancellationToken.None);
        }

        await Get<MoveRound>().RunAsync(
            Owner, project, desk.Round.Id, RoundPhase.Independent, CommandId.New(), CancellationToken.None);
        return slug;
    }

    private async Task ApplyAsync(Actor actor, DeskView desk, string code, string words)
    {
        var start = desk.Transcript.Text.IndexOf(words, StringComparison.Ordinal);
        var place = new CodingPlace(
            desk.ProjectId, desk.Round.Id, desk.Transcript.Id, start, start + words.Length, desk.Transcript.Revision);
        var id = desk.Codebooks[0].Codes.Single(one => one.Slug == code).Id;
        var applied = await Get<ApplyCode>().RunAsync(actor, place, id, CommandId.New(), CancellationToken.None);
        Assert.True(applied.IsDone);
    }

    private T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();
}
