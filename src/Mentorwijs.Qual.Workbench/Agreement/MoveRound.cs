using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Live;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Agreement;

/// <summary>
/// Moves a blind round to its next phase: Independent → Comparing → Closed; closing stores its consensus.
/// </summary>
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
                return current is null || current.Phase != from
                    ? new SomebodyElseChangedThis()
                    : await MoveAsync(work, current, innerCt);
            },
            ct);
        return outcome.Refusal is { } refused ? refused : outcome.Value.Facts.OfType<RoundMoved>().Single().To;
    }

    private static async Task<Outcome<Done>> MoveAsync(WriteWork work, CodingRound round, CancellationToken ct)
    {
        var marks = await work.Db.FinishedMarks.CountAsync(mark => mark.RoundId == round.Id, ct);
        var layer = round.Phase == RoundPhase.Comparing
            ? (await ComparedRound.LoadAsync(work.Db, work.ProjectId, round, null, ct)).Value
                .Consensus(work.Actor.Id, work.Now)
            : null;
        var next = round.Next((round.Coders.Count * round.Transcripts.Count) - marks, layer?.Undecided.Count ?? 0);
        if (next.Refusal is { } refusal)
        {
            return refusal;
        }

        work.Db.AddRange(layer?.Codings ?? []);
        work.Db.Update(round with { Phase = next.Value });
        work.Record(new RoundMoved(round.Id, round.Phase, next.Value) { Consensus = layer?.Codings.Count ?? 0 });
        work.Announce(new ProjectChange(work.ProjectId, ChangeKinds.All) { RoundId = round.Id });
        return Done.It;
    }
}
