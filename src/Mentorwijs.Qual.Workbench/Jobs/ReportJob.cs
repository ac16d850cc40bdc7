using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Workbench.Reports;

namespace Mentorwijs.Qual.Workbench.Jobs;

/// <summary>How a job stands.</summary>
public enum JobState
{
    Waiting,
    Running,

    /// <summary>Its file lies ready.</summary>
    Ready,

    /// <summary>Its file was ready; the data it was made from have changed since.</summary>
    OutOfDate,

    /// <summary>The rules did not allow it; the refusal says why.</summary>
    Refused,

    /// <summary>It was stopped by who started it.</summary>
    Stopped,

    /// <summary>Our fault; the log has it under the id of the job.</summary>
    Failed,
}

/// <summary>A report that is being made, or was, as its starter sees it.</summary>
public sealed record ReportJob
{
    public required JobId Id { get; init; }

    public required ReportWish Wish { get; init; }

    public required JobState State { get; init; }

    public required ReportStep Step { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Null: it is not over.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    public Refusal? Refusal { get; init; }

    /// <summary>Empty: no file.</summary>
    public string FileName { get; init; } = "";

    public int Bytes { get; init; }

    public bool IsGoingOn => State is JobState.Waiting or JobState.Running;
}

/// <summary>So many reports are being made that one more would only wait.</summary>
public sealed record TooManyJobs : Refusal;

/// <summary>The program does not know this job, or it is somebody else's.</summary>
public sealed record JobIsGone : Refusal;

/// <summary>The data have changed since this file was made.</summary>
public sealed record FileIsOutOfDate : Refusal;
