using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Codebooks;

/// <summary>One book of a project in one version, beside the others that its rules may point to.</summary>
public sealed record CodebookView
{
    public required ProjectId ProjectId { get; init; }

    public required string ProjectName { get; init; }

    /// <summary>True: may add a book or a newer version.</summary>
    public required bool MayChoose { get; init; }

    /// <summary>The shown book in the shown version.</summary>
    public required Codebook Codebook { get; init; }

    /// <summary>The shown version of this book with the others as they are now.</summary>
    public required CodeTree Tree { get; init; }

    /// <summary>Number of the shown version.</summary>
    public required int Number { get; init; }

    /// <summary>Number of the latest version.</summary>
    public required int Latest { get; init; }

    /// <summary>All books of the project, in the order they were chosen.</summary>
    public IReadOnlyList<Codebook> Books => Tree.Books;

    public bool IsOld => Number < Latest;
}

/// <summary>Reads a codebook for any member, as it is now or as it was.</summary>
public sealed class CodebookQuery
{
    private readonly ProjectAccess _access;

    internal CodebookQuery(ProjectAccess access) => _access = access;

    /// <param name="book">Id of the book; null = the first one.</param>
    /// <param name="number">Of a stored version; null = the latest.</param>
    public Task<Outcome<CodebookView>> RunAsync(
        Actor actor, string project, string? book, int? number, CancellationToken ct) =>
        _access.ReadAsync<CodebookView>(
            actor, project, null,
            async (db, found, innerCt) =>
            {
                var books = await StoredBooks.LoadAsync(db, found.Id, innerCt);
                if ((book is null ? books[0] : books.FirstOrDefault(one => one.Slug == book)) is not { } current)
                {
                    return new CodebookIsNotHere(book ?? "");
                }

                var latest = await db.CodebookVersions.Where(version => version.CodebookId == current.Id)
                    .MaxAsync(version => (int?)version.Number, innerCt) ?? 1;
                var shown = number is null || number == latest
                    ? current
                    : await OldAsync(db, current, number.Value, innerCt);
                return shown.Then<CodebookView>(one => new CodebookView
                {
                    ProjectId = found.Id,
                    ProjectName = found.Name,
                    MayChoose = Permissions.Allows(found.Role, Act.ChooseCodebook),
                    Codebook = one,
                    Tree = CodeTree.Of([.. books.Select(other => other.Id == one.Id ? one : other)]),
                    Number = number ?? latest,
                    Latest = latest,
                });
            },
            ct);

    private static async Task<Outcome<Codebook>> OldAsync(
        QualDbContext db, Codebook current, int number, CancellationToken ct)
    {
        var content = await db.CodebookVersions.AsNoTracking()
            .Where(version => version.CodebookId == current.Id && version.Number == number)
            .Select(version => version.Content)
            .FirstOrDefaultAsync(ct);
        return content is null
            ? new UnknownCodebookVersion(current.Slug, number)
            : CodebookFiles.Open(content).Then<Codebook>(file =>
                CodebookRows.From(file.Draft, current.ProjectId, current));
    }
}
