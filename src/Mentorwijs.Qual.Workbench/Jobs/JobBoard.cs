using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Reports;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Mentorwijs.Qual.Workbench.Jobs;

/// <summary>Does long work one piece after the other, away from the pages that asked for it, and keeps what came of it.
/// </summary>
/// <remarks>One at a time: of two cores one stays free for everybody's pages. What is kept lies in memory: after a new
/// start of the program there are no jobs, and <see cref="KeptFiles"/> has what they made.</remarks>
internal sealed partial class JobBoard(
    ExportReport export, DataStamp stamps, TimeProvider clock, ILogger<JobBoard> log)
    : BackgroundService
{
    /// <summary>Jobs that may wait at one time.</summary>
    public const int MostWaiting = 20;

    /// <summary>Jobs that are remembered with their files; the oldest go first.</summary>
    private const int MostKept = 40;

    private readonly Lock _gate = new();
    private readonly List<BoardJob> _jobs = [];
    private readonly Channel<BoardJob> _waiting = Channel.CreateBounded<BoardJob>(MostWaiting);

    /// <summary>Null: too many are waiting. The same wish of the same person is done once at a time.</summary>
    public BoardJob? Start(Actor actor, ProjectId project, string slug, ReportWish wish)
    {
        BoardJob job;
        lock (_gate)
        {
            var same = _jobs.Find(other => other.Actor.Id == actor.Id && other.ProjectId == project
                && other.Wish == wish && other.IsGoingOn);
            if (same is not null)
            {
                return same;
            }

            job = new BoardJob(actor, project, slug, wish, clock.GetUtcNow());
            if (!_waiting.Writer.TryWrite(job))
            {
                return null;
            }

            // of what it replaces nobody needs the file any more
            _jobs.RemoveAll(other => other.Actor.Id == actor.Id && other.ProjectId == project
                && other.Wish == wish && !other.IsGoingOn);
            _jobs.Add(job);
            while (_jobs.Count > MostKept && _jobs.Find(other => !other.IsGoingOn) is { } oldest)
            {
                _jobs.Remove(oldest);
            }
        }

        return job;
    }

    /// <summary>Those of this person in this project, newest first.</summary>
    public IReadOnlyList<BoardJob> Of(PersonId person, ProjectId project)
    {
        lock (_gate)
        {
            return [.. _jobs.Where(job => job.Actor.Id == person && job.ProjectId == project).Reverse()];
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var job in _waiting.Reader.ReadAllAsync(stoppingToken))
        {
            await RunAsync(job, stoppingToken);
        }
    }

    [SuppressMessage(
        "Design", "CA1031", Justification = "Whatever goes wrong in one job must not end the line of jobs.")]
    private async Task RunAsync(BoardJob job, CancellationToken stopping)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        try
        {
            job.OnStop(both.Cancel);
            both.Token.ThrowIfCancellationRequested();
            job.Begin(await stamps.OfAsync(job.ProjectId, both.Token));
            var outcome = await Task.Run(
                () => export.RunAsync(
                    job.Actor, job.Slug, job.Wish, job, CommandId.New(), both.Token),
                both.Token);
            job.End(outcome, clock.GetUtcNow());
        }
        catch (OperationCanceledException)
        {
            job.End(JobState.Stopped, clock.GetUtcNow());
        }
        catch (Exception trouble)
        {
            LogFailed(trouble, job.Id.Value);
            job.End(JobState.Failed, clock.GetUtcNow());
        }
        finally
        {
            job.OnStop(null);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Job} failed")]
    private partial void LogFailed(Exception trouble, Guid job);
}
