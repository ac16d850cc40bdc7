using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Reports;
using Mentorwijs.Qual.Workbench.Storage;

namespace Mentorwijs.Qual.Workbench.Jobs;

/// <summary>A job on the board: who wants what, how far it is, and what came of it.</summary>
internal sealed class BoardJob(
    Actor actor, ProjectId project, string slug, ReportWish wish, DateTimeOffset at) : IProgress<ReportStep>
{
    private readonly Lock _gate = new();
    private Action? _stop;
    private bool _isStopped;
    private ExportedFile? _file;
    private ReportJob _seen = new()
    {
        Id = Ids.New<JobId>(),
        Wish = wish,
        State = JobState.Waiting,
        Step = ReportStep.Waiting,
        StartedAt = at,
    };

    public Actor Actor => actor;

    public ProjectId ProjectId => project;

    public string Slug => slug;

    /// <summary>What the journal of the project had reached when the data were read; 0 = not read yet.</summary>
    public long Stamp { get; private set; }

    public ReportWish Wish => Seen.Wish;

    public JobId Id => Seen.Id;

    public bool IsGoingOn => Seen.IsGoingOn;

    /// <summary>As it is at this moment.</summary>
    public ReportJob Seen
    {
        get
        {
            lock (_gate)
            {
                return _seen;
            }
        }
    }

    /// <summary>Null: there is none.</summary>
    public ExportedFile? File
    {
        get
        {
            lock (_gate)
            {
                return _file;
            }
        }
    }

    public void Begin(long stamp)
    {
        Stamp = stamp;
        Change(job => job with { State = JobState.Running });
    }

    public void Report(ReportStep value) => Change(job => job with { Step = value });

    public void End(Outcome<ExportedFile> outcome, DateTimeOffset now)
    {
        if (outcome.Refusal is { } refusal)
        {
            Change(job => job with { State = JobState.Refused, Refusal = refusal, EndedAt = now });
            return;
        }

        Change(job => job with
        {
            State = JobState.Ready,
            Step = ReportStep.Finished,
            EndedAt = now,
            FileName = outcome.Value.Name,
            Bytes = outcome.Value.Content.Length,
        }, outcome.Value);
    }

    public void End(JobState state, DateTimeOffset now) => Change(job => job with { State = state, EndedAt = now });

    public void Stop()
    {
        lock (_gate)
        {
            _isStopped = true;
            _stop?.Invoke();
        }
    }

    /// <summary>What a stop does while it runs, also when it was asked for before; null = it runs no longer.</summary>
    public void OnStop(Action? stop)
    {
        lock (_gate)
        {
            _stop = stop;
            if (_isStopped)
            {
                _stop?.Invoke();
            }
        }
    }

    private void Change(Func<ReportJob, ReportJob> change, ExportedFile? file = null)
    {
        lock (_gate)
        {
            _seen = change(_seen);
            _file = file ?? _file;
        }
    }
}
