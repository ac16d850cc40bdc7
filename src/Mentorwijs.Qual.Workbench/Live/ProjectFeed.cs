using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Workbench.Live;

/// <summary>What kind of thing changed.</summary>
[Flags]
public enum ChangeKinds
{
    None = 0,
    Codings = 1,
    Rounds = 2,
    Transcripts = 4,
    People = 8,
    Decisions = 16,
    Themes = 32,
    Respondents = 64,
    Codebooks = 128,
    All = 255,

    /// <summary>Who is looking at what; no change of the project, so not among <see cref="All"/>.</summary>
    Places = 256,

    /// <summary>Summaries and ratings in the matrix, which no other page shows, so not among <see cref="All"/>.
    /// </summary>
    Matrix = 512,
}

/// <summary>Says that something changed, never what: whoever hears it asks again under their own rights.</summary>
public sealed record ProjectChange(ProjectId ProjectId, ChangeKinds Kinds)
{
    public TranscriptId? TranscriptId { get; init; }

    public RoundId? RoundId { get; init; }

    /// <summary>In a blind round even the moment of an act tells something, so only the coder hears of it.</summary>
    public PersonId? OnlyFor { get; init; }
}

/// <summary>Tells everybody who has a page of the project open that it changed, after the commit.</summary>
public sealed class ProjectFeed
{
    private readonly Lock _gate = new();
    private readonly List<Subscription> _subscriptions = [];

    /// <summary>Subscribe first, then load; dispose to stop. The listener must not block.</summary>
    public IDisposable Subscribe(ProjectId project, PersonId viewer, Action<ProjectChange> listener)
    {
        var subscription = new Subscription(this, project, viewer, listener);
        lock (_gate)
        {
            _subscriptions.Add(subscription);
        }

        return subscription;
    }

    public void Publish(ProjectChange change)
    {
        Subscription[] listening;
        lock (_gate)
        {
            listening = [.. _subscriptions];
        }

        foreach (var subscription in listening.Where(subscription => subscription.Concerns(change)))
        {
            subscription.Listener(change);
        }
    }

    private sealed record Subscription(
        ProjectFeed Feed, ProjectId Project, PersonId Viewer, Action<ProjectChange> Listener) : IDisposable
    {
        public bool Concerns(ProjectChange change) =>
            change.ProjectId == Project && (change.OnlyFor is null || change.OnlyFor == Viewer);

        public void Dispose()
        {
            lock (Feed._gate)
            {
                Feed._subscriptions.Remove(this);
            }
        }
    }
}
