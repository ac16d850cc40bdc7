using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.Journal;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Tests.Agreement;

public sealed class AgreementFlowTests
{
    // 45 units: the interviewer's question does not count.
    private const string Answer = "Er is te weinig tijd. Dat zegt iedereen hier.";

    [Fact]
    public async Task While_blind_there_is_no_agreement_to_see()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var flow = await Flow.StartAsync(bench);

        var figures = await bench.Get<ComputeAgreement>()
            .RunAsync(flow.Owner, flow.Slug, "ronde-1", null, CancellationToken.None);
        var differences = await bench.Get<DisagreementQuery>()
            .RunAsync(flow.Owner, flow.Slug, "ronde-1", null, CancellationToken.None);

        Assert.IsType<AgreementComesLater>(figures.Refusal);
        Assert.IsType<AgreementComesLater>(differences.Refusal);
    }

    [Fact]
    public async Task Figures_count_the_respondents_text_only_and_name_what_is_undefined()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var flow = await Flow.StartAsync(bench);
        await flow.CompareAsync();

        var view = (await bench.Get<ComputeAgreement>()
            .RunAsync(flow.Owner, flow.Slug, "ronde-1", null, CancellationToken.None)).Value;

        var time = view.Table.Rows.Single(row => row.Code.Slug == "tijd");
        var both = "weinig tijd".Length;
        Assert.Equal(new PairCounts(both, 0, 0, Answer.Length - both), time.Pooled.Pair);
        Assert.Equal(1.0, time.Pooled[AgreementMeasures.Kappa].Estimate);
        var money = view.Table.Rows.Single(row => row.Code.Slug == "geld");
        Assert.Equal(WhyUndefined.NobodyUsedTheCode, money.Pooled[AgreementMeasures.Alpha].WhyUndefined);
        Assert.Equal((1, 1), (view.Identical, view.Undecided));
        Assert.Equal(1, view.DifferencesOf(view.Table.Rows.Single(row => row.Code.Slug == "steun")));
        var drawn = view.Intervals.Value.Of(time, AgreementMeasures.Alpha);
        Assert.Equal((1.0, WhyNoInterval.TooFewTranscripts), (drawn.Estimate, drawn.WhyNoInterval));
        var cell = view.Board.Value[time, view.Board.Value.Columns.Single()];
        Assert.Equal(PassageKind.Both, Assert.Single(cell.Passages).Kind);
        Assert.True(view.Run.Value.Repeats(view.Table.Study, view.Tree));
    }

    [Fact]
    public async Task What_the_project_lays_down_is_how_its_figures_are_made()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var flow = await Flow.StartAsync(bench);
        await flow.CompareAsync();
        var sentences = AgreementOptions.Choose(AgreementUnit.Sentences, 40, false).Value;
        var lenient = AgreementOptions.Choose(AgreementUnit.Sentences, 30, false).Value;
        var compute = bench.Get<ComputeAgreement>();

        var tried = (await compute.RunAsync(flow.Owner, flow.Slug, "ronde-1", lenient, CancellationToken.None)).Value;
        var kept = await bench.Get<ChooseAgreement>()
            .RunAsync(flow.Owner, flow.Project, sentences, CommandId.New(), CancellationToken.None);
        var byCoder = await bench.Get<ChooseAgreement>()
            .RunAsync(flow.Other, flow.Project, AgreementOptions.Default, CommandId.New(), CancellationToken.None);
        var view = (await compute.RunAsync(flow.Owner, flow.Slug, "ronde-1", null, CancellationToken.None)).Value;

        // two sentences; 'weinig tijd' is 11 of the 21 units of the first, 'iedereen' 8 of the 23 of the second
        Assert.Equal(AgreementOptions.Default, tried.Chosen);
        Assert.Equal(new PairCounts(0, 0, 1, 1), PairOf(tried, "steun"));
        Assert.True(kept.IsDone);
        Assert.IsType<NotAllowed>(byCoder.Refusal);
        Assert.Equal((sentences, sentences), (view.Chosen, view.Table.Study.Options));
        Assert.Equal(new PairCounts(1, 0, 0, 1), PairOf(view, "tijd"));
        Assert.Equal(new PairCounts(0, 0, 0, 2), PairOf(view, "steun"));
    }

    [Fact]
    public async Task A_decision_is_kept_with_its_reason_and_closing_makes_the_consensus_beside_the_originals()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var flow = await Flow.StartAsync(bench);
        await flow.CompareAsync();
        var list = await flow.DifferencesAsync();
        var difference = list.Differences.Single().Difference;
        var move = bench.Get<MoveRound>();

        var early = await move.RunAsync(
            flow.Owner, flow.Project, list.Round.Id, RoundPhase.Comparing, CommandId.New(), CancellationToken.None);
        var decided = await bench.Get<ResolveDisagreement>().RunAsync(
            flow.Other, flow.Project, list.Round.Id, difference.Pair, Decision.Second, "Het gaat over draagvlak.",
            seen: null, CommandId.New(), CancellationToken.None);
        var closed = await move.RunAsync(
            flow.Owner, flow.Project, list.Round.Id, RoundPhase.Comparing, CommandId.New(), CancellationToken.None);

        Assert.Equal(new DifferencesStillOpen(1), early.Refusal);
        Assert.True(decided.IsDone);
        Assert.Equal(RoundPhase.Closed, closed.Value);
        await using var db = bench.OpenDb();
        var layers = await db.Codings.GroupBy(coding => coding.Source)
            .ToDictionaryAsync(group => group.Key, group => group.Count());
        Assert.Equal(3, layers[CodingSource.Coder]);
        Assert.Equal(2, layers[CodingSource.Consensus]);
        var shown = (await flow.DifferencesAsync()).Differences.Single();
        Assert.Equal("Het gaat over draagvlak.", shown.Resolution!.Rationale);
        var desk = await bench.DeskAsync(flow.Other, flow.Slug, "L01", "ronde-1");
        Assert.Equal(2, desk.Codings.Count);
        Assert.All(desk.Codings, coding => Assert.Equal(
            (CodingSource.Consensus, "consensus", false), (coding.Coding.Source, coding.CoderName, coding.IsMine)));
    }

    [Fact]
    public async Task A_decision_can_be_changed_and_undone_until_the_round_closes()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var flow = await Flow.StartAsync(bench);
        await flow.CompareAsync();
        var list = await flow.DifferencesAsync();
        var pair = list.Differences.Single().Difference.Pair;
        var resolve = bench.Get<ResolveDisagreement>();

        foreach (var decision in new[] { Decision.Second, Decision.Neither })
        {
            await resolve.RunAsync(
                flow.Owner, flow.Project, list.Round.Id, pair, decision, null, seen: null, CommandId.New(),
                CancellationToken.None);
        }

        var changed = (await flow.DifferencesAsync()).Differences.Single().Resolution;
        await bench.Get<UndoLast>().RunAsync(
            flow.Owner, flow.Project, UndoScope.Decisions, CommandId.New(), CancellationToken.None);
        var back = (await flow.DifferencesAsync()).Differences.Single().Resolution;
        await bench.Get<UndoLast>().RunAsync(
            flow.Owner, flow.Project, UndoScope.Decisions, CommandId.New(), CancellationToken.None);

        Assert.Equal(Decision.Neither, changed!.Decision);
        Assert.Equal(Decision.Second, back!.Decision);
        Assert.Null((await flow.DifferencesAsync()).Differences.Single().Resolution);
    }

    [Fact]
    public async Task Anothers_decision_goes_only_when_it_was_seen()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var flow = await Flow.StartAsync(bench);
        await flow.CompareAsync();
        var list = await flow.DifferencesAsync();
        var pair = list.Differences.Single().Difference.Pair;
        var resolve = bench.Get<ResolveDisagreement>();
        await resolve.RunAsync(
            flow.Owner, flow.Project, list.Round.Id, pair, Decision.Second, "Gezien.", seen: null, CommandId.New(),
            CancellationToken.None);
        var seen = (await flow.DifferencesAsync()).Differences.Single().Resolution!.At; // not null: decided above

        var unseen = await resolve.RunAsync(
            flow.Other, flow.Project, list.Round.Id, pair, Decision.Neither, null, seen: null, CommandId.New(),
            CancellationToken.None);
        var stale = await resolve.RunAsync(
            flow.Other, flow.Project, list.Round.Id, pair, Decision.Neither, null, seen.AddSeconds(-1),
            CommandId.New(), CancellationToken.None);
        var kept = (await flow.DifferencesAsync()).Differences.Single().Resolution;
        var replaced = await resolve.RunAsync(
            flow.Other, flow.Project, list.Round.Id, pair, Decision.Neither, null, seen, CommandId.New(),
            CancellationToken.None);

        Assert.Equal(new DecidedByAnother(flow.Owner.Name), unseen.Refusal);
        Assert.Equal(unseen.Refusal, stale.Refusal);
        Assert.Equal("Gezien.", kept?.Rationale);
        Assert.True(replaced.IsDone);
        Assert.Equal(flow.Other.Id, (await flow.DifferencesAsync()).Differences.Single().Resolution?.By);
    }

    [Fact]
    public async Task Three_coders_are_compared_two_by_two_and_the_round_closes_when_all_is_decided()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        Actor[] coders =
        [
            owner, await bench.InviteAsync(owner, project, "Bo"), await bench.InviteAsync(owner, project, "Chris"),
        ];
        var transcript = await bench.TranscriptAsync(owner, project, "L01", "Hoe gaat het hier?", Answer);
        await bench.Get<StartBlindRound>().RunAsync(
            owner, project, "Ronde 1", [.. coders.Select(coder => coder.Id)], [transcript], CommandId.New(),
            CancellationToken.None);
        var desk = await bench.DeskAsync(owner, slug, "L01", "ronde-1");
        var flow = new Flow(bench, owner, coders[1], project, slug);
        await bench.ApplyAsync(coders[0], desk, "tijd", "weinig tijd");
        await bench.ApplyAsync(coders[1], desk, "tijd", "weinig tijd");
        await bench.ApplyAsync(coders[2], desk, "steun", "iedereen");
        await flow.CompareAsync(coders[2]);

        var list = await flow.DifferencesAsync();
        var early = await flow.CloseAsync(list.Round.Id);
        foreach (var difference in list.Differences.Select(view => view.Difference))
        {
            var decision = difference.First is null ? Decision.Second : Decision.First;
            await bench.Get<ResolveDisagreement>().RunAsync(
                owner, project, list.Round.Id, difference.Pair, decision, null, seen: null, CommandId.New(),
                CancellationToken.None);
        }

        var closed = await flow.CloseAsync(list.Round.Id);

        // A and B share 'tijd', which C lacks: one question for each of the two codings; 'steun' is C's alone
        Assert.Equal(3, list.Differences.Count);
        Assert.Equal(new DifferencesStillOpen(3), early.Refusal);
        Assert.Equal(RoundPhase.Closed, closed.Value);
        await using var db = bench.OpenDb();
        var agreed = await db.Codings.Where(coding => coding.Source == CodingSource.Consensus).ToListAsync();
        Assert.Equal(["tijd", "steun"], agreed.OrderBy(coding => coding.Span.Start)
            .Select(coding => list.Tree.Find(coding.CodeId)?.Slug));
    }

    private static PairCounts? PairOf(AgreementView view, string code) =>
        view.Table.Rows.Single(row => row.Code.Slug == code).Pooled.Pair;

    /// <summary>One transcript coded blind: both say 'tijd' on the same words, only the second says 'steun'.</summary>
    private sealed record Flow(TestWorkbench Bench, Actor Owner, Actor Other, ProjectId Project, string Slug)
    {
        public static async Task<Flow> StartAsync(TestWorkbench bench)
        {
            var owner = await bench.OwnerAsync();
            var (project, slug) = await bench.ProjectAsync(owner);
            var other = await bench.InviteAsync(owner, project, "Bo");
            var transcript = await bench.TranscriptAsync(owner, project, "L01", "Hoe gaat het hier?", Answer);
            await bench.Get<StartBlindRound>().RunAsync(
                owner, project, "Ronde 1", [owner.Id, other.Id], [transcript], CommandId.New(), CancellationToken.None);
            var desk = await bench.DeskAsync(owner, slug, "L01", "ronde-1");
            await bench.ApplyAsync(owner, desk, "tijd", "weinig tijd");
            await bench.ApplyAsync(other, desk, "tijd", "weinig tijd");
            await bench.ApplyAsync(other, desk, "steun", "iedereen");
            return new Flow(bench, owner, other, project, slug);
        }

        public async Task CompareAsync(params Actor[] more)
        {
            var desk = await Bench.DeskAsync(Owner, Slug, "L01", "ronde-1");
            foreach (var coder in new[] { Owner, Other }.Concat(more))
            {
                await Bench.Get<FinishTranscript>().RunAsync(
                    coder, Project, desk.Round.Id, desk.Transcript.Id, true, CommandId.New(), CancellationToken.None);
            }

            await Bench.Get<MoveRound>().RunAsync(
                Owner, Project, desk.Round.Id, RoundPhase.Independent, CommandId.New(), CancellationToken.None);
        }

        public Task<Outcome<RoundPhase>> CloseAsync(RoundId round) => Bench.Get<MoveRound>().RunAsync(
            Owner, Project, round, RoundPhase.Comparing, CommandId.New(), CancellationToken.None);

        public async Task<DisagreementList> DifferencesAsync() =>
            (await Bench.Get<DisagreementQuery>().RunAsync(Owner, Slug, "ronde-1", null, CancellationToken.None)).Value;
    }
}
