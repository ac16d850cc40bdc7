using System.Text;
using System.Text.Json;
using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.Analysis;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.Exchange;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Reports;
using Mentorwijs.Qual.Workbench.Transcripts;

namespace Mentorwijs.Qual.Workbench.Tests.Codings;

/// <summary>One coder codes own transcripts again: blind to the first time, and apart from everything else.</summary>
public sealed class RepeatRoundTests
{
    private const string Answer = "Er is te weinig tijd. Dat zegt iedereen hier.";
    private const string Canary = "kanariegeel-zwaluwstaart";

    private static readonly CancellationToken Ct = CancellationToken.None;

    /// <summary>Every way a coder reads something, asked for while the round runs, holds nothing of the first time.
    /// </summary>
    [Theory]
    [InlineData(Role.Coder)]
    [InlineData(Role.Lead)]
    public async Task While_it_runs_the_first_codings_are_nowhere_to_be_read(Role role)
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, bo, project, slug, ids) = await StartAsync(bench, role);

        var desk = await bench.DeskAsync(bo, slug, "L01", "opnieuw");
        var closed = await bench.Get<CodingDeskQuery>().RunAsync(bo, slug, "open", "L01", Ct);
        var list = (await bench.Get<TranscriptListQuery>().RunAsync(bo, slug, Ct)).Value.Single();
        var tables = (await bench.Get<TablesQuery>().RunAsync(bo, slug, null, Ct)).Value;
        var themes = (await bench.Get<ThemesQuery>().RunAsync(bo, slug, null, Ct)).Value;
        var export = (await bench.Get<ExportCodings>().RunAsync(bo, slug, null, Ct)).Value;
        var sheet = (await bench.Get<ExportTables>().RunAsync(
            bo, slug, TableKind.Codings, TableFile.Csv, null, "nl", CommandId.New(), Ct)).Value;
        var compared = await bench.Get<ComputeAgreement>().RunAsync(bo, slug, "opnieuw", null, Ct);

        Assert.Empty(desk.Codings);
        Assert.Equal("Opnieuw", Assert.IsType<TranscriptIsInBlindRound>(closed.Refusal).RoundName);
        Assert.Equal(("opnieuw", 0, false), (list.RoundSlug, list.MyCodings, list.IsFinished));
        Assert.All(list.Coders, coder => Assert.Null(coder.Codings));
        Assert.Equal(LayerOrigin.StillBlind, tables.Layer.Transcripts.Single(one => one.Name == "L01").Origin);
        Assert.DoesNotContain(themes.Passages, passage => passage.TranscriptName == "L01");
        Assert.DoesNotContain(Canary, Encoding.UTF8.GetString(export.File.Content), StringComparison.Ordinal);
        Assert.Equal(0, export.Codings);
        Assert.DoesNotContain(Canary, Encoding.UTF8.GetString(sheet.Content), StringComparison.Ordinal);
        Assert.DoesNotContain("weinig tijd", Encoding.UTF8.GetString(sheet.Content), StringComparison.Ordinal);
        Assert.IsType<AgreementComesLater>(compared.Refusal);
        var told = JsonSerializer.Serialize(new { desk.Codings, list, themes.Passages });
        Assert.All(ids, id => Assert.DoesNotContain(id.Value.ToString(), told, StringComparison.Ordinal));
        var another = owner == bo ? await OtherAsync(bench, owner, project) : owner;
        var others = (await bench.Get<TablesQuery>().RunAsync(another, slug, null, Ct)).Value;
        Assert.Equal(LayerOrigin.OnlyCoder, others.Layer.Transcripts.Single(one => one.Name == "L01").Origin);
    }

    [Fact]
    public async Task The_earlier_desk_is_shut_also_where_it_was_open_and_its_round_says_so()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, bo, _, slug, _) = await StartAsync(bench, Role.Coder);
        await using var db = bench.OpenDb();
        var open = db.Rounds.Single(round => round.Slug == "open").Id;
        var text = db.Transcripts.Single().Id;

        var refreshed = await bench.Get<CodingDeskQuery>().CodingsAsync(bo, slug, open, text, Ct);
        var card = (await bench.Get<RoundsQuery>().RunAsync(bo, slug, Ct)).Value;
        var others = (await bench.Get<RoundsQuery>().RunAsync(owner, slug, Ct)).Value;

        Assert.IsType<TranscriptNotInRound>(refreshed.Refusal);
        Assert.Equal([text], card.Single(view => view.Round.Slug == "open").ShutToAsker);
        Assert.Empty(card.Single(view => view.Round.Slug == "opnieuw").ShutToAsker);
        Assert.All(others, view => Assert.Empty(view.ShutToAsker));
    }

    [Fact]
    public async Task Undo_reaches_neither_the_first_codings_from_the_new_desk_nor_at_all()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (_, bo, project, slug, ids) = await StartAsync(bench, Role.Coder);
        var desk = await bench.DeskAsync(bo, slug, "L01", "opnieuw");
        await using var db = bench.OpenDb();
        var open = db.Rounds.Single(round => round.Slug == "open").Id;

        var here = await bench.Get<UndoLast>().RunAsync(
            bo, project, UndoScope.On(desk.Transcript.Id, desk.Round.Id), CommandId.New(), Ct);
        var there = await bench.Get<UndoLast>().RunAsync(
            bo, project, UndoScope.On(desk.Transcript.Id, open), CommandId.New(), Ct);
        var removed = await bench.Get<RemoveCoding>().RunAsync(bo, project, ids[0], CommandId.New(), Ct);

        Assert.IsType<NothingToUndo>(here.Refusal);
        Assert.IsType<TranscriptIsInBlindRound>(there.Refusal);
        Assert.NotNull(removed.Refusal);
    }

    [Fact]
    public async Task When_it_is_finished_the_two_times_stand_side_by_side_and_the_first_stands_still()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, bo, project, slug, ids) = await StartAsync(bench, Role.Coder);
        var desk = await bench.DeskAsync(bo, slug, "L01", "opnieuw");
        await bench.ApplyAsync(bo, desk, "tijd", "weinig tijd");

        await bench.Get<FinishTranscript>().RunAsync(
            bo, project, desk.Round.Id, desk.Transcript.Id, true, CommandId.New(), Ct);
        await bench.Get<RemoveCoding>().RunAsync(bo, project, ids[0], CommandId.New(), Ct);

        var view = (await bench.Get<ComputeAgreement>().RunAsync(owner, slug, "opnieuw", null, Ct)).Value;
        var list = (await bench.Get<DisagreementQuery>().RunAsync(bo, slug, "opnieuw", null, Ct)).Value;
        Assert.Equal((RoundPhase.Closed, RoundKind.Repeat), (view.Round.Phase, view.Round.Kind));
        Assert.Equal(["Bo", "Bo"], view.CoderNames);
        Assert.Equal((1, 1), (view.Identical, view.Differences));
        Assert.Equal(1, view.Table.DoubleCodedTexts);
        var only = Assert.Single(list.Differences).Difference;
        Assert.Equal("A", list.Round.LetterOf(only.Coders.First));
        Assert.NotNull(only.First);
        Assert.Null(only.Second);
    }

    [Fact]
    public async Task It_never_mixes_into_consensus_analysis_or_the_files_of_the_study()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, bo, project, slug, _) = await StartAsync(bench, Role.Coder);
        var before = (await bench.Get<ThemesQuery>().RunAsync(owner, slug, null, Ct)).Value.Passages;
        var desk = await bench.DeskAsync(bo, slug, "L01", "opnieuw");
        await bench.ApplyAsync(bo, desk, "steun", "weinig tijd");
        await bench.Get<FinishTranscript>().RunAsync(
            bo, project, desk.Round.Id, desk.Transcript.Id, true, CommandId.New(), Ct);

        var after = (await bench.Get<ThemesQuery>().RunAsync(bo, slug, null, Ct)).Value.Passages;
        var open = await bench.DeskAsync(bo, slug, "L01");
        var decided = await bench.Get<ResolveDisagreement>().RunAsync(
            bo, project, desk.Round.Id,
            (await bench.Get<DisagreementQuery>().RunAsync(bo, slug, "opnieuw", null, Ct)).Value
                .Differences[0].Difference.Pair,
            Domain.Agreement.Decision.First, null, seen: null, CommandId.New(), Ct);

        Assert.Equal(before.Select(one => one.Coding.Id), after.Select(one => one.Coding.Id));
        Assert.Equal(2, open.Codings.Count);
        Assert.NotNull(decided.Refusal);
    }

    [Fact]
    public async Task Another_coder_hears_nothing_of_how_somebody_judged_twice()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, bo, project, slug, _) = await StartAsync(bench, Role.Coder);
        var other = await OtherAsync(bench, owner, project);
        var desk = await bench.DeskAsync(bo, slug, "L01", "opnieuw");
        await bench.Get<FinishTranscript>().RunAsync(
            bo, project, desk.Round.Id, desk.Transcript.Id, true, CommandId.New(), Ct);

        var rounds = (await bench.Get<RoundsQuery>().RunAsync(other, slug, Ct)).Value;
        var figures = await bench.Get<ComputeAgreement>().RunAsync(other, slug, "opnieuw", null, Ct);

        Assert.DoesNotContain(rounds, view => view.Round.Slug == "opnieuw");
        Assert.NotNull(figures.Refusal);
    }

    [Fact]
    public async Task The_figures_of_a_compared_round_stay_shut_to_who_codes_it_again()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        var bo = await bench.InviteAsync(owner, project, "Bo");
        var transcript = await bench.TranscriptAsync(owner, project, "L01", "Hoe gaat het?", Answer);
        await bench.Get<StartBlindRound>().RunAsync(
            owner, project, "Ronde 1", [owner.Id, bo.Id], [transcript], CommandId.New(), Ct);
        var desk = await bench.DeskAsync(bo, slug, "L01", "ronde-1");
        await bench.ApplyAsync(bo, desk, "tijd", "weinig tijd");
        var early = await RepeatAsync(bench, owner, project, bo, transcript);
        foreach (var coder in new[] { owner, bo })
        {
            await bench.Get<FinishTranscript>().RunAsync(
                coder, project, desk.Round.Id, transcript, true, CommandId.New(), Ct);
        }

        await bench.Get<MoveRound>().RunAsync(
            owner, project, desk.Round.Id, RoundPhase.Independent, CommandId.New(), Ct);
        var started = await RepeatAsync(bench, owner, project, bo, transcript);

        Assert.Equal(new NotCodedEarlier("L01"), early.Refusal);
        Assert.True(started.IsDone);
        var hidden = new RoundHiddenWhileRepeating("Ronde 1", "Opnieuw");
        Assert.Equal(hidden, (await bench.Get<ComputeAgreement>().RunAsync(bo, slug, "ronde-1", null, Ct)).Refusal);
        Assert.Equal(hidden, (await bench.Get<DisagreementQuery>().RunAsync(bo, slug, "ronde-1", null, Ct)).Refusal);
        Assert.Empty((await bench.Get<ThemesQuery>().RunAsync(bo, slug, null, Ct)).Value.Layer.Comparing);
        Assert.True((await bench.Get<ComputeAgreement>().RunAsync(owner, slug, "ronde-1", null, Ct)).IsDone);
        var form = (await bench.Get<BlindRoundFormQuery>().RunAsync(owner, slug, Ct)).Value;
        Assert.Empty(form.For(RoundKind.Repeat, bo.Id));
        Assert.Equal(["L01"], form.For(RoundKind.Repeat, owner.Id).Select(one => one.Name));
    }

    private static async Task<Domain.Outcome<string>> RepeatAsync(
        TestWorkbench bench, Actor lead, ProjectId project, Actor coder, params TranscriptId[] transcripts) =>
        await bench.Get<StartBlindRound>().RunAsync(
            lead, project,
            new RoundPlan
            {
                Kind = RoundKind.Repeat,
                Name = "Opnieuw",
                Coders = [coder.Id],
                Transcripts = transcripts,
            },
            CommandId.New(), Ct);

    private static Task<Actor> OtherAsync(TestWorkbench bench, Actor owner, ProjectId project) =>
        bench.InviteAsync(owner, project, "Dana");

    // Coded twice in the open round by Bo, who is the lead in one case; then asked to do it again.
    private static async Task<(Actor Owner, Actor Bo, ProjectId Project, string Slug, IReadOnlyList<CodingId> Ids)>
        StartAsync(TestWorkbench bench, Role role)
    {
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        var bo = role == Role.Lead ? owner : await bench.InviteAsync(owner, project, "Bo", role);
        var transcript = await bench.TranscriptAsync(owner, project, "L01", "Hoe gaat het?", Answer);
        var desk = await bench.DeskAsync(bo, slug, "L01");
        await bench.ApplyAsync(bo, desk, "steun", "iedereen");
        await bench.ApplyAsync(bo, desk, "tijd", "weinig tijd");
        var ids = (await bench.DeskAsync(bo, slug, "L01")).Codings
            .OrderByDescending(coding => coding.Coding.Span.Start).Select(coding => coding.Coding.Id).ToList();
        await bench.Get<WriteMemo>().RunAsync(bo, project, ids[0], Canary, CommandId.New(), Ct);
        Assert.Equal("opnieuw", (await RepeatAsync(bench, owner, project, bo, transcript)).Value);
        return (owner, bo, project, slug, ids);
    }
}
