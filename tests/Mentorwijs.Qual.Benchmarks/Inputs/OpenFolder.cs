using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Codebooks;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Storage;
using Mentorwijs.Qual.Workbench.Transcripts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Mentorwijs.Qual.Benchmarks.Inputs;

/// <summary>The workbench on a data folder in this process, with the settings the program itself has.</summary>
internal sealed class OpenFolder : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private OpenFolder(ServiceProvider services) => _services = services;

    /// <summary>The owner of the installation.</summary>
    public Actor Owner { get; private set; } = new(default, "");

    public static async Task<OpenFolder> OpenAsync(string folder)
    {
        var services = new ServiceCollection().AddLogging().AddWorkbench(DataFolder.Open(folder).Value)
            .BuildServiceProvider();
        _ = (await services.GetRequiredService<WorkbenchStartup>().RunAsync(CancellationToken.None)).Value;
        foreach (var hosted in services.GetServices<IHostedService>())
        {
            await hosted.StartAsync(CancellationToken.None);
        }

        var open = new OpenFolder(services);
        open.Owner = await open.SignInAsync(await open.Get<StartAddress>().IssueForOwnerAsync(CancellationToken.None));
        return open;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async Task<Actor> SignInAsync(string token) =>
        (await Get<SignIn>().RunAsync(token, CancellationToken.None)).Value;

    /// <summary>An empty project with the invented book and one open round.</summary>
    public async Task<(ProjectId Id, string Slug, RoundId Open)> ProjectAsync(string name, CodebookDraft? book = null)
    {
        var draft = book ?? InventedBook.Thirty;
        var (id, slug, round) = (Ids.New<ProjectId>(), Slug.From(name), Ids.New<RoundId>());
        await CommitAsync(id, Act.CreateProject, new ProjectCreated(slug, draft.Slug, draft.Version), work =>
        {
            work.Db.Add(new Project { Id = id, Slug = slug, Name = name, Language = "nl", CreatedAt = work.Now });
            work.Db.Add(new Member { ProjectId = id, PersonId = Owner.Id, Role = Role.Lead });
            work.Db.Add(CodebookRows.From(draft, id));
            work.Db.Add(new CodingRound
            {
                Id = round,
                ProjectId = id,
                Slug = "open",
                Name = "Open",
                Phase = RoundPhase.Open,
                Coders = [],
                Transcripts = [],
                StartedAt = work.Now,
            });
        });
        return (id, slug, round);
    }

    public async Task<TranscriptId> ImportAsync(ProjectId project, Interview interview) =>
        (await Get<ImportTranscript>()
            .RunAsync(Owner, project, interview.AsImport(), CommandId.New(), CancellationToken.None)).Value;

    /// <summary>Stores codings in one commit, as an import of codings does.</summary>
    public Task StoreAsync(ProjectId project, IReadOnlyList<Coding> codings) => CommitAsync(
        project, Act.ImportCodings,
        new CodingsBroughtIn([.. codings.Select(coding => new CodingChange(null, coding))]),
        work => work.Db.AddRange(codings));

    public async ValueTask DisposeAsync()
    {
        foreach (var hosted in _services.GetServices<IHostedService>())
        {
            await hosted.StopAsync(CancellationToken.None);
        }

        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    private async Task CommitAsync(ProjectId project, Act act, JournalFact fact, Action<WriteWork> add) =>
        _ = (await Get<ProjectWriter>().CommitAsync(
            Owner, act, project, CommandId.New(),
            (work, _) =>
            {
                add(work);
                work.Record(fact);
                return Task.FromResult<Outcome<Done>>(Done.It);
            },
            CancellationToken.None)).Value;
}
