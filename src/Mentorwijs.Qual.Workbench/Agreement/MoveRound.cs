using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Agreement;

/// <summary>
/// Moves a blind round to its next phase: Independent → Comparing → Closed; closing stores its consensus.
/// </summary>
public sealed class MoveRound
{
    private readonly ProjectWriter _writer;
    private readonly KeptComparisons _kept;

    internal MoveRound(ProjectWriter writer, KeptComparisons kept) => (_writer, _kept) = (writer, kept);

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

    private async Task<Outcome<Done>> MoveAsync(WriteWork work, CodingRound round, CancellationToken ct)
    {
        var marks = await work.Db.FinishedMarks.AsNoTracking().Where(mark => mark.RoundId == round.Id).ToListAsync(ct);
        if (round is { Phase: RoundPhase.Comparing, Kind: RoundKind.Study }
            && round.Transcripts.Any(transcript => marks.Count(mark => mark.TranscriptId == transcript) < 2))
        {
            return new RoundLacksSecondCoder(round.Name);
        }

        // only a round of the study decides anything
        var layer = round is { Phase: RoundPhase.Comparing, Kind: RoundKind.Study }
            ? (await ComparedRound.LoadAsync(_kept, work.Db, round, null, ct)).Value
                .Consensus(work.Actor.Id, work.Now)
            : null;
        var next = round.Next(await RoundProgress.UnfinishedAsync(work, round, ct), layer?.Undecided.Count ?? 0);
        if (next.Refusal is { } refusal)
        {
            return refusal;
        }

        RoundProgress.Move(work, round, next.Value, layer?.Codings ?? []);
        return Done.It;
    }
}
