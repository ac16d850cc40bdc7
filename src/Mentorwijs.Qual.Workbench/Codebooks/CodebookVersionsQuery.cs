using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Codebooks;

/// <summary>One stored version in the list of a book.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="By">Name of who stored it.</param>
/// <param name="Codes">How many codes and headings it has.</param>
/// <param name="Changes">Against the version before; null for the first.</param>
public sealed record VersionView(
    int Number, string Version, string By, DateTimeOffset At, int Codes, CodebookChanges? Changes);

/// <summary>The history of one book.</summary>
/// <param name="Versions">Newest first.</param>
public sealed record CodebookHistory(
    string ProjectName, Codebook Codebook, bool MayChoose, IReadOnlyList<VersionView> Versions)
{
    public VersionView? Find(int number) => Versions.FirstOrDefault(version => version.Number == number);
}

/// <summary>A stored file to hand to a person, byte for byte.</summary>
public sealed record StoredFile(string Name, byte[] Content);

/// <summary>Reads the stored versions of a book: the list, what differs between two, the file itself.</summary>
public sealed class CodebookVersionsQuery
{
    private readonly ProjectAccess _access;

    internal CodebookVersionsQuery(ProjectAccess access) => _access = access;

    /// <param name="book">Id of the book; null = the first one.</param>
    public Task<Outcome<CodebookHistory>> RunAsync(Actor actor, string project, string? book, CancellationToken ct) =>
        _access.ReadAsync<CodebookHistory>(
            actor, project, null,
            async (db, found, innerCt) =>
            {
                var current = await FindAsync(db, found.Id, book, innerCt);
                if (current is null)
                {
                    return new CodebookIsNotHere(book ?? "");
                }

                var names = await PersonNames.LoadAsync(db, innerCt);
                var versions = await db.CodebookVersions.AsNoTracking()
                    .Where(version => version.CodebookId == current.Id)
                    .OrderBy(version => version.Number).ToListAsync(innerCt);
                var drafts = versions.Select(version => CodebookFiles.Open(version.Content).Value.Draft).ToList();
                return new CodebookHistory(
                    found.Name, current, Permissions.Allows(found.Role, Act.ChooseCodebook),
                    [
                        .. versions.Zip(drafts).Index().Reverse().Select(row => new VersionView(
                            row.Item.First.Number, row.Item.First.Version,
                            names.GetValueOrDefault(row.Item.First.By, ""), row.Item.First.At,
                            row.Item.Second.Codes.Count,
                            row.Index == 0 ? null : CodebookComparison.Of(drafts[row.Index - 1], row.Item.Second))),
                    ]);
            },
            ct);

    /// <summary>What the later of two stored versions changed, seen from the first.</summary>
    public Task<Outcome<CodebookChanges>> CompareAsync(
        Actor actor, string project, string book, int first, int second, CancellationToken ct) =>
        _access.ReadAsync<CodebookChanges>(
            actor, project, null,
            async (db, found, innerCt) =>
            {
                var before = await DraftAsync(db, found.Id, book, first, innerCt);
                var after = await DraftAsync(db, found.Id, book, second, innerCt);
                return before.Then(one => after.Then<CodebookChanges>(other => CodebookComparison.Of(one, other)));
            },
            ct);

    /// <summary>The file of a stored version; null = the latest.</summary>
    public Task<Outcome<StoredFile>> FileAsync(
        Actor actor, string project, string book, int? number, CancellationToken ct) =>
        _access.ReadAsync<StoredFile>(
            actor, project, null,
            async (db, found, innerCt) => (await VersionAsync(db, found.Id, book, number, innerCt))
                .Then<StoredFile>(version => new StoredFile($"{book}-{version.Version}.md", version.Content)),
            ct);

    private static async Task<Outcome<CodebookDraft>> DraftAsync(
        QualDbContext db, ProjectId project, string book, int number, CancellationToken ct) =>
        (await VersionAsync(db, project, book, number, ct))
            .Then(version => CodebookFiles.Open(version.Content))
            .Then<CodebookDraft>(file => file.Draft);

    private static async Task<Outcome<CodebookVersion>> VersionAsync(
        QualDbContext db, ProjectId project, string book, int? number, CancellationToken ct)
    {
        if (await FindAsync(db, project, book, ct) is not { } current)
        {
            return new CodebookIsNotHere(book);
        }

        var version = await db.CodebookVersions.AsNoTracking()
            .Where(one => one.CodebookId == current.Id && (number == null || one.Number == number))
            .OrderByDescending(one => one.Number)
            .FirstOrDefaultAsync(ct);
        return version is null ? new UnknownCodebookVersion(book, number ?? 1) : version;
    }

    private static Task<Codebook?> FindAsync(QualDbContext db, ProjectId project, string? book, CancellationToken ct) =>
        db.Codebooks.AsNoTracking().Where(one => one.ProjectId == project && (book == null || one.Slug == book))
            .OrderBy(one => one.Id).FirstOrDefaultAsync(ct);
}
