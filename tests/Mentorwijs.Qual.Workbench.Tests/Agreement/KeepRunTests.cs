using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Agreement;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Tests.Agreement;

public sealed class KeepRunTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Fact]
    public async Task A_kept_run_comes_out_the_same_after_decisions_closing_and_a_changed_codebook()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var flow = await ComparedFlow.StartAsync(bench);
        var sentences = AgreementOptions.Choose(AgreementUnit.Sentences, 40, false).Value;
        var before = (await bench.Get<ComputeAgreement>()
            .RunAsync(flow.Owner, flow.Slug, ComparedFlow.RoundSlug, sentences, Ct)).Value;
        var kept = await KeepAsync(flow, sentences, "Voor het hoofdstuk");

        await SettleAsync(flow);
        await using (var db = bench.OpenDb())
        {
            await db.Codes.Where(code => code.Slug == "geld").ExecuteUpdateAsync(
                change => change.SetProperty(code => code.IsRetired, true), Ct);
        }

        bench.Clock.Forward(TimeSpan.FromDays(1));
        var again = (await bench.Get<KeptRunsQuery>()
            .AgainAsync(flow.Owner, flow.Slug, ComparedFlow.RoundSlug, kept, Ct)).Value;
        var now = (await bench.Get<ComputeAgreement>()
            .RunAsync(flow.Owner, flow.Slug, ComparedFlow.RoundSlug, sentences, Ct)).Value;

        Assert.True(again.IsExact);
        Assert.Equal(
            FiguresHash.Of(before.Table, before.Intervals.Value), FiguresHash.Of(again.Table, again.Intervals));
        Assert.Equal(before.Table.Rows.Count, again.Table.Rows.Count);
        Assert.NotEqual(now.Table.Rows.Count, again.Table.Rows.Count);
        Assert.Equal([InputPart.Codes], again.Kept!.Changed); // not null: it was made from a kept run
        Assert.Equal(
            (before.Run.Value.InputHash, sentences, 1),
            (again.Run.InputHash, again.Run.Options, again.Run.SplitterVersion));
        Assert.Equal(("Voor het hoofdstuk", flow.Owner.Name), (again.Kept.Remark, again.Kept.By));
    }

    [Fact]
    public async Task Runs_are_listed_newest_first_and_tell_whether_their_input_still_stands()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var flow = await ComparedFlow.StartAsync(bench, coders: 3);
        var first = await KeepAsync(flow, null, "");
        bench.Clock.Forward(TimeSpan.FromMinutes(1));
        var second = await KeepAsync(flow, AgreementOptions.Choose(AgreementUnit.Turns, 50, true).Value, "");

        var twice = await bench.Get<KeepRun>()
            .RunAsync(flow.Owner, flow.Slug, ComparedFlow.RoundSlug, null, "", CommandId.New(), Ct);
        var runs = (await bench.Get<KeptRunsQuery>()
            .RunAsync(flow.Owner, flow.Slug, ComparedFlow.RoundSlug, Ct)).Value;

        Assert.Equal([second, first], runs.Select(run => run.Id));
        Assert.All(runs, run => Assert.Empty(run.Changed));
        Assert.IsType<RunIsKeptAlready>(twice.Refusal);
        Assert.Equal((1, 1), (runs[1].Figures.Transcripts, runs[1].Books.Count));
    }

    [Fact]
    public async Task What_was_frozen_and_damaged_does_not_pass_for_exact()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var flow = await ComparedFlow.StartAsync(bench);
        var kept = await KeepAsync(flow, null, "");
        await using (var db = bench.OpenDb())
        {
            var stored = await db.KeptRuns.AsNoTracking().SingleAsync(Ct);
            var text = stored.ReadInput().ToString().Replace("units", "units 1-2", StringComparison.Ordinal);
            db.Update(stored with { Input = KeptRun.Pack(text) });
            await db.SaveChangesAsync(Ct);
        }

        var again = (await bench.Get<KeptRunsQuery>()
            .AgainAsync(flow.Owner, flow.Slug, ComparedFlow.RoundSlug, kept, Ct)).Value;

        Assert.False(again.IsExact);
    }

    [Fact]
    public async Task A_run_of_another_round_is_not_there_and_who_only_reads_keeps_nothing()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var flow = await ComparedFlow.StartAsync(bench);
        var reader = await bench.InviteAsync(flow.Owner, flow.Project, "Lezer", Role.Reader);

        var unknown = await bench.Get<KeptRunsQuery>().AgainAsync(
            flow.Owner, flow.Slug, ComparedFlow.RoundSlug, new KeptRunId(Guid.CreateVersion7()), Ct);
        var byReader = await bench.Get<KeepRun>()
            .RunAsync(reader, flow.Slug, ComparedFlow.RoundSlug, null, "", CommandId.New(), Ct);

        Assert.IsType<RunNotFound>(unknown.Refusal);
        Assert.Equal(new NotAllowed(Act.KeepRun), byReader.Refusal);
    }

    private static async Task<KeptRunId> KeepAsync(ComparedFlow flow, AgreementOptions? options, string remark) =>
        (await flow.Bench.Get<KeepRun>()
            .RunAsync(flow.Owner, flow.Slug, ComparedFlow.RoundSlug, options, remark, CommandId.New(), Ct)).Value;

    private static async Task SettleAsync(ComparedFlow flow)
    {
        foreach (var view in (await flow.DifferencesAsync()).Differences)
        {
            await flow.Bench.Get<ResolveDisagreement>().RunAsync(
                flow.Owner, flow.Project, flow.Round.Id, view.Difference.Pair,
                view.Difference.First is null ? Decision.Second : Decision.First, "Zo is het bedoeld.", seen: null,
                CommandId.New(), Ct);
        }

        var closed = await flow.Bench.Get<MoveRound>().RunAsync(
            flow.Owner, flow.Project, flow.Round.Id, RoundPhase.Comparing, CommandId.New(), Ct);
        Assert.Equal(RoundPhase.Closed, closed.Value);
    }
}
