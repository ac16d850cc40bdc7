using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.Live;
using Mentorwijs.Qual.Workbench.Transcripts;

namespace Mentorwijs.Qual.Workbench.Tests.Codings;

public sealed class BlindRoundTests
{
    private const string Answer = "Er is te weinig tijd. Dat zegt iedereen hier.";

    [Fact]
    public async Task While_independent_nothing_of_the_other_coder_is_read_or_heard()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, other, project, slug, _) = await BlindAsync(bench);
        var heard = new List<ProjectChange>();
        using var listening = bench.Feed.Subscribe(project, owner.Id, heard.Add);
        var theirs = await bench.DeskAsync(other, slug, "L01", "ronde-1");

        await bench.ApplyAsync(other, theirs, "steun", "iedereen");
        var seen = await bench.DeskAsync(owner, slug, "L01", "ronde-1");
        var listed = await bench.Get<TranscriptListQuery>().RunAsync(owner, slug, CancellationToken.None);
        var inOpen = await bench.Get<CodingDeskQuery>().RunAsync(owner, slug, "open", "L01", CancellationToken.None);

        Assert.Empty(seen.Codings);
        Assert.Equal(0, listed.Value.Single().MyCodings);
        Assert.Equal(
            [(owner.Name, (int?)0), (other.Name, null)],
            listed.Value.Single().Coders.Select(coder => (coder.Name, coder.Codings)));
        Assert.Empty(heard);
        Assert.IsType<TranscriptIsInBlindRound>(inOpen.Refusal);
    }

    [Fact]
    public async Task It_moves_on_when_all_have_finished_and_then_both_are_seen_and_stand_still()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, other, project, slug, transcript) = await BlindAsync(bench);
        var desk = await bench.DeskAsync(owner, slug, "L01", "ronde-1");
        await bench.ApplyAsync(owner, desk, "tijd", "weinig tijd");
        await bench.ApplyAsync(other, desk, "steun", "iedereen");
        var move = bench.Get<MoveRound>();
        var finish = bench.Get<FinishTranscript>();

        var early = await move.RunAsync(
            owner, project, desk.Round.Id, RoundPhase.Independent, CommandId.New(), CancellationToken.None);
        foreach (var coder in new[] { owner, other })
        {
            await finish.RunAsync(
                coder, project, desk.Round.Id, transcript, true, CommandId.New(), CancellationToken.None);
        }

        var moved = await move.RunAsync(
            owner, project, desk.Round.Id, RoundPhase.Independent, CommandId.New(), CancellationToken.None);
        var late = await bench.ApplyAsync(owner, desk, "steun", "weinig");

        Assert.Equal(new CodersNotFinished(2), early.Refusal);
        Assert.Equal(RoundPhase.Comparing, moved.Value);
        Assert.Equal(2, (await bench.DeskAsync(owner, slug, "L01", "ronde-1")).Codings.Count);
        Assert.IsType<RoundIsNotForCoding>(late.Refusal);
    }

    [Fact]
    public async Task What_somebody_could_have_seen_cannot_be_coded_blind()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        var other = await bench.InviteAsync(owner, project, "Bo");
        var transcript = await bench.TranscriptAsync(owner, project, "L01", "Hoe gaat het?", Answer);
        await bench.ApplyAsync(owner, await bench.DeskAsync(owner, slug, "L01"), "tijd", "weinig tijd");

        var outcome = await bench.Get<StartBlindRound>().RunAsync(
            owner, project, "Ronde 1", [owner.Id, other.Id], [transcript], CommandId.New(), CancellationToken.None);

        Assert.Equal(new TranscriptsAlreadyCoded("L01"), outcome.Refusal);
    }

    [Fact]
    public async Task A_second_coder_opens_only_what_a_round_gives_them()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, _, project, slug, _) = await BlindAsync(bench, Role.SecondCoder);
        await bench.TranscriptAsync(owner, project, "L02", "Hoe gaat het?", Answer);
        var second = await bench.InviteAsync(owner, project, "Cas", Role.SecondCoder);

        var list = await bench.Get<TranscriptListQuery>().RunAsync(second, slug, CancellationToken.None);
        var open = await bench.Get<CodingDeskQuery>().RunAsync(second, slug, "open", "L02", CancellationToken.None);

        Assert.Empty(list.Value);
        Assert.NotNull(open.Refusal);
    }

    private static async Task<
        (Actor Owner, Actor Other, ProjectId Project, string Slug, TranscriptId Transcript)> BlindAsync(
        TestWorkbench bench, Role role = Role.Coder)
    {
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        var other = await bench.InviteAsync(owner, project, "Bo", role);
        var transcript = await bench.TranscriptAsync(owner, project, "L01", "Hoe gaat het?", Answer);
        var round = await bench.Get<StartBlindRound>().RunAsync(
            owner, project, "Ronde 1", [owner.Id, other.Id], [transcript], CommandId.New(), CancellationToken.None);
        Assert.Equal("ronde-1", round.Value);
        return (owner, other, project, slug, transcript);
    }
}
