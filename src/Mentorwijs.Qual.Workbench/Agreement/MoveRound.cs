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
        if (round.Phase == RoundPhase.Comparing
            && round.Transcripts.Any(transcript => marks.Count(mark => mark.TranscriptId == transcript) < 2))
        {
            return new RoundLacksSecondCoder(round.Name);
        }

        var layer = round.Phase == RoundPhase.Comparing
            ? (await ComparedRound.LoadAsync(_kept, work.Db, round, null, ct)).Value
                .Consensus(work.Actor.Id, work.Now)
            : null;
        var unfinished = await UnfinishedAsync(work, round, marks, ct);
        var next = round.Next(unfinished, layer?.Undecided.Count ?? 0);
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

    // Nobody waits for a coder who left the project or may no longer code.
    private static async Task<int> UnfinishedAsync(
        WriteWork work, CodingRound round, IReadOnlyList<FinishedMark> marks, CancellationToken ct)
    {
        var members = await work.Db.Members.AsNoTracking()
            .Where(member => member.ProjectId == work.ProjectId).ToListAsync(ct);
        var coding = members.Where(member => Permissions.Allows(member.Role, Act.ApplyCode))
            .Select(member => member.PersonId).Intersect(round.Coders).ToHashSet();
        return (coding.Count * round.Transcripts.Count) - marks.Count(mark => coding.Contains(mark.PersonId));
    }
}
