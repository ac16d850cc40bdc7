using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.Transcripts;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Tests.Agreement;

/// <summary>A kept comparison is always the one that would be made anew.</summary>
public sealed class KeptComparisonsTests
{
    private static CancellationToken Ct => CancellationToken.None;

    [Fact]
    public async Task Deciding_and_coding_elsewhere_leave_it_and_a_decision_is_seen_at_once()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var round = await ComparedAsync(bench);
        var list = (await bench.Get<DisagreementQuery>().RunAsync(round.Owner, round.Slug, "ronde-1", null, Ct)).Value;
        var before = await OpenAsync(bench);

        await bench.Get<ResolveDisagreement>().RunAsync(
            round.Owner, round.Project, list.Round.Id, list.Differences[0].Difference.Pair, Decision.Second, null,
            seen: null, CommandId.New(), Ct);
        await bench.TranscriptAsync(round.Owner, round.Project, "L02", "Nog een vraag?", "Er is weinig tijd.");
        var imported = await OpenAsync(bench);
        var open = await bench.DeskAsync(round.Owner, round.Slug, "L02");
        await bench.ApplyAsync(round.Owner, open, "tijd", "weinig tijd");
        var after = await OpenAsync(bench);

        list = (await bench.Get<DisagreementQuery>().RunAsync(round.Owner, round.Slug, "ronde-1", null, Ct)).Value;
        Assert.Equal((0, Decision.Second), (list.Undecided, list.Differences[0].Resolution?.Decision));
        Assert.NotSame(before, imported);
        Assert.Same(imported, after);
    }

    [Fact]
    public async Task Another_speaker_who_counts_gives_another_comparison()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var round = await ComparedAsync(bench);
        var before = await OpenAsync(bench);
        await bench.Get<ChooseAgreement>().RunAsync(
            round.Owner, round.Project, AgreementOptions.Default with { InterviewerTurnsCount = true },
            CommandId.New(), Ct);

        var after = await OpenAsync(bench);

        Assert.NotEqual(
            before.Study.Transcripts.Single().Scope.Length, after.Study.Transcripts.Single().Scope.Length);
        Assert.True(after.Chosen.InterviewerTurnsCount);
    }

    [Fact]
    public async Task Texts_are_read_again_only_when_something_may_have_changed_them()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var round = await ComparedAsync(bench);
        var before = await OpenAsync(bench);

        await bench.InviteAsync(round.Owner, round.Project, "Sam", Role.Reader);
        var invited = await OpenAsync(bench);
        var person = (await bench.Get<RespondentsQuery>().RunAsync(round.Owner, round.Slug, Ct)).Value.Rows.Single();
        await bench.Get<WithdrawRespondent>().RunAsync(
            round.Owner, round.Project, person.Respondent.Id, false, CommandId.New(), Ct);
        var withdrawn = await OpenAsync(bench);

        Assert.NotSame(before, invited);
        Assert.Same(before.Study.Transcripts.Single().Scope, invited.Study.Transcripts.Single().Scope);
        Assert.Equal(before.Study.Transcripts.Single().FinishedBy, invited.Study.Transcripts.Single().FinishedBy);
        Assert.NotEqual(
            before.Study.Transcripts.Sum(text => text.Scope.Length),
            withdrawn.Study.Transcripts.Sum(text => text.Scope.Length));
    }

    [Fact]
    public async Task The_words_of_a_difference_are_its_turn_with_those_around_it()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var round = await ComparedAsync(bench);
        var query = bench.Get<DisagreementQuery>();
        var difference = (await query.RunAsync(round.Owner, round.Slug, "ronde-1", null, Ct)).Value
            .Differences.Single().Difference;

        var turns = (await query.TurnsAsync(round.Owner, round.Slug, "ronde-1", difference.Pair, Ct)).Value;
        var none = await query.TurnsAsync(round.Owner, round.Slug, "ronde-1", default, Ct);

        Assert.Equal([true, false], turns.Select(turn => turn.IsContext));
        Assert.Equal(["Hoe gaat het hier?", "Er is te weinig tijd. Dat zegt iedereen hier."],
            turns.Select(turn => turn.Text));
        Assert.IsType<DisagreementIsGone>(none.Refusal);
    }

    private static async Task<RoundComparison> OpenAsync(TestWorkbench bench)
    {
        await using var db = bench.OpenDb();
        var round = await db.Rounds.AsNoTracking().SingleAsync(candidate => candidate.Slug == "ronde-1");
        return await bench.Get<KeptComparisons>().OpenAsync(db, round, null, Ct);
    }

    // Both say 'tijd' on the same words, only the second says 'steun'.
    private static async Task<(Actor Owner, ProjectId Project, string Slug)> ComparedAsync(TestWorkbench bench)
    {
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        var other = await bench.InviteAsync(owner, project, "Bo");
        var transcript = await bench.TranscriptAsync(
            owner, project, "L01", "Hoe gaat het hier?", "Er is te weinig tijd. Dat zegt iedereen hier.");
        await bench.Get<StartBlindRound>().RunAsync(
            owner, project, "Ronde 1", [owner.Id, other.Id], [transcript], CommandId.New(), Ct);
        var desk = await bench.DeskAsync(owner, slug, "L01", "ronde-1");
        await bench.ApplyAsync(owner, desk, "tijd", "weinig tijd");
        await bench.ApplyAsync(other, desk, "tijd", "weinig tijd");
        await bench.ApplyAsync(other, desk, "steun", "iedereen");
        foreach (var coder in new[] { owner, other })
        {
            await bench.Get<FinishTranscript>().RunAsync(
                coder, project, desk.Round.Id, transcript, true, CommandId.New(), Ct);
        }

        await bench.Get<MoveRound>().RunAsync(
            owner, project, desk.Round.Id, RoundPhase.Independent, CommandId.New(), Ct);
        return (owner, project, slug);
    }
}
