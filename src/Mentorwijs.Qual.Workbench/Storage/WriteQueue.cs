using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Mentorwijs.Qual.Workbench.Storage;

/// <summary>
/// The one writer of the database: takes what waits, runs it in one transaction, answers after the commit.
/// </summary>
/// <remarks>
/// Invariant: nobody is answered before COMMIT has returned. A job that refuses or throws is rolled back to its own
/// savepoint and does not touch the others. With 20 writers at once this keeps p99 near one fsync; SQLite's own busy
/// retry made them wait a second and more.
/// </remarks>
internal class WriteQueue(QualDatabase database, ILogger<WriteQueue> log) : BackgroundService
{
    /// <summary>Commands in one commit at most: bounds how long the first of them waits.</summary>
    private const int MaxGroup = 64;

    private readonly Channel<WriteJob> _jobs = Channel.CreateBounded<WriteJob>(
        new BoundedChannelOptions(2000) { SingleReader = true });

    public async Task<T> RunAsync<T>(WriteJob<T> job, CancellationToken ct)
    {
        await _jobs.Writer.WriteAsync(job, ct);
        return await job.Answer;
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        _jobs.Writer.TryComplete();
        await base.StopAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.Factory.StartNew(
            () => DrainAsync(CancellationToken.None), CancellationToken.None, TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap();

    /// <summary>
    /// Makes a group durable; nobody of it has been answered. A test turns this round, to see that it is caught.
    /// </summary>
    protected virtual Task StoreAsync(
        SqliteTransaction transaction, IReadOnlyList<WriteJob> group, CancellationToken ct) =>
        transaction.CommitAsync(ct);

    private async Task DrainAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var options = QualDatabase.OptionsOn(connection);
        while (await _jobs.Reader.WaitToReadAsync(ct))
        {
            var group = new List<WriteJob>(MaxGroup);
            while (group.Count < MaxGroup && _jobs.Reader.TryRead(out var job))
            {
                group.Add(job);
            }

            await CommitAsync(connection, options, group, ct);
        }
    }

    private async Task CommitAsync(
        SqliteConnection connection, DbContextOptions<QualDbContext> options, List<WriteJob> group,
        CancellationToken ct)
    {
        try
        {
            await using var transaction = connection.BeginTransaction(deferred: false);
            foreach (var job in group)
            {
                await RunOneAsync(transaction, options, job, ct);
            }

            await StoreAsync(transaction, group, ct);
        }
        catch (Exception trouble)
        {
            // The machine's trouble (disk full, file gone): nothing of the group is stored and each caller must know.
            group.ForEach(job => job.Fail(trouble));
            return;
        }

        group.ForEach(Acknowledge);
    }

    private void Acknowledge(WriteJob job)
    {
        try
        {
            job.Acknowledge();
        }
        catch (Exception trouble)
        {
            // Stored and answered; a page that cannot be told must not end the writer, nor keep others unanswered.
            log.LogError(trouble, "What was stored could not be announced");
        }
    }

    private static async Task RunOneAsync(
        SqliteTransaction transaction, DbContextOptions<QualDbContext> options, WriteJob job, CancellationToken ct)
    {
        const string Mark = "job";
        await transaction.SaveAsync(Mark, ct);
        await using var db = new QualDbContext(options);
        db.Database.AutoSavepointsEnabled = false;
        await db.Database.UseTransactionAsync(transaction, ct);
        if (!await job.RunAsync(db, ct))
        {
            await transaction.RollbackAsync(Mark, ct);
        }

        await transaction.ReleaseAsync(Mark, ct);
    }
}
