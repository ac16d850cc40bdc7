using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Storage;

/// <summary>Reads the codebooks of a project, all of them and always in the same order.</summary>
internal static class StoredBooks
{
    /// <summary>In the order they were chosen (an id tells when it was made), each with its codes in order.</summary>
    public static async Task<IReadOnlyList<Codebook>> LoadAsync(
        QualDbContext db, ProjectId project, CancellationToken ct) =>
        await db.Codebooks.AsNoTracking().AsSplitQuery()
            .Include(book => book.Codes.OrderBy(code => code.Order))
            .Where(book => book.ProjectId == project)
            .OrderBy(book => book.Id)
            .ToListAsync(ct);

    /// <summary>The perspectives respondents can have.</summary>
    public static async Task<IReadOnlyList<Perspective>> PerspectivesAsync(
        QualDbContext db, ProjectId project, CancellationToken ct) =>
        Codebook.PerspectivesOf(await db.Codebooks.AsNoTracking()
            .Where(book => book.ProjectId == project)
            .OrderBy(book => book.Id)
            .Select(book => book.Perspectives)
            .ToListAsync(ct));

    /// <summary>What a blind round that starts now has to note.</summary>
    public static async Task<IReadOnlyList<BookVersion>> VersionsAsync(
        QualDbContext db, ProjectId project, CancellationToken ct) =>
        await db.Codebooks.AsNoTracking()
            .Where(book => book.ProjectId == project)
            .OrderBy(book => book.Id)
            .Select(book => new BookVersion(book.Id, book.Version))
            .ToListAsync(ct);
}
