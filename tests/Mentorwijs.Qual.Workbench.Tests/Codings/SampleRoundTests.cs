using System.Globalization;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Transcripts;

namespace Mentorwijs.Qual.Workbench.Tests.Codings;

/// <summary>A sample that is drawn, divided over coders, and waited for.</summary>
public sealed class SampleRoundTests
{
    private const string Answer = "Er is te weinig tijd. Dat zegt iedereen hier.";

    private static readonly CancellationToken Ct = CancellationToken.None;

    [Fact]
    public async Task A_drawn_sample_is_kept_with_its_seed_and_strata_and_can_be_drawn_again()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, project, slug, coders) = await TenAsync(bench, 1);
        var form = (await bench.Get<BlindRoundFormQuery>().RunAsync(owner, slug, Ct)).Value;
        var plan = new DrawPlan
        {
            Measure = SampleMeasure.Percent,
            Amount = 20,
            Seed = 77,
            Traits = [RespondentTraits.Perspective],
        };
        var drawn = SampleDraw.Of(plan, form.Transcripts).Value;

        var started = await bench.Get<StartBlindRound>().RunAsync(
            owner, project,
            new RoundPlan
            {
                Name = "Ronde 1",
                Coders = coders,
                Transcripts = [.. drawn.Transcripts.Reverse()],
                Draw = plan,
            },
            CommandId.New(), Ct);

        Assert.Equal("ronde-1", started.Value);
        var round = await RoundAsync(bench, owner, slug);
        Assert.True(round.Draw!.IsSame(drawn));
        Assert.True(round.Draw.Again().Value.IsSame(drawn));
        Assert.Equal((owner.Id, bench.Clock.GetUtcNow()), (round.Draw.By, round.Draw.At));
        Assert.Equal([2], round.Draw.Strata.Select(stratum => stratum.Drawn.Count));
        var text = (await bench.Get<DrawTextQuery>().RunAsync(
            owner, slug, "ronde-1", CultureInfo.GetCultureInfo("nl-NL"), Ct)).Value;
        Assert.StartsWith(
            "2 van 10 transcripten (20 %) zijn aselect getrokken met startgetal 77 op 2 maart 2026, "
                + "gestratificeerd naar perspectief;",
            text.Sentences, StringComparison.Ordinal);
        Assert.Contains("2 van 10. 2 codeurs", text.Sentences, StringComparison.Ordinal);
        Assert.Equal(owner.Name, text.DrawnBy);
    }

    [Fact]
    public async Task What_was_looked_at_must_be_what_is_drawn()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, project, slug, coders) = await TenAsync(bench, 1);
        var form = (await bench.Get<BlindRoundFormQuery>().RunAsync(owner, slug, Ct)).Value;
        var plan = new DrawPlan { Measure = SampleMeasure.Number, Amount = 3, Seed = 5 };
        var drawn = SampleDraw.Of(plan, form.Transcripts).Value.Transcripts.ToList();
        await bench.TranscriptAsync(owner, project, "L99", "Hoe gaat het?", Answer);
        var other = form.Transcripts.First(one => !drawn.Contains(one.Id)).Id;

        var outcome = await bench.Get<StartBlindRound>().RunAsync(
            owner, project,
            new RoundPlan
            {
                Name = "Ronde 1",
                Coders = coders,
                Transcripts = [.. drawn.Skip(1), other],
                Draw = plan,
            },
            CommandId.New(), Ct);

        Assert.IsType<DrawIsOutdated>(outcome.Refusal);
    }

    [Fact]
    public async Task Dealt_transcripts_are_listed_opened_and_waited_for_by_their_own_two_only()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, project, slug, coders) = await TenAsync(bench, 2, Role.SecondCoder);
        var (bo, cas) = (new Actor(coders[1], "Bo"), new Actor(coders[2], "Cas"));
        var form = (await bench.Get<BlindRoundFormQuery>().RunAsync(owner, slug, Ct)).Value;

        await bench.Get<StartBlindRound>().RunAsync(
            owner, project,
            new RoundPlan
            {
                Name = "Ronde 1",
                Coders = coders,
                InPairs = true,
                Transcripts = [.. form.Transcripts.Take(3).Select(one => one.Id)],
            },
            CommandId.New(), Ct);

        var round = await RoundAsync(bench, owner, slug);
        var forOthers = round.Transcripts.Single(id => !round.CodersOf(id).Contains(bo.Id));
        var name = form.Transcripts.Single(one => one.Id == forOthers).Name;
        var listed = (await bench.Get<TranscriptListQuery>().RunAsync(bo, slug, Ct)).Value;
        var desk = await bench.Get<CodingDeskQuery>().RunAsync(bo, slug, "ronde-1", name, Ct);
        var view = (await bench.Get<RoundsQuery>().RunAsync(cas, slug, Ct)).Value.Single();
        Assert.Equal(2, listed.Count);
        Assert.DoesNotContain(listed, one => one.Name == name);
        Assert.NotNull(desk.Refusal);
        Assert.Equal(2, view.TranscriptNames.Count);
        Assert.Equal((2, 2), (view.OwnWork!.Left.Count, view.OwnWork.Assigned));
        Assert.Equal([2, 2, 2], view.Coders.Select(coder => coder.Assigned!.Value));
    }

    [Fact]
    public async Task Who_has_something_left_is_reminded_and_the_lead_sees_whom_to_wait_for()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, project, slug, coders) = await TenAsync(bench, 2);
        var (bo, cas) = (new Actor(coders[1], "Bo"), new Actor(coders[2], "Cas"));
        var due = new DateOnly(2026, 3, 4);
        var form = (await bench.Get<BlindRoundFormQuery>().RunAsync(owner, slug, Ct)).Value;
        var two = form.Transcripts.Take(2).ToList();
        await bench.Get<StartBlindRound>().RunAsync(
            owner, project,
            new RoundPlan
            {
                Name = "Ronde 1",
                Coders = [bo.Id, cas.Id],
                DueOn = due,
                Transcripts = [.. two.Select(one => one.Id)],
            },
            CommandId.New(), Ct);
        var round = await RoundAsync(bench, owner, slug);
        await bench.ApplyAsync(bo, await bench.DeskAsync(bo, slug, two[0].Name, "ronde-1"), "tijd", "weinig tijd");
        await bench.Get<FinishTranscript>().RunAsync(bo, project, round.Id, two[0].Id, true, CommandId.New(), Ct);
        bench.Clock.Forward(TimeSpan.FromDays(3));

        var own = await bench.Get<RemindersQuery>().RunAsync(bo, Ct);
        var led = await bench.Get<RemindersQuery>().RunAsync(owner, Ct);
        var seen = (await bench.Get<RoundsQuery>().RunAsync(owner, slug, Ct)).Value[^1];
        var byCoder = (await bench.Get<RoundsQuery>().RunAsync(cas, slug, Ct)).Value[^1];

        Assert.Equal([new RoundReminder(project, "Ronde 1", true, 1, 2, due, true)], own);
        Assert.Equal(["Bo", "Cas"], Assert.Single(led).Waiting);
        Assert.Equal(new RoundReminder(project, "Ronde 1", false, 2, 2, due, true), led[0] with { Waiting = [] });
        Assert.True(seen.IsOverdue);
        Assert.Equal(
            [(1, new DateOnly(2026, 3, 2)), (0, null)],
            seen.Coders.Select(one => (one.Finished, one.LastActive)));
        Assert.Equal([null, null], byCoder.Coders.Select(one => one.LastActive));
    }

    [Fact]
    public async Task A_lead_who_codes_along_does_not_see_when_others_work()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, project, slug, coders) = await TenAsync(bench, 1);
        var bo = new Actor(coders[1], "Bo");
        var one = (await bench.Get<BlindRoundFormQuery>().RunAsync(owner, slug, Ct)).Value.Transcripts[0];
        await bench.Get<StartBlindRound>().RunAsync(owner, project, "Ronde 1", coders, [one.Id], CommandId.New(), Ct);
        await bench.ApplyAsync(bo, await bench.DeskAsync(bo, slug, one.Name, "ronde-1"), "tijd", "weinig tijd");

        var seen = (await bench.Get<RoundsQuery>().RunAsync(owner, slug, Ct)).Value[^1];

        Assert.True(seen.HidesActivity);
        Assert.Equal([null, null], seen.Coders.Select(coder => coder.LastActive));
    }

    [Fact]
    public async Task A_day_to_finish_by_can_be_set_moved_and_taken_back_but_not_laid_in_the_past()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, project, slug, coders) = await TenAsync(bench, 1);
        var one = (await bench.Get<BlindRoundFormQuery>().RunAsync(owner, slug, Ct)).Value.Transcripts[0];
        await bench.Get<StartBlindRound>().RunAsync(owner, project, "Ronde 1", coders, [one.Id], CommandId.New(), Ct);
        var round = await RoundAsync(bench, owner, slug);
        var change = bench.Get<ChangeDueDate>();

        var past = await change.RunAsync(owner, project, round.Id, new DateOnly(2026, 3, 1), CommandId.New(), Ct);
        var set = await change.RunAsync(owner, project, round.Id, new DateOnly(2026, 3, 2), CommandId.New(), Ct);
        var kept = await RoundAsync(bench, owner, slug);
        await bench.Get<UndoLast>().RunAsync(owner, project, UndoScope.DueDates, CommandId.New(), Ct);

        Assert.Equal(new DueDateIsPast(new DateOnly(2026, 3, 2)), past.Refusal);
        Assert.True(set.IsDone);
        Assert.Equal(new DateOnly(2026, 3, 2), kept.DueOn);
        Assert.Null((await RoundAsync(bench, owner, slug)).DueOn);
    }

    [Fact]
    public async Task Somebody_of_another_project_is_no_coder_here()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, project, slug, coders) = await TenAsync(bench, 1);
        var (elsewhere, _) = await bench.ProjectAsync(owner, "Ander");
        var stranger = await bench.InviteAsync(owner, elsewhere, "Vreemd");
        var one = (await bench.Get<BlindRoundFormQuery>().RunAsync(owner, slug, Ct)).Value.Transcripts[0];

        var outcome = await bench.Get<StartBlindRound>().RunAsync(
            owner, project, "Ronde 1", [.. coders, stranger.Id], [one.Id], CommandId.New(), Ct);

        Assert.IsType<RoundNeedsTwoCoders>(outcome.Refusal);
    }

    private static async Task<CodingRound> RoundAsync(TestWorkbench bench, Actor who, string project) =>
        (await bench.Get<RoundsQuery>().RunAsync(who, project, Ct)).Value.Select(view => view.Round)
            .Single(round => round.Slug == "ronde-1");

    /// <summary>Ten transcripts that nobody coded, the owner and some more coders.</summary>
    private static async Task<(Actor Owner, ProjectId Project, string Slug, IReadOnlyList<PersonId> Coders)> TenAsync(
        TestWorkbench bench, int others, Role role = Role.Coder)
    {
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        var coders = new List<PersonId> { owner.Id };
        foreach (var name in new[] { "Bo", "Cas" }.Take(others))
        {
            coders.Add((await bench.InviteAsync(owner, project, name, role)).Id);
        }

        foreach (var number in Enumerable.Range(1, 10))
        {
            await bench.TranscriptAsync(owner, project, $"L{number:00}", "Hoe gaat het?", Answer);
        }

        return (owner, project, slug, coders);
    }
}
