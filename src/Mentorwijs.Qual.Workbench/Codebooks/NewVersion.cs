using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Workbench.Live;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Codebooks;

/// <summary>Stores a book in a newer version: the rows of its codes, and the file as it is.</summary>
internal static class NewVersion
{
    public static async Task StoreAsync(
        WriteWork work, Codebook before, Codebook after, int number, CodebookFile file, CancellationToken ct)
    {
        var known = before.Codes.Select(code => code.Id).ToHashSet();
        work.Db.Update(after);
        foreach (var added in after.Codes.Where(code => !known.Contains(code.Id)))
        {
            work.Db.Entry(added).State = EntityState.Added;
        }

        work.Db.Add(CodebookRows.Version(work, after.Id, number, file));
        await work.Db.SaveChangesAsync(ct);
        work.Db.ChangeTracker.Clear();
        await RemoveAsync(work.Db, before.Codes.ExceptBy(after.Codes.Select(code => code.Id), code => code.Id), ct);
        work.Announce(new ProjectChange(work.ProjectId, ChangeKinds.Codebooks));
    }

    // The deepest first: SQLite checks at each row that nothing lies under it any more.
    private static async Task RemoveAsync(QualDbContext db, IEnumerable<Code> gone, CancellationToken ct)
    {
        foreach (var level in gone.GroupBy(code => code.Level).OrderByDescending(level => level.Key))
        {
            var ids = level.Select(code => code.Id).ToList();
            await db.Codes.Where(code => ids.Contains(code.Id)).ExecuteDeleteAsync(ct);
        }
    }
}
