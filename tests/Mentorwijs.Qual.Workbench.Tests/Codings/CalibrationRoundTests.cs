using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.Analysis;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Transcripts;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Tests.Codings;

/// <summary>Practice: blind like any other round, shown at once when all are done, and counting nowhere.</summary>
public sealed class CalibrationRoundTests
{
    private const string Answer = "Er is te weinig tijd. Dat zegt iedereen hier.";

    private static readonly CancellationToken Ct = CancellationToken.None;

    [Fact]
    public async Task While_it_runs_nothing_of_the_other_coder_is_read_and_the_open_round_is_shut()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, bo, _, slug, _) = await StartAsync(bench);

        await bench.ApplyAsync(bo, await bench.DeskAsync(bo, slug, "L01", "oefenen"), "steun", "iedereen");

        Assert.Empty((await bench.DeskAsync(owner, slug, "L01", "oefenen")).Codings);
        Assert.IsType<TranscriptIsInBlindRound>(
            (await bench.Get<CodingDeskQuery>().RunAsync(owner, slug, "open", "L01", Ct)).Refusal);
        Assert.IsType<AgreementComesLater>(
            (await bench.Get<ComputeAgreement>().RunAsync(owner, slug, "oefenen", null, Ct)).Refusal);
    }

    [Fact]
    public async Task The_last_mark_opens_the_differences_at_once()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, bo, project, slug, transcript) = await StartAsync(bench);
        await CodeAsync(bench, owner, slug, "tijd", "weinig tijd");
        await CodeAsync(bench, bo, slug, "steun", "weinig tijd");
        var round = await bench.DeskAsync(owner, slug, "L01", "oefenen");

        await FinishAsync(bench, owner, project, round, transcript);
        var early = await bench.Get<DisagreementQuery>().RunAsync(owner, slug, "oefenen", null, Ct);
        await FinishAsync(bench, bo, project, round, transcript);

        Assert.IsType<AgreementComesLater>(early.Refusal);
        var differences = (await bench.Get<DisagreementQuery>().RunAsync(bo, slug, "oefenen", null, Ct)).Value;
        Assert.Equal(RoundPhase.Comparing, differences.Round.Phase);
        Assert.Single(differences.Differences);
        var back = await bench.Get<UndoLast>().RunAsync(
            bo, project, UndoScope.On(transcript, round.Round.Id), CommandId.New(), Ct);
        Assert.IsType<RoundIsNotForCoding>(back.Refusal);
    }

    [Fact]
    public async Task It_closes_without_decisions_and_makes_no_consensus_and_no_layer()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, bo, project, slug, transcript) = await StartAsync(bench);
        await CodeAsync(bench, owner, slug, "tijd", "weinig tijd");
        await CodeAsync(bench, bo, slug, "steun", "weinig tijd");
        var round = await bench.DeskAsync(owner, slug, "L01", "oefenen");
        await FinishAsync(bench, owner, project, round, transcript);
        await FinishAsync(bench, bo, project, round, transcript);

        var closed = await bench.Get<MoveRound>().RunAsync(
            owner, project, round.Round.Id, RoundPhase.Comparing, CommandId.New(), Ct);

        Assert.Equal(RoundPhase.Closed, closed.Value);
        await using var db = bench.OpenDb();
        Assert.False(await db.Codings.AnyAsync(coding => coding.Source == CodingSource.Consensus));
        var tables = (await bench.Get<TablesQuery>().RunAsync(owner, slug, null, Ct)).Value;
        Assert.Equal([("L01", LayerOrigin.NotCoded)], tables.Layer.Transcripts);
        Assert.Empty(tables.Layer.Comparing);
    }

    [Fact]
    public async Task Afterwards_the_transcript_is_coded_for_real_in_the_open_round()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, bo, project, slug, transcript) = await StartAsync(bench);
        await CodeAsync(bench, owner, slug, "tijd", "weinig tijd");
        var round = await bench.DeskAsync(owner, slug, "L01", "oefenen");
        await FinishAsync(bench, owner, project, round, transcript);
        await FinishAsync(bench, bo, project, round, transcript);

        var desk = await bench.DeskAsync(owner, slug, "L01");
        var applied = await bench.ApplyAsync(owner, desk, "steun", "iedereen");
        var undone = await bench.Get<UndoLast>().RunAsync(
            owner, project, UndoScope.On(transcript, desk.Round.Id), CommandId.New(), Ct);
        var nothing = await bench.Get<UndoLast>().RunAsync(
            owner, project, UndoScope.On(transcript, desk.Round.Id), CommandId.New(), Ct);
        var again = await bench.Get<StartBlindRound>().RunAsync(
            owner, project, "Ronde 1", [owner.Id, bo.Id], [transcript], CommandId.New(), Ct);

        Assert.Empty(desk.Codings);
        Assert.True(applied.IsDone);
        Assert.True(undone.IsDone);
        Assert.IsType<NothingToUndo>(nothing.Refusal);
        Assert.IsType<TranscriptsAlreadyCoded>(again.Refusal);
        var listed = (await bench.Get<TranscriptListQuery>().RunAsync(owner, slug, Ct)).Value.Single();
        Assert.Equal(("open", 0), (listed.RoundSlug, listed.MyCodings));
    }

    private static async Task CodeAsync(TestWorkbench bench, Actor who, string slug, string code, string words) =>
        Assert.True((await bench.ApplyAsync(
            who, await bench.DeskAsync(who, slug, "L01", "oefenen"), code, words)).IsDone);

    private static async Task FinishAsync(
        TestWorkbench bench, Actor who, ProjectId project, DeskView desk, TranscriptId transcript) =>
        Assert.Null((await bench.Get<FinishTranscript>().RunAsync(
            who, project, desk.Round.Id, transcript, true, CommandId.New(), Ct)).Refusal);

    private static async Task<(Actor Owner, Actor Bo, ProjectId Project, string Slug, TranscriptId Transcript)>
        StartAsync(TestWorkbench bench)
    {
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        var bo = await bench.InviteAsync(owner, project, "Bo");
        var transcript = await bench.TranscriptAsync(owner, project, "L01", "Hoe gaat het?", Answer);
        var round = await bench.Get<StartBlindRound>().RunAsync(
            owner, project,
            new RoundPlan
            {
                Kind = RoundKind.Calibration,
                Name = "Oefenen",
                Coders = [owner.Id, bo.Id],
                Transcripts = [transcript],
            },
            CommandId.New(), Ct);
        Assert.Equal("oefenen", round.Value);
        return (owner, bo, project, slug, transcript);
    }
}
