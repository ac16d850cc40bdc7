using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Tests.Storage;

/// <summary>A project with one short interview, and a hand on the writer's door.</summary>
internal sealed class WriteStudy : IAsyncDisposable
{
    private static readonly string[] Words =
        ["rust", "ruimte", "geld", "steun", "hulp", "uitleg", "vertrouwen", "tijd"];

    private WriteStudy(TestWorkbench bench, Actor owner, ProjectId project, string slug, DeskView desk) =>
        (Bench, Owner, Project, Slug, Desk) = (bench, owner, project, slug, desk);

    public TestWorkbench Bench { get; }

    public Actor Owner { get; }

    public ProjectId Project { get; }

    public ProjectWriter Writer => Bench.Get<ProjectWriter>();

    private DeskView Desk { get; }

    private string Slug { get; }

    public static async Task<WriteStudy> StartAsync()
    {
        var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        await bench.TranscriptAsync(owner, project, "L01", "Wat is er nodig?", string.Join(' ', Words));
        return new WriteStudy(bench, owner, project, slug, await bench.DeskAsync(owner, slug, "L01"));
    }

    /// <summary>Keeps the writer busy, so that what is asked next waits and goes into one commit.</summary>
    public async Task<TaskCompletionSource> HoldAsync()
    {
        var (started, letGo) = (new TaskCompletionSource(), new TaskCompletionSource());
        _ = Writer.SaveAsync(
            async (_, _) =>
            {
                started.SetResult();
                await letGo.Task;
                return Done.It;
            },
            CancellationToken.None);
        await started.Task;
        return letGo;
    }

    public Task<Outcome<CodingsChanged>> CodeAsync(string word, CancellationToken ct = default)
    {
        var start = Desk.Transcript.Text.IndexOf(word, StringComparison.Ordinal);
        var place = new CodingPlace(
            Project, Desk.Round.Id, Desk.Transcript.Id, start, start + word.Length, Desk.Transcript.Revision);
        var code = Desk.Codebooks[0].Codes.Single(candidate => candidate.Slug == "steun").Id;
        return Bench.Get<ApplyCode>().RunAsync(Owner, place, code, CommandId.New(), ct);
    }

    /// <summary>One command a word, all at once.</summary>
    public IReadOnlyList<Task<Outcome<CodingsChanged>>> CodeAll() => [.. Words.Select(word => CodeAsync(word))];

    /// <summary>How many codings lie in the file, and how many entries say that one was made.</summary>
    public async Task<(int Codings, int Entries)> StoredAsync()
    {
        await using var db = Bench.OpenDb();
        return (await db.Codings.CountAsync(), await db.Journal.CountAsync(entry => entry.Act == Act.ApplyCode));
    }

    public async Task<bool> IsChainWholeAsync()
    {
        var checkedChain = await Bench.Get<JournalQuery>()
            .CheckChainAsync(Owner, Slug, CancellationToken.None);
        return checkedChain.Value.Seq is null;
    }

    /// <summary>Lets the writer's connection make the file no larger than it is, until there is room again.</summary>
    public Task<int> FillDiskAsync() => SetAsync("PRAGMA max_page_count = 1"); // SQLite makes 1 into what there is

    public Task<int> MakeRoomAsync() => SetAsync("PRAGMA max_page_count = 1000000");

    private Task<int> SetAsync(string pragma) =>
        Writer.SaveAsync((db, ct) => db.Database.ExecuteSqlRawAsync(pragma, ct), CancellationToken.None);

    public ValueTask DisposeAsync() => Bench.DisposeAsync();
}
