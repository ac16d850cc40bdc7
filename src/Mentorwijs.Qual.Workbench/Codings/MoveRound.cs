using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Live;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Codings;

/// <summary>Moves a blind round to its next phase: Independent → Comparing → Closed.</summary>
public sealed class MoveRound
{
    private readonly ProjectWriter _writer;

    internal MoveRound(ProjectWriter writer) => _writer = writer;

    /// <param name="from">The phase the asker saw: moving twice by a double click is refused.</param>
    public async Task<Outcome<RoundPhase>> RunAsync(
        Actor actor, ProjectId project, RoundId round, RoundPhase from, CommandId command, CancellationToken ct)
    {
        var outcome = await _writer.CommitAsync(
            actor, Act.MoveRound, project, command,
            async (work, innerCt) =>
            {
                var current = await work.Db.Rounds.AsNoTracking()
                    .FirstOrDefaultAsync(candidate => candidate.Id == round && candidate.ProjectId == project, innerCt);
                if (current is null || current.Phase != from)
                {
                    return new SomebodyElseChangedThis();
                }

                var marks = await work.Db.FinishedMarks.CountAsync(mark => mark.RoundId == round, innerCt);
                var next = current.Next((current.Coders.Count * current.Transcripts.Count) - marks, 0);
                if (next.Refusal is { } refusal)
                {
                    return refusal;
                }

                work.Db.Update(current with { Phase = next.Value });
                work.Record(new RoundMoved(round, from, next.Value));
                work.Announce(new ProjectChange(project, ChangeKinds.All) { RoundId = round });
                return Done.It;
            },
            ct);
        return outcome.Refusal is { } refused ? refused : outcome.Value.Facts.OfType<RoundMoved>().Single().To;
    }
}
