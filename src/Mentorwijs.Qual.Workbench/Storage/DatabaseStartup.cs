using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Storage;

/// <summary>Brings the database to the newest shape, with a whole copy made before it changes.</summary>
internal sealed class DatabaseStartup(
    QualDatabase database, DataFolder folder, IDbContextFactory<QualDbContext> contexts, TimeProvider clock)
{
    /// <summary>True when there is a database of this version's shape, so that it can be read as it lies.</summary>
    public async Task<bool> IsCurrentAsync(CancellationToken ct)
    {
        if (!File.Exists(database.File))
        {
            return false;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        return !(await db.Database.GetPendingMigrationsAsync(ct)).Any();
    }

    public async Task MigrateAsync(CancellationToken ct)
    {
        var isNew = !File.Exists(database.File);
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!isNew && (await db.Database.GetPendingMigrationsAsync(ct)).Any())
        {
            // VACUUM INTO, not a file copy: in WAL mode a copy of the file misses commits and still looks sound.
            var stamp = clock.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
            var copy = folder.PathOf($"before-migration-{stamp}.db");
            await db.Database.ExecuteSqlAsync($"VACUUM INTO {copy}", ct);
            Protect(copy);
        }

        // Whoever was killed while migrating left EF's lock behind, and EF waits for it for ever. The folder is ours
        // alone (FolderLock), so nobody else can be migrating now.
        await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", ct);
        await db.Database.MigrateAsync(ct);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", ct);
        Protect(database.File);
    }

    private static void Protect(string file)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }
}
