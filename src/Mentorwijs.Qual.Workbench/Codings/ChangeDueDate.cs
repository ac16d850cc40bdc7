using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Codings;

/// <summary>Sets the day by which the coders of a running round are asked to have finished, or takes it away.</summary>
public sealed class ChangeDueDate
{
    private readonly ProjectWriter _writer;
    private readonly TimeProvider _clock;

    internal ChangeDueDate(ProjectWriter writer, TimeProvider clock) => (_writer, _clock) = (writer, clock);

    public async Task<Outcome<Done>> RunAsync(
        Actor actor, ProjectId project, RoundId round, DateOnly? dueOn, CommandId command, CancellationToken ct)
    {
        var today = Today(_clock);
        var outcome = await _writer.CommitAsync(
            actor, Act.ChangeDueDate, project, command,
            async (work, innerCt) =>
            {
                var found = await work.Db.Rounds.AsNoTracking()
                    .FirstOrDefaultAsync(candidate => candidate.Id == round && candidate.ProjectId == project, innerCt);
                if (found is null)
                {
                    return new SomebodyElseChangedThis();
                }

                if (dueOn is { } day && day < today)
                {
                    return new DueDateIsPast(today);
                }

                return found.DueOn == dueOn
                    ? Done.It
                    : await work.ApplyAsync([new DueDateChanged(round, found.DueOn, dueOn)], innerCt);
            },
            ct);
        return outcome.Refusal is { } refused ? refused : Done.It;
    }

    /// <summary>The day it is where the program runs.</summary>
    internal static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
}
