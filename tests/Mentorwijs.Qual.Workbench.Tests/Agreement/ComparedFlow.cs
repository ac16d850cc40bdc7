using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.Codings;

namespace Mentorwijs.Qual.Workbench.Tests.Agreement;

/// <summary>A blind round of one short transcript, being compared: 'tijd' by all, 'steun' by the second.</summary>
internal sealed record ComparedFlow(
    TestWorkbench Bench, IReadOnlyList<Actor> Coders, ProjectId Project, string Slug, CodingRound Round)
{
    public const string RoundSlug = "ronde-1";

    public Actor Owner => Coders[0];

    /// <param name="coders">The owner among them.</param>
    public static async Task<ComparedFlow> StartAsync(TestWorkbench bench, int coders = 2)
    {
        var ct = CancellationToken.None;
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        var people = new List<Actor> { owner };
        for (var number = 1; number < coders; number++)
        {
            people.Add(await bench.InviteAsync(owner, project, $"Codeur {number}"));
        }

        var text = await bench.TranscriptAsync(
            owner, project, "L01", "Hoe gaat het hier?", "Er is te weinig tijd. Dat zegt iedereen hier.");
        await bench.Get<StartBlindRound>().RunAsync(
            owner, project, "Ronde 1", [.. people.Select(person => person.Id)], [text], CommandId.New(), ct);
        var desk = await bench.DeskAsync(owner, slug, "L01", RoundSlug);
        foreach (var person in people)
        {
            await bench.ApplyAsync(person, desk, "tijd", "weinig tijd");
        }

        await bench.ApplyAsync(people[1], desk, "steun", "iedereen");
        foreach (var person in people)
        {
            await bench.Get<FinishTranscript>().RunAsync(
                person, project, desk.Round.Id, text, true, CommandId.New(), ct);
        }

        await bench.Get<MoveRound>().RunAsync(
            owner, project, desk.Round.Id, RoundPhase.Independent, CommandId.New(), ct);
        return new ComparedFlow(bench, people, project, slug, desk.Round);
    }

    public async Task<DisagreementList> DifferencesAsync() => (await Bench.Get<DisagreementQuery>()
        .RunAsync(Owner, Slug, RoundSlug, null, CancellationToken.None)).Value;
}
