using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Workbench.Storage;

namespace Mentorwijs.Qual.Workbench;

/// <summary>
/// What must be right before the first command: the folder is ours alone, the tables are of this version.
/// </summary>
public sealed class WorkbenchStartup
{
    private readonly FolderLock _folderLock;
    private readonly DatabaseStartup _database;

    internal WorkbenchStartup(FolderLock folderLock, DatabaseStartup database) =>
        (_folderLock, _database) = (folderLock, database);

    /// <summary>
    /// For whoever only reads, also beside a running server or without the right to write there: takes no lock unless
    /// the tables are of an older version.
    /// </summary>
    public async Task<Outcome<Done>> ToReadAsync(CancellationToken ct)
    {
        if (await _database.MakeReadableAsync(ct) is { } closed)
        {
            return closed;
        }

        return await _database.IsCurrentAsync(ct) ? Done.It : await RunAsync(ct);
    }

    /// <summary>Run before the host starts; refuses when another program holds the data folder.</summary>
    public async Task<Outcome<Done>> RunAsync(CancellationToken ct)
    {
        var taken = _folderLock.Take();
        return taken.IsDone ? await _database.MigrateAsync(ct) : taken;
    }
}
