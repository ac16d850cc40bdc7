using Bunit;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Web.Agreement;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.Transcripts;
using Microsoft.Extensions.DependencyInjection;

namespace Mentorwijs.Qual.Web.Tests.Agreement;

public sealed class DifferencesPageTests : WebBench
{
    private const string Words = "Er is hier te weinig tijd.";

    private Actor _other = default!; // not null: set by ComparedAsync

    [Fact]
    public async Task What_another_decides_is_shown_and_the_own_words_stay_while_theirs_become_nobodys()
    {
        var (slug, list) = await ComparedAsync();
        ReadAs(_other);
        var page = Open(slug);

        page.Find("#rationale").Input("Mijn eigen lezing");
        await DecideAsync(Owner, list, Decision.First, "De leider koos A.");

        page.WaitForAssertion(() => Assert.Equal("De leider koos A.", page.Find(".decided q").TextContent));
        Assert.Contains(Owner.Name, page.Find(".decided").TextContent, StringComparison.Ordinal);
        Assert.Equal("Mijn eigen lezing", page.Find("#rationale").GetAttribute("value"));
    }

    [Fact]
    public async Task Anothers_reason_is_never_filled_in()
    {
        var (slug, list) = await ComparedAsync();
        await DecideAsync(Owner, list, Decision.First, "De leider koos A.");
        ReadAs(_other);

        var theirs = Open(slug);
        ReadAs(Owner);
        var own = Open(slug);

        Assert.Equal("", theirs.Find("#rationale").GetAttribute("value") ?? "");
        Assert.Equal("De leider koos A.", own.Find("#rationale").GetAttribute("value"));
    }

    [Fact]
    public async Task A_key_over_anothers_decision_asks_first_and_replaces_it_only_when_confirmed()
    {
        var (slug, list) = await ComparedAsync();
        await DecideAsync(Owner, list, Decision.First, "De leider koos A.");
        ReadAs(_other);
        var page = Open(slug);

        page.Find(".decision").KeyDown("2");
        page.WaitForElement("[role=alertdialog]").KeyDown("2");
        var asked = await MadeAsync(slug);
        page.FindAll("[role=alertdialog] button")[0].Click();
        page.WaitForAssertion(() => Assert.Contains(
            _other.Name, page.Find(".decided").TextContent, StringComparison.Ordinal));

        var made = await MadeAsync(slug);
        Assert.Equal((Decision.First, Owner.Id, "De leider koos A."), (asked.Decision, asked.By, asked.Rationale));
        Assert.Equal((Decision.Second, _other.Id, null), (made.Decision, made.By, made.Rationale));
    }

    [Fact]
    public async Task Leaving_it_keeps_anothers_decision_and_an_own_one_is_changed_at_once()
    {
        var (slug, list) = await ComparedAsync();
        await DecideAsync(Owner, list, Decision.First, null);
        ReadAs(_other);
        var theirs = Open(slug);

        theirs.Find(".decision").KeyDown("4");
        theirs.WaitForElement("[role=alertdialog]");
        theirs.FindAll("[role=alertdialog] button")[1].Click();
        var left = await MadeAsync(slug);
        ReadAs(Owner);
        Open(slug).Find(".decision").KeyDown("4");
        theirs.WaitForAssertion(() => Assert.Contains("geen van beide", theirs.Find(".decided").TextContent,
            StringComparison.Ordinal));

        Assert.Equal((Decision.First, Owner.Id), (left.Decision, left.By));
        Assert.Equal(Decision.Neither, (await MadeAsync(slug)).Decision);
    }

    [Fact]
    public async Task Where_a_reason_is_needed_the_key_waits_for_it_and_Enter_decides()
    {
        var (slug, list) = await ComparedAsync();
        await Get<RequireReason>().RunAsync(Owner, list.ProjectId, true, CommandId.New(), CancellationToken.None);
        var page = Open(slug);

        page.Find(".decision").KeyDown("2");
        page.WaitForElement(".question");
        var before = (await ListAsync(slug)).Differences.Single().Resolution;
        page.Find("#rationale").Input("Het gaat niet over tijd.");
        page.Find("#rationale").KeyDown("Enter");
        page.WaitForElement(".decided");

        var made = await MadeAsync(slug);
        Assert.Null(before);
        Assert.Equal((Decision.Second, "Het gaat niet over tijd."), (made.Decision, made.Rationale));
    }

