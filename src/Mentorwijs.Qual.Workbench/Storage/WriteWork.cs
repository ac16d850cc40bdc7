using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Live;

namespace Mentorwijs.Qual.Workbench.Storage;

/// <summary>
/// What one command has to hand while it runs on the writer: its rows, its journal facts, its announcements.
/// </summary>
internal sealed class WriteWork(QualDbContext db, Actor actor, ProjectId projectId, DateTimeOffset now)
{
    private readonly List<JournalFact> _facts = [];
    private readonly List<ProjectChange> _announcements = [];

    public QualDbContext Db => db;

    public Actor Actor => actor;

    public ProjectId ProjectId => projectId;

    public DateTimeOffset Now => now;

    /// <summary>The actor's own role; who begins a project is its lead.</summary>
    public Role Role { get; init; } = Role.Lead;

    public IReadOnlyList<JournalFact> Facts => _facts;

    public IReadOnlyList<ProjectChange> Announcements => _announcements;

    /// <summary>The journal entry this command takes back or puts back.</summary>
    public long? Reverses { get; set; }

    public void Record(JournalFact fact) => _facts.Add(fact);

    public void Announce(ProjectChange change)
    {
        if (!_announcements.Contains(change))
        {
            _announcements.Add(change);
        }
    }

    /// <summary>
    /// Applies and records changes in order; stops at the first refusal (the writer then rolls all back).
    /// </summary>
    public async Task<Outcome<Done>> ApplyAsync(IEnumerable<Change> changes, CancellationToken ct)
    {
        foreach (var change in changes)
        {
            if (await change.ApplyAsync(this, ct) is { } refusal)
            {
                return refusal;
            }

            Record(change);
        }

        return Done.It;
    }
}
