using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.Codings;

namespace Mentorwijs.Qual.Workbench.Tests.Agreement;

/// <summary>A round of two coders that is compared: both say 'tijd', and the second 'steun' besides.</summary>
internal sealed record DecidingFlow(TestWorkbench Bench, Actor Owner, Actor Other, ProjectId Project, string Slug)
{
    public const string Answer = "Er is te weinig tijd. Dat zegt iedereen hier.";

    public static async Task<DecidingFlow> StartAsync(TestWorkbench bench)
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
        foreach (var coder in new[] { owner, other })
        {
            await bench.Get<FinishTranscript>().RunAsync(
                coder, project, desk.Round.Id, desk.Transcript.Id, true, CommandId.New(), CancellationToken.None);
        }

        await bench.Get<MoveRound>().RunAsync(
            owner, project, desk.Round.Id, RoundPhase.Independent, CommandId.New(), CancellationToken.None);
        return new DecidingFlow(bench, owner, other, project, slug);
    }

    public async Task<DisagreementList> ListAsync() =>
        (await Bench.Get<DisagreementQuery>().RunAsync(Owner, Slug, "ronde-1", null, CancellationToken.None)).Value;

    /// <summary>Decides on the only difference.</summary>
    public async Task<Outcome<Done>> DecideAsync(
        Actor actor, Decision decision, string? why = null, AgreedCoding? agreed = null, DateTimeOffset? seen = null)
    {
        var list = await ListAsync();
        var pair = list.Differences.Single().Difference.Pair;
        return await Bench.Get<ResolveDisagreement>().RunAsync(
            actor, Project, list.Round.Id,
            new WantedResolution(pair, decision) { Rationale = why, Agreed = agreed, Seen = seen },
            CommandId.New(), CancellationToken.None);
    }

    public async Task<Outcome<RoundPhase>> CloseAsync() => await Bench.Get<MoveRound>().RunAsync(
        Owner, Project, (await ListAsync()).Round.Id, RoundPhase.Comparing, CommandId.New(), CancellationToken.None);
}