    [Fact]
    public async Task What_is_put_aside_waits_for_the_lead_who_decides_it_without_being_asked()
    {
        var (slug, _) = await ComparedAsync();
        ReadAs(_other);
        Open(slug).Find(".decision").KeyDown("6");
        ReadAs(Owner);
        var lead = Open(slug);

        lead.WaitForAssertion(() => Assert.Contains("Wacht op u", lead.Find(".aside").TextContent,
            StringComparison.Ordinal));
        lead.FindAll(".filter button")[2].Click();
        lead.Find(".decision").KeyDown("1");
        lead.WaitForAssertion(() => Assert.Empty(lead.FindAll(".aside")));

        Assert.Equal(Decision.First, (await MadeAsync(slug)).Decision);
    }

    [Fact]
    public async Task A_new_coding_is_made_in_the_text_and_stored_with_its_direction()
    {
        var (slug, list) = await ComparedAsync();
        var page = Open(slug);

        page.Find(".decision").KeyDown("5");
        page.WaitForElement("#new-passage");
        page.Find(".decision").KeyDown("1"); // belongs to the text now
        var pane = page.FindComponent<NewCodingPane>();
        await pane.InvokeAsync(() => pane.Instance.MarkBy("barrier"));
        await pane.InvokeAsync(() => pane.Instance.StoreAsync(0, Words.IndexOf(" weinig", StringComparison.Ordinal)));
        page.WaitForElement(".decided");

        var made = await MadeAsync(slug);
        var difference = list.Differences.Single().Difference;
        Assert.Equal(Decision.NewSpan, made.Decision);
        Assert.Equal(
            (0, "Er is hier te".Length, difference.Either.CodeId, Direction.Barrier),
            (made.Agreed!.Span.Start, made.Agreed.Span.End, made.Agreed.CodeId, Directions.Of(made.Agreed.Marks)));
        Assert.Empty(page.FindAll("#new-passage"));
    }

    [Fact]
    public async Task Another_who_looks_on_is_named_and_one_goes_along_only_when_asked()
    {
        var (slug, list) = await ComparedAsync();
        var seat = Get<DifferenceSeats>().Take(_other, list.Round);
        var page = Open(slug);

        seat.MoveTo(list.Differences.Single().Difference.Pair, byHand: true);
        page.WaitForAssertion(() => Assert.Contains(
            _other.Name + " kijkt ook", page.Find(".people").TextContent, StringComparison.Ordinal));
        page.Find(".decision").KeyDown("f");
        page.WaitForElement(".people [aria-pressed=true]");
        var seen = Assert.Single(seat.Others);
        seat.Dispose();

        Assert.Equal((Owner.Name, _other.Id), (seen.Name, seen.Follows));
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".people")));
    }

    private IRenderedComponent<DifferencesPage> Open(string slug)
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        var page = Render<DifferencesPage>(parameters => parameters
            .Add(part => part.Project, slug).Add(part => part.Round, "ronde-1"));
        page.WaitForElement("#rationale");
        return page;
    }

    private async Task DecideAsync(Actor actor, DisagreementList list, Decision decision, string? why) =>
        Assert.True((await Get<ResolveDisagreement>().RunAsync(
            actor, list.ProjectId, list.Round.Id, list.Differences[0].Difference.Pair, decision, why,
            seen: null, CommandId.New(), CancellationToken.None)).IsDone);

    private async Task<Resolution> MadeAsync(string slug) =>
        (await ListAsync(slug)).Differences.Single().Resolution!; // not null: decided by then

    private async Task<DisagreementList> ListAsync(string slug) => (await Get<DisagreementQuery>()
        .RunAsync(Owner, slug, "ronde-1", null, CancellationToken.None)).Value;

    private T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>One transcript, coded blind by two, of which only the owner saw something.</summary>
    private async Task<(string Slug, DisagreementList List)> ComparedAsync()
    {
        var slug = await ProjectAsync();
        var project = (await ViewAsync(slug)).Id;
        _other = await InviteAsync(slug, "Bas B", Role.Coder);
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
            Owner, project, "Ronde 1", [Owner.Id, _other.Id], [transcript], CommandId.New(), CancellationToken.None);
        var desk = (await Get<CodingDeskQuery>()
            .RunAsync(Owner, slug, "ronde-1", "L01", CancellationToken.None)).Value;
        var code = desk.Codebooks[0].Codes.First(one => one.IsAssignable).Id;
        Assert.True((await Get<ApplyCode>().RunAsync(
            Owner, new CodingPlace(project, desk.Round.Id, transcript, 0, Words.Length, desk.Transcript.Revision),
            code, CommandId.New(), CancellationToken.None)).IsDone);
        foreach (var coder in new[] { Owner, _other })
        {
            await Get<FinishTranscript>().RunAsync(
                coder, project, desk.Round.Id, transcript, true, CommandId.New(), CancellationToken.None);
        }

        await Get<MoveRound>().RunAsync(
            Owner, project, desk.Round.Id, RoundPhase.Independent, CommandId.New(), CancellationToken.None);
        return (slug, await ListAsync(slug));
    }
}
