using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Codings;

/// <summary>A running round in which something is still to be finished.</summary>
/// <param name="IsOwn">True: by the asker. False: by others, and the asker leads.</param>
/// <param name="Left">Transcripts of the asker, or other coders who are not done.</param>
/// <param name="Of">Of how many.</param>
public sealed record RoundReminder(
    ProjectId Project, string Round, bool IsOwn, int Left, int Of, DateOnly? DueOn, bool IsOverdue)
{
    /// <summary>Names of the coders that the lead waits for, in their order; of an own reminder none.</summary>
    public IReadOnlyList<string> Waiting { get; init; } = [];
}

/// <summary>What somebody has to finish, or as a lead waits for, in all of their projects.</summary>
public sealed class RemindersQuery
{
    private readonly IDbContextFactory<QualDbContext> _contexts;
    private readonly TimeProvider _clock;

    internal RemindersQuery(IDbContextFactory<QualDbContext> contexts, TimeProvider clock) =>
        (_contexts, _clock) = (contexts, clock);

    /// <summary>Oldest round first; marks only, so nothing is told of what anybody coded.</summary>
    public async Task<IReadOnlyList<RoundReminder>> RunAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await _contexts.CreateDbContextAsync(ct);
        var roles = await db.Members.AsNoTracking().Where(member => member.PersonId == actor.Id)
            .ToDictionaryAsync(member => member.ProjectId, member => member.Role, ct);
        var projects = roles.Keys.ToList();
        var running = await db.Rounds.AsNoTracking()
            .Where(round => projects.Contains(round.ProjectId) && round.Phase == RoundPhase.Independent)
            .OrderBy(round => round.StartedAt).ToListAsync(ct);
        var rounds = running.Select(round => round.Id).ToList();
        var marks = (await db.FinishedMarks.AsNoTracking()
                .Where(mark => rounds.Contains(mark.RoundId)).ToListAsync(ct))
            .CountBy(mark => (mark.RoundId, mark.PersonId)).ToDictionary();
        var names = await PersonNames.LoadAsync(db, ct);
        var today = ChangeDueDate.Today(_clock);
        return [.. running.SelectMany(round => new[] { Own(round), ForOthers(round) }).Where(one => one.Left > 0)];

        RoundReminder Own(CodingRound round) => round.Coders.Contains(actor.Id)
            ? Reminder(round, true, Left(round, actor.Id), round.TranscriptsOf(actor.Id).Count)
            : Reminder(round, true, 0, 0);

        RoundReminder ForOthers(CodingRound round)
        {
            var others = round.Coders.Where(coder => coder != actor.Id).ToList();
            var waiting = roles[round.ProjectId] == Role.Lead
                ? others.Where(coder => Left(round, coder) > 0).Select(coder => names[coder]).ToList()
                : [];
            return Reminder(round, false, waiting.Count, others.Count) with { Waiting = waiting };
        }

        int Left(CodingRound round, PersonId coder) =>
            round.TranscriptsOf(coder).Count - marks.GetValueOrDefault((round.Id, coder));

        RoundReminder Reminder(CodingRound round, bool isOwn, int left, int all) =>
            new(round.ProjectId, round.Name, isOwn, left, all, round.DueOn, round.DueOn < today);
    }
}
