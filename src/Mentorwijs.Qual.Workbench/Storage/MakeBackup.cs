using System.Globalization;
using Mentorwijs.Qual.Domain;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Storage;

/// <summary>A backup that was opened again and found whole.</summary>
/// <param name="Path">Full path of the file.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Rows">Rows per table, as counted in the copy.</param>
public sealed record BackupMade(string Path, long Bytes, IReadOnlyDictionary<string, long> Rows);

/// <summary>Copies everything of a data folder's database to one file, also while a server works in it.</summary>
/// <remarks>
/// VACUUM INTO, never a copy of the file: under WAL that misses the last commits and still looks sound. The copy is
/// forced to disk, opened again and counted under another name; it gets its own name only when it is whole.
/// </remarks>
public sealed class MakeBackup
{
    private readonly QualDatabase _database;
    private readonly IDbContextFactory<QualDbContext> _contexts;

    internal MakeBackup(QualDatabase database, IDbContextFactory<QualDbContext> contexts) =>
        (_database, _contexts) = (database, contexts);

    /// <summary>For the owner only: a backup holds what a blind round hides from its coders.</summary>
    /// <param name="target">Where the backup comes; it must not be there yet.</param>
    public async Task<Outcome<BackupMade>> RunAsync(Actor actor, string target, CancellationToken ct)
    {
        await using (var db = await _contexts.CreateDbContextAsync(ct))
        {
            if (!await db.People.AnyAsync(person => person.Id == actor.Id && person.IsOwner, ct))
            {
                return new OnlyForTheOwner();
            }
        }

        target = Path.GetFullPath(target);
        if (Path.Exists(target))
        {
            return new BackupTargetExists(target);
        }

        if (!Directory.Exists(Path.GetDirectoryName(target)))
        {
            return new BackupFolderIsMissing(target);
        }

        var unproven = $"{target}.{Guid.NewGuid():N}.part";
        try
        {
            var (before, after) = await CopyAsync(unproven, ct);
            var copy = await CheckAsync(unproven, ct);
            if (DifferenceOf(before, after, copy) is { } table)
            {
                return new BackupIsNotWhole(table);
            }

            File.Move(unproven, target, overwrite: false);
            return new BackupMade(target, new FileInfo(target).Length, copy.Rows);
        }
        finally
        {
            File.Delete(unproven);
        }
    }

    private async Task<(Counted Before, Counted After)> CopyAsync(string unproven, CancellationToken ct)
    {
        await using var source = await _database.OpenAsync(ct);
        var before = await CountAsync(source, ct);

        // Made by us first, so that nobody else can read it while it is written; SQLite fills an empty file.
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using (new FileStream(unproven, options))
        {
        }

        await using (var command = source.CreateCommand())
        {
            command.CommandText = "VACUUM INTO $target";
            command.Parameters.AddWithValue("$target", unproven);
            await command.ExecuteNonQueryAsync(ct);
        }

        await using (var file = new FileStream(unproven, FileMode.Open, FileAccess.ReadWrite))
        {
            file.Flush(flushToDisk: true);
        }

        return (before, await CountAsync(source, ct));
    }

    private static async Task<Counted> CheckAsync(string copy, CancellationToken ct)
    {
        var readOnly = new SqliteConnectionStringBuilder
        {
            DataSource = copy,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        };
        await using var connection = new SqliteConnection(readOnly.ToString());
        await connection.OpenAsync(ct);
        var isSound = await ListAsync(connection, "PRAGMA integrity_check", ct) is ["ok"]
            && (await ListAsync(connection, "PRAGMA foreign_key_check", ct)).Count == 0;
        return await CountAsync(connection, ct) with { IsSound = isSound };
    }

    private static async Task<Counted> CountAsync(SqliteConnection connection, CancellationToken ct)
    {
        // Goes up when another connection commits: tells whether all counts are of one moment.
        var first = await ListAsync(connection, "PRAGMA data_version", ct);
        var tables = await ListAsync(
            connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY 1",
            ct);
        var rows = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            rows[table] = long.Parse(
                (await ListAsync(connection, $"SELECT COUNT(*) FROM \"{table}\"", ct))[0],
                CultureInfo.InvariantCulture);
        }

        return new Counted(rows, first[0], (await ListAsync(connection, "PRAGMA data_version", ct))[0]);
    }

    private static async Task<IReadOnlyList<string>> ListAsync(
        SqliteConnection connection, string sql, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(ct);
        var values = new List<string>();
        while (await reader.ReadAsync(ct))
        {
            values.Add(reader.GetValue(0).ToString() ?? "");
        }

        return values;
    }

    // While somebody works, the copy is of a moment between the two counts: each table must lie between them, and the
    // journal, which only grows, shows that no commit from before is missing.
    private static string? DifferenceOf(Counted before, Counted after, Counted copy) =>
        !copy.IsSound ? "integrity_check"
        : before.Rows.Keys.FirstOrDefault(table => before.First == after.Last || table == "Journal"
            ? !IsBetween(copy.Rows.GetValueOrDefault(table, -1), before.Rows[table], after.Rows[table])
            : !copy.Rows.ContainsKey(table));

    private static bool IsBetween(long value, long low, long high) => low <= value && value <= high;

    private sealed record Counted(IReadOnlyDictionary<string, long> Rows, string First, string Last)
    {
        public bool IsSound { get; init; }
    }
}

/// <summary>A backup never takes the place of a file.</summary>
public sealed record BackupTargetExists(string Path) : Refusal;

/// <summary>There is no folder to put the backup into.</summary>
public sealed record BackupFolderIsMissing(string Path) : Refusal;

/// <summary>The copy was opened again and does not hold what the original holds.</summary>
public sealed record BackupIsNotWhole(string Where) : Refusal;

/// <summary>Whoever did not start this installation may not take a copy of all of it.</summary>
public sealed record OnlyForTheOwner : Refusal;
