using System.Globalization;
using Mentorwijs.Qual.Domain;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Storage;

/// <summary>Brings the database to the newest shape, with a whole copy made before it changes.</summary>
internal sealed class DatabaseStartup(
    QualDatabase database, DataFolder folder, IDbContextFactory<QualDbContext> contexts, TimeProvider clock)
{
    // sqlite.org/rescode.html: no right to write, or to open
    private const int ReadOnly = 8;
    private const int CannotOpen = 14;

    /// <summary>
    /// Before anything else is opened: who may not write there reads without writing, or hears that it cannot be read.
    /// </summary>
    public async Task<Refusal?> MakeReadableAsync(CancellationToken ct)
    {
        if (!File.Exists(database.File) || await OpensAsync(ct))
        {
            return null;
        }

        database.OnlyReads = true;
        return await OpensAsync(ct) ? null : new DataFolderCannotBeRead(folder.FullPath);
    }

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

    public async Task<Outcome<Done>> MigrateAsync(CancellationToken ct)
    {
        try
        {
            await BringUpToDateAsync(ct);
            return Done.It;
        }
        catch (SqliteException trouble) when (trouble.SqliteErrorCode is ReadOnly or CannotOpen)
        {
            return new DataFolderCannotBeWritten(folder.FullPath);
        }
    }

    private async Task<bool> OpensAsync(CancellationToken ct)
    {
        try
        {
            await using var connection = await database.OpenAsync(ct);
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT COUNT(*) FROM sqlite_master";
            await command.ExecuteScalarAsync(ct);
            return true;
        }
        catch (SqliteException trouble) when (trouble.SqliteErrorCode is ReadOnly or CannotOpen)
        {
            return false;
        }
    }

    private async Task BringUpToDateAsync(CancellationToken ct)
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
