using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Projects;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Journal;

/// <summary>One line of the journal: what was done, not what it was about.</summary>
public sealed record JournalLine(long Seq, DateTimeOffset At, string ActorName, Act Act, long? Reverses);

/// <summary>The journal of a project, and whether its chain is whole.</summary>
public sealed class JournalQuery
{
    private readonly ProjectAccess _access;

    internal JournalQuery(ProjectAccess access) => _access = access;

    /// <summary>
    /// The asker's own lines, newest first: in a blind round even the number of another's acts tells something.
    /// </summary>
    public Task<Outcome<IReadOnlyList<JournalLine>>> RunAsync(
        Actor actor, string project, int most, CancellationToken ct) =>
        _access.ReadAsync<IReadOnlyList<JournalLine>>(
            actor, project, null,
            async (db, found, innerCt) =>
            {
                var names = (await MembersQuery.ListAsync(db, found.Id, innerCt))
                    .ToDictionary(member => member.Id, member => member.Name);
                var entries = await db.Journal.AsNoTracking()
                    .Where(entry => entry.ProjectId == found.Id && entry.ActorId == actor.Id)
                    .OrderByDescending(entry => entry.Seq)
                    .Take(most)
                    .Select(entry => new { entry.Seq, entry.At, entry.ActorId, entry.Act, entry.Reverses })
                    .ToListAsync(innerCt);
                return Outcome.Of<IReadOnlyList<JournalLine>>(
                [
                    .. entries.Select(entry =>
                        new JournalLine(entry.Seq, entry.At, names[entry.ActorId], entry.Act, entry.Reverses)),
                ]);
            },
            ct);

    /// <summary>
    /// Sequence number of the first entry whose hash does not fit the one before it; null = the chain is whole.
    /// </summary>
    public Task<Outcome<FirstBroken>> CheckChainAsync(Actor actor, string project, CancellationToken ct) =>
        _access.ReadAsync<FirstBroken>(
            actor, project, Act.ReadJournal,
            async (db, _, innerCt) =>
            {
                string? previous = null;
                await foreach (var entry in db.Journal.AsNoTracking().OrderBy(entry => entry.Seq).AsAsyncEnumerable()
                    .WithCancellation(innerCt))
                {
                    if (entry.Hash != entry.HashBehind(previous))
                    {
                        return new FirstBroken(entry.Seq);
                    }

                    previous = entry.Hash;
                }

                return new FirstBroken(null);
            },
            ct);
}

/// <summary>Where the chain of hashes breaks; null = nowhere.</summary>
public sealed record FirstBroken(long? Seq);
