using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Live;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Tests.Agreement;

public sealed class ConsensusQueueTests
{
    [Fact]
    public async Task A_new_coding_is_agreed_on_in_whole_words_and_becomes_the_consensus()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var flow = await DecidingFlow.StartAsync(bench);
        var list = await flow.ListAsync();
        var desk = await bench.DeskAsync(flow.Owner, flow.Slug, "L01", "ronde-1");
        var at = desk.Transcript.Text.IndexOf("zegt iedereen", StringComparison.Ordinal);
        var agreed = new AgreedCoding(
            new TextSpan(at - 1, at + "zegt iedereen ".Length), list.Tree.Find("geld")!.Id, // not null: of the book
            Marks.None.With("richting", "belemmerend"));

        var without = await flow.DecideAsync(flow.Other, Decision.NewSpan);
        var outside = await flow.DecideAsync(
            flow.Other, Decision.NewSpan, null, agreed with { Span = new TextSpan(0, 9_999) });
        var odd = await flow.DecideAsync(
            flow.Other, Decision.NewSpan, null, agreed with { Marks = Marks.None.With("richting", "schuin") });
        var done = await flow.DecideAsync(flow.Other, Decision.NewSpan, "Het gaat om het zeggen.", agreed);
        var closed = await flow.CloseAsync();

