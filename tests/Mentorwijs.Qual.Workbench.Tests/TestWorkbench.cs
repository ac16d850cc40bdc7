using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Codebooks;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Live;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Reports;
using Mentorwijs.Qual.Workbench.Storage;
using Mentorwijs.Qual.Workbench.Transcripts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Mentorwijs.Qual.Workbench.Tests;

/// <summary>The whole workbench on a real database in a folder of its own.</summary>
internal sealed class TestWorkbench : IAsyncDisposable
{
    private readonly string _folder;
    private readonly ServiceProvider _services;

    private TestWorkbench(string folder, ServiceProvider services) => (_folder, _services) = (folder, services);

    public string Folder => _folder;

    public TestClock Clock => (TestClock)_services.GetRequiredService<TimeProvider>();

    public ProjectFeed Feed => Get<ProjectFeed>();

    public static async Task<TestWorkbench> StartAsync(string? folder = null)
    {
        folder ??= Directory.CreateTempSubdirectory("mwq-").FullName;
        var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(new TestClock())
            .AddLogging()
            .AddWorkbench(DataFolder.Open(folder).Value)
            .BuildServiceProvider();
        var outcome = await services.GetRequiredService<WorkbenchStartup>().RunAsync(CancellationToken.None);
        Assert.Null(outcome.Refusal);
        foreach (var hosted in services.GetServices<IHostedService>())
        {
            await hosted.StartAsync(CancellationToken.None);
        }

        return new TestWorkbench(folder, services);
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public QualDbContext OpenDb() => Get<IDbContextFactory<QualDbContext>>().CreateDbContext();

    /// <summary>The owner of this installation, signed in.</summary>
    public async Task<Actor> OwnerAsync()
    {
        var token = await Get<StartAddress>().IssueForOwnerAsync(CancellationToken.None);
        return (await Get<SignIn>().RunAsync(token, CancellationToken.None)).Value;
    }

    /// <summary>A further member, signed in by the address from the invitation.</summary>
    public async Task<Actor> InviteAsync(Actor lead, ProjectId project, string name, Role role = Role.Coder)
    {
        var token = await Get<InvitePerson>()
            .RunAsync(lead, project, name, role, CommandId.New(), CancellationToken.None);
        return (await Get<SignIn>().RunAsync(token.Value, CancellationToken.None)).Value;
    }

    /// <summary>A project with the small invented book of <see cref="SmallBook"/> and one open round.</summary>
    public async Task<(ProjectId Id, string Slug)> ProjectAsync(Actor lead, string name = "Proef")
    {
        var id = Ids.New<ProjectId>();
        var slug = Slug.From(name);
        var outcome = await Get<ProjectWriter>().CommitAsync(
            lead, Act.CreateProject, id, CommandId.New(),
            (work, _) =>
            {
                work.Db.Add(new Project { Id = id, Slug = slug, Name = name, Language = "nl", CreatedAt = work.Now });
                work.Db.Add(new Member { ProjectId = id, PersonId = lead.Id, Role = Role.Lead });
                work.Db.Add(CodebookRows.From(SmallBook.Draft, id));
                work.Db.Add(new CodingRound
                {
                    Id = Ids.New<RoundId>(),
                    ProjectId = id,
                    Slug = "open",
                    Name = "Open ronde",
                    Phase = RoundPhase.Open,
                    Coders = [],
                    Transcripts = [],
                    StartedAt = work.Now,
                });
                work.Record(new ProjectCreated(slug, "klein", "1.0.0"));
                return Task.FromResult<Outcome<Done>>(Done.It);
            },
            CancellationToken.None);
        Assert.Null(outcome.Refusal);
        return (id, slug);
    }

    /// <summary>One short interview: interviewer and one supervisor, by turns.</summary>
    public async Task<TranscriptId> TranscriptAsync(Actor actor, ProjectId project, string name, params string[] turns)
    {
        var draft = new TranscriptDraft
        {
            Format = "txt-labels",
            Speakers =
            [
                new DraftSpeaker("I", SpeakerRole.Interviewer, true),
                new DraftSpeaker("R", SpeakerRole.Respondent, true),
            ],
            Turns = [.. turns.Select((text, index) => new DraftTurn(index % 2 == 0 ? "I" : "R", text))],
        };
        var import = new TranscriptImport(
            name, draft,
            [
                new SpeakerChoice("I", SpeakerRole.Interviewer, null, null, null),
                new SpeakerChoice("R", SpeakerRole.Respondent, name, "leidinggevende", "zorg"),
            ]);
        var outcome = await Get<ImportTranscript>()
            .RunAsync(actor, project, import, CommandId.New(), CancellationToken.None);
        Assert.Null(outcome.Refusal);
        return outcome.Value;
    }

    /// <summary>Everybody may be quoted, and the lead gave a reason for every other check that asks for one.</summary>
    public async Task ReleaseAsync(Actor lead, ProjectId project, string slug)
    {
        await using (var db = OpenDb())
        {
            await db.Respondents.Where(person => person.ProjectId == project)
                .ExecuteUpdateAsync(rows => rows.SetProperty(person => person.MayQuote, Consent.Yes));
        }

        var checks = (await Get<ExportChecksQuery>().RunAsync(lead, slug, "nl", CancellationToken.None)).Value;
        var asked = checks.Checks.Where(check => check.Weight == CheckWeight.Asks).Select(check => check.Key).ToList();
        var answered = await Get<AnswerChecks>()
            .RunAsync(lead, project, asked, "Overlegd met wie het aangaat.", CommandId.New(), CancellationToken.None);
        Assert.Null(answered.Refusal);
    }

    /// <summary>The desk as this person sees it.</summary>
    public async Task<DeskView> DeskAsync(Actor actor, string project, string transcript, string round = "open") =>
        (await Get<CodingDeskQuery>().RunAsync(actor, project, round, transcript, CancellationToken.None)).Value;

    /// <summary>Applies a code by slug or <c>book:slug</c> on the first place where these words stand.</summary>
    public Task<Outcome<CodingsChanged>> ApplyAsync(
        Actor actor, DeskView desk, string code, string words, CommandId? command = null)
    {
        var start = desk.Transcript.Text.IndexOf(words, StringComparison.Ordinal);
        var place = new CodingPlace(
            desk.ProjectId, desk.Round.Id, desk.Transcript.Id, start, start + words.Length, desk.Transcript.Revision);
        var id = CodeTree.Of(desk.Codebooks).Find(code)!.Id; // not null: the test names a code of its book
        return Get<ApplyCode>().RunAsync(actor, place, id, command ?? CommandId.New(), CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var hosted in _services.GetServices<IHostedService>())
        {
            await hosted.StopAsync(CancellationToken.None);
        }

        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
