using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Mentorwijs.Qual.Workbench.Transcripts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Mentorwijs.Qual.Cli.Tests;

/// <summary>
/// A data folder with one project of A (the owner) and B, made by the use cases and let go of before qual runs.
/// </summary>
internal sealed class SeededFolder : IDisposable
{
    public const string Project = "proef";

    private SeededFolder(string path) => FullPath = path;

    public string FullPath { get; }

    public string PathOf(string name) => Path.Combine(FullPath, name);

    /// <summary>With transcripts L01 and L02 of a few invented turns.</summary>
    /// <param name="isBlind">L01 lies in a running blind round of A and B, ronde-1.</param>
    public static async Task<SeededFolder> MakeAsync(bool isBlind = false)
    {
        var folder = new SeededFolder(Directory.CreateTempSubdirectory("qual-cli-").FullName);
        await folder.WorkAsync(async services =>
        {
            var ct = CancellationToken.None;
            T Get<T>()
                where T : notnull => services.GetRequiredService<T>();

            var token = await Get<StartAddress>().IssueForOwnerAsync(ct);
            var owner = (await Get<SignIn>().RunAsync(token, ct)).Value;
            owner = (await Get<ChangeOwnName>().RunAsync(owner, "A", ct)).Value;
            await AddProjectAsync(services, owner, "Proef", isBlind, ct);
        });
        return folder;
    }

    /// <summary>A second project with the same transcripts and people and no codings.</summary>
    public Task AddProjectAsync(string name) => WorkAsync(async services =>
    {
        var owner = await services.GetRequiredService<PersonQuery>().RunAsync(null, null, CancellationToken.None);
        await AddProjectAsync(services, owner.Value, name, isBlind: false, CancellationToken.None);
    });

    /// <summary>Both coders have finished the blind round and the lead compares.</summary>
    public Task CompareAsync() => WorkAsync(async services =>
    {
        var ct = CancellationToken.None;
        var owner = (await services.GetRequiredService<PersonQuery>().RunAsync("A", null, ct)).Value;
        var other = (await services.GetRequiredService<PersonQuery>().RunAsync("B", null, ct)).Value;
        var project = (await services.GetRequiredService<ProjectQuery>().RunAsync(owner, Project, ct)).Value.Id;
        var rounds = await services.GetRequiredService<RoundsQuery>().RunAsync(owner, Project, ct);
        var round = rounds.Value.Single(one => !one.Round.IsOpen).Round;
        foreach (var coder in new[] { owner, other })
        {
            await services.GetRequiredService<FinishTranscript>()
                .RunAsync(coder, project, round.Id, round.Transcripts[0], true, CommandId.New(), ct);
        }

        var moved = await services.GetRequiredService<MoveRound>()
            .RunAsync(owner, project, round.Id, RoundPhase.Independent, CommandId.New(), ct);
        Assert.Null(moved.Refusal);
    });

    /// <summary>The lead has chosen to measure no agreement.</summary>
    public Task SwitchAgreementOffAsync() => WorkAsync(async services =>
    {
        var ct = CancellationToken.None;
        var owner = (await services.GetRequiredService<PersonQuery>().RunAsync("A", null, ct)).Value;
        var project = (await services.GetRequiredService<ProjectQuery>().RunAsync(owner, Project, ct)).Value.Id;
        var switched = await services.GetRequiredService<SwitchAgreement>()
            .RunAsync(owner, project, "Wij lezen reflexief.", CommandId.New(), ct);
        Assert.Null(switched.Refusal);
    });

    public void Dispose() => Directory.Delete(FullPath, recursive: true);

    private static async Task AddProjectAsync(
        IServiceProvider services, Actor owner, string name, bool isBlind, CancellationToken ct)
    {
        T Get<T>()
            where T : notnull => services.GetRequiredService<T>();

        var slug = (await Get<CreateProject>()
            .RunAsync(owner, name, "nl", "randvoorwaarden-mentorwijs", CommandId.New(), ct)).Value;
        var project = (await Get<ProjectQuery>().RunAsync(owner, slug, ct)).Value.Id;
        await Get<InvitePerson>().RunAsync(owner, project, "B", Role.Coder, CommandId.New(), ct);
        var first = await ImportAsync(
            "L01", "Er is te weinig tijd. Dat zegt iedereen hier.", "Mijn baas 😀 helpt wél.");
        await ImportAsync("L02", "Het mag niets kosten. Tijd is er genoeg.");
        if (isBlind)
        {
            var people = (await Get<MembersQuery>().RunAsync(owner, slug, ct)).Value;
            await Get<StartBlindRound>().RunAsync(
                owner, project, "Ronde 1", [.. people.Select(person => person.Id)], [first], CommandId.New(), ct);
        }

        async Task<TranscriptId> ImportAsync(string transcript, params string[] answers)
        {
            var draft = new TranscriptDraft
            {
                Format = "txt-labels",
                Speakers = [new("I", SpeakerRole.Interviewer, true), new("R", SpeakerRole.Respondent, true)],
                Turns =
                [
                    .. answers.SelectMany(answer =>
                        new[] { new DraftTurn("I", "Ja?"), new DraftTurn("R", answer) }),
                ],
            };
            var import = new TranscriptImport(
                transcript, draft,
                [
                    new SpeakerChoice("I", SpeakerRole.Interviewer, null, null, null),
                    new SpeakerChoice("R", SpeakerRole.Respondent, transcript, "leidinggevende", null),
                ]);
            return (await Get<ImportTranscript>().RunAsync(owner, project, import, CommandId.New(), ct)).Value;
        }
    }

    private async Task WorkAsync(Func<IServiceProvider, Task> work)
    {
        await using var services = new ServiceCollection()
            .AddLogging().AddWorkbench(DataFolder.Open(FullPath).Value).BuildServiceProvider();
        var ready = await services.GetRequiredService<WorkbenchStartup>().RunAsync(CancellationToken.None);
        Assert.Null(ready.Refusal);
        var hosted = services.GetServices<IHostedService>().ToList();
        foreach (var one in hosted)
        {
            await one.StartAsync(CancellationToken.None);
        }

        await work(services);
        foreach (var one in hosted)
        {
            await one.StopAsync(CancellationToken.None);
        }
    }
}