        Assert.IsType<AgreedCodingIsMissing>(without.Refusal);
        Assert.IsType<SpanOutsideTranscript>(outside.Refusal);
        Assert.IsType<UnknownMark>(odd.Refusal);
        Assert.True(done.IsDone);
        Assert.Equal(RoundPhase.Closed, closed.Value);
        await using var db = bench.OpenDb();
        var made = await db.Codings.SingleAsync(coding => coding.ResolutionId != null);
        Assert.Equal("zegt iedereen", made.Span.Slice(desk.Transcript.Text));
        Assert.Equal((agreed.CodeId, agreed.Marks, flow.Other.Id), (made.CodeId, made.Marks, made.CoderId));
    }

    [Fact]
    public async Task A_lead_asks_for_reasons_and_takes_that_back_and_putting_aside_never_needs_one()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var flow = await DecidingFlow.StartAsync(bench);
        var require = bench.Get<RequireReason>();
        var undo = bench.Get<UndoLast>();

        await require.RunAsync(flow.Owner, flow.Project, true, CommandId.New(), CancellationToken.None);
        var byCoder = await require.RunAsync(
            flow.Other, flow.Project, false, CommandId.New(), CancellationToken.None);
        var bare = await flow.DecideAsync(flow.Other, Decision.Second, "  ");
        var aside = await flow.DecideAsync(flow.Other, Decision.Parked);
        var list = await flow.ListAsync();
        await undo.RunAsync(
            flow.Owner, flow.Project, UndoScope.ReasonRule, CommandId.New(), CancellationToken.None);
        var free = await flow.DecideAsync(flow.Other, Decision.Second);
        await undo.RedoAsync(
            flow.Owner, flow.Project, UndoScope.ReasonRule, CommandId.New(), CancellationToken.None);

        Assert.Equal(new NotAllowed(Act.ChooseAgreement), byCoder.Refusal);
        Assert.IsType<RationaleIsMissing>(bare.Refusal);
        Assert.True(aside.IsDone);
        Assert.True(list.ReasonIsRequired);
        Assert.True(free.IsDone);
        var rule = await bench.Get<ReasonRuleQuery>().RunAsync(flow.Other, flow.Slug, CancellationToken.None);
        Assert.Equal(new ReasonRule(flow.Project, true, false), rule.Value);
        await using var db = bench.OpenDb();
        Assert.Equal(
            [Act.ChooseAgreement, Act.Undo, Act.Redo],
            await db.Journal.Where(entry => entry.Changes.Contains("reasonRule")).OrderBy(entry => entry.Seq)
                .Select(entry => entry.Act).ToListAsync());
    }

    [Theory]
    [InlineData(Decision.Parked)]
    [InlineData(Decision.CodebookUnclear)]
    public async Task A_round_cannot_close_on_what_was_put_aside_and_the_lead_decides_it(Decision aside)
    {
        await using var bench = await TestWorkbench.StartAsync();
        var flow = await DecidingFlow.StartAsync(bench);

        await flow.DecideAsync(flow.Other, aside, "De definitie noemt dit niet.");
        var early = await flow.CloseAsync();
        var waiting = (await flow.ListAsync()).Differences.Single().Resolution!; // not null: put aside above
        var taken = await flow.DecideAsync(flow.Owner, Decision.First, "Valt erbuiten.", seen: waiting.At);
        var closed = await flow.CloseAsync();

        Assert.Equal(new DifferencesStillOpen(1), early.Refusal);
        Assert.True(taken.IsDone);
        Assert.Equal(RoundPhase.Closed, closed.Value);
    }

    [Fact]
    public async Task The_same_decision_said_twice_is_one_act_and_one_undo_takes_it_back()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var flow = await DecidingFlow.StartAsync(bench);

        await flow.DecideAsync(flow.Other, Decision.First, "Te algemeen.");
        var again = await flow.DecideAsync(flow.Other, Decision.First, " Te algemeen. ");
        await bench.Get<UndoLast>().RunAsync(
            flow.Other, flow.Project, UndoScope.Decisions, CommandId.New(), CancellationToken.None);

        Assert.True(again.IsDone);
        Assert.Null((await flow.ListAsync()).Differences.Single().Resolution);
        await using var db = bench.OpenDb();
        Assert.Equal(1, await db.Journal.CountAsync(entry => entry.Act == Act.ResolveDisagreement));
    }

    [Fact]
    public async Task Each_coder_sees_later_what_was_decided_and_the_figures_stay_those_of_the_originals()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var flow = await DecidingFlow.StartAsync(bench);
        var before = await FiguresAsync(flow);

        await flow.DecideAsync(flow.Owner, Decision.First, "Te algemeen voor steun.");
        await flow.CloseAsync();
        var own = await OutcomesAsync(flow, flow.Other, null);
        var seenByLead = await OutcomesAsync(flow, flow.Owner, "B");

        var dropped = Assert.Single(own.Outcomes);
        Assert.Equal(OutcomeKind.Dropped, dropped.Outcome.Kind);
        Assert.Equal(
            ("L01", 2, "iedereen", "Te algemeen voor steun."),
            (dropped.TranscriptName, dropped.TurnNumber, dropped.Passage, dropped.Outcome.Resolution.Rationale));
        Assert.Equal((flow.Other.Id, 2, RoundPhase.Closed), (own.Coder, own.OwnCodings, own.Round.Phase));
        Assert.Equal(flow.Other.Id, seenByLead.Coder);
        Assert.Equal(OutcomeKind.AsOwn, Assert.Single((await OutcomesAsync(flow, flow.Owner, null)).Outcomes)
            .Outcome.Kind);
        Assert.Equal(before, await FiguresAsync(flow));
    }

    [Fact]
    public async Task Who_sits_at_the_table_is_seen_and_the_later_step_leads()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var flow = await DecidingFlow.StartAsync(bench);
        var list = await flow.ListAsync();
        var seats = bench.Get<DifferenceSeats>();
        var pair = list.Differences.Single().Difference.Pair;
        var elsewhere = new CodingPair(pair.Second, null);
        var told = 0;
        using var heard = bench.Feed.Subscribe(
            flow.Project, flow.Owner.Id, change => told += change.Kinds == ChangeKinds.Places ? 1 : 0);
        var first = seats.Take(flow.Owner, list.Round);
        using var second = seats.Take(flow.Other, list.Round);
        first.MoveTo(pair, byHand: false);
        second.MoveTo(pair, byHand: false);

        second.Follow(flow.Owner.Id);
        first.Follow(flow.Other.Id);
        first.MoveTo(elsewhere, byHand: true);
        var (toLed, toLeader) = (second.Ahead, first.Ahead);
        second.MoveTo(elsewhere, byHand: false);
        var seen = Assert.Single(second.Others);
        first.Dispose();

        Assert.Equal((elsewhere, null), (toLed, toLeader));
        Assert.Equal((flow.Owner.Name, elsewhere, flow.Other.Id), (seen.Name, seen.At, seen.Follows));
        Assert.Null(first.Ahead);
        Assert.Empty(second.Others);
        Assert.Equal(7, told);
    }

    private static async Task<OutcomeView> OutcomesAsync(DecidingFlow flow, Actor actor, string? letter) =>
        (await flow.Bench.Get<OutcomeQuery>().RunAsync(
            actor, flow.Slug, "ronde-1", letter, CancellationToken.None)).Value;

    private static async Task<string> FiguresAsync(DecidingFlow flow)
    {
        var view = (await flow.Bench.Get<ComputeAgreement>()
            .RunAsync(flow.Owner, flow.Slug, "ronde-1", null, CancellationToken.None)).Value;
        return string.Join('\n', view.Table.Rows.Select(row =>
            $"{row.Code.Slug} {row.Pooled.Pair} {row.Pooled[AgreementMeasures.Kappa].Estimate:R} "
            + $"{row.Pooled[AgreementMeasures.Alpha].Estimate:R}"));
    }
}
