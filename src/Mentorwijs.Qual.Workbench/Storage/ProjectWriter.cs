using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Live;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Storage;

/// <summary>What a command left behind: its journal entry and the facts in it.</summary>
/// <param name="IsRepeat">True: this command had been done before; nothing was done again.</param>
internal sealed record Committed(long Seq, bool IsRepeat, IReadOnlyList<JournalFact> Facts);

/// <summary>
/// The one way to write: permission, rule, rows and journal entry in one commit, then the announcement.
/// </summary>
internal sealed class ProjectWriter(WriteQueue queue, ProjectFeed feed, TimeProvider clock)
{
    /// <summary>Runs a command of a member; answered after the commit.</summary>
    public Task<Outcome<Committed>> CommitAsync(
        Actor actor,
        Act act,
        ProjectId project,
        CommandId command,
        Func<WriteWork, CancellationToken, Task<Outcome<Done>>> work,
        CancellationToken ct)
    {
        IReadOnlyList<ProjectChange> announcements = [];
        var job = new WriteJob<Outcome<Committed>>(
            async (db, token) =>
            {
                var role = await db.Members
                    .Where(member => member.ProjectId == project && member.PersonId == actor.Id)
                    .Select(member => (Role?)member.Role)
                    .FirstOrDefaultAsync(token);
                if (act != Act.CreateProject && (role is null || !Permissions.Allows(role.Value, act)))
                {
                    return (new NotAllowed(act), false);
                }

                // behind the question of rights: who lost them is not answered a second time either
                if (await FindRepeatAsync(db, actor, command, token) is { } repeat)
                {
                    return (repeat, false);
                }

                var desk = new WriteWork(db, actor, project, clock.GetUtcNow()) { Role = role ?? Role.Lead };
                var outcome = await work(desk, token);
                if (outcome.Refusal is { } refusal)
                {
                    return (refusal, false);
                }

                if (desk.Facts.Count == 0)
                {
                    return (new Committed(0, false, []), false);
                }

                var seq = await WriteEntryAsync(desk, act, command, token);
                announcements = desk.Announcements;
                return (new Committed(seq, false, desk.Facts), true);
            },
            () =>
            {
                foreach (var change in announcements)
                {
                    feed.Publish(change);
                }
            });
        return queue.RunAsync(job, ct);
    }

    /// <summary>
    /// Writes what is no act on a project (people, sign-in addresses); passes the same gate, has no entry.
    /// </summary>
    public Task<T> SaveAsync<T>(Func<QualDbContext, CancellationToken, Task<T>> save, CancellationToken ct) =>
        queue.RunAsync(
            new WriteJob<T>(async (db, token) =>
            {
                var answer = await save(db, token);
                await db.SaveChangesAsync(token);
                return (answer, true);
            }),
            ct);

    private static async Task<Committed?> FindRepeatAsync(
        QualDbContext db, Actor actor, CommandId command, CancellationToken ct)
    {
        var entry = await db.Journal.AsNoTracking()
            .FirstOrDefaultAsync(
                candidate => candidate.CommandId == command.Value && candidate.ActorId == actor.Id, ct);
        return entry is null ? null : new Committed(entry.Seq, true, await entry.ReadFactsAsync(db, ct) ?? []);
    }

    private static async Task<long> WriteEntryAsync(WriteWork work, Act act, CommandId command, CancellationToken ct)
    {
        var (changes, texts) = JournalJson.Write(work.Facts);
        var last = await work.Db.Journal.OrderByDescending(candidate => candidate.Seq)
            .Select(candidate => new { candidate.Seq, candidate.Hash })
            .FirstOrDefaultAsync(ct);
        var entry = new JournalEntry
        {
            Seq = (last?.Seq ?? 0) + 1,
            CommandId = command.Value,
            ProjectId = work.ProjectId,
            ActorId = work.Actor.Id,
            At = work.Now,
            Act = act,
            Reverses = work.Reverses,
            IsReversible = work.Facts.All(fact => fact is Change),
            Changes = changes,
            Hash = "",
        };
        work.Db.Journal.Add(entry with { Hash = entry.HashBehind(last?.Hash) });
        work.Db.JournalTexts.AddRange(texts.Select(text =>
            new JournalText { Seq = entry.Seq, Hash = text.Key, Text = text.Value }));
        await work.Db.SaveChangesAsync(ct);
        return entry.Seq;
    }
}
