using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Mentorwijs.Qual.Browser.Tests.Durability;

/// <summary>A writer with the fault the kill test is there for: it answers first and stores a moment later.</summary>
internal sealed class EarlyQueue(QualDatabase database, ILogger<WriteQueue> log) : WriteQueue(database, log)
{
    /// <summary>How far the disk is behind the answers, as with a buffer that is written out now and then.</summary>
    private static readonly TimeSpan Behind = TimeSpan.FromMilliseconds(200);

    protected override async Task StoreAsync(
        SqliteTransaction transaction, IReadOnlyList<WriteJob> group, CancellationToken ct)
    {
        foreach (var job in group)
        {
            job.Acknowledge();
        }

        await Task.Delay(Behind, ct);
        await base.StoreAsync(transaction, group, ct);
    }
}
