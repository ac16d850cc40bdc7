using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Live;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Codings;

/// <summary>How far the coders of a blind round are, and its next phase.</summary>
internal static class RoundProgress
{
    /// <summary>Marks still missing. Nobody waits for a coder who left the project or may no longer code.</summary>
    public static async Task<int> UnfinishedAsync(WriteWork work, CodingRound round, CancellationToken ct)
    {
        var marks = await work.Db.FinishedMarks.AsNoTracking().Where(mark => mark.RoundId == round.Id).ToListAsync(ct);
        var members = await work.Db.Members.AsNoTracking()
            .Where(member => member.ProjectId == work.ProjectId).ToListAsync(ct);
        var coding = members.Where(member => Permissions.Allows(member.Role, Act.ApplyCode))
            .Select(member => member.PersonId).Intersect(round.Coders).ToHashSet();
        return coding.Sum(coder => round.TranscriptsOf(coder).Count)
            - marks.Count(mark => coding.Contains(mark.PersonId));
    }

    /// <summary>
    /// After a finished mark: a round that teaches shows its differences at once, without waiting for the lead.
    /// </summary>
    public static async Task MoveIfDoneAsync(WriteWork work, CodingRound round, CancellationToken ct)
    {
        if (round is { Kind: not RoundKind.Study, Phase: RoundPhase.Independent }
            && round.Next(await UnfinishedAsync(work, round, ct), undecided: 0) is { IsDone: true } next)
        {
            Move(work, round, next.Value, consensus: []);
        }
    }

    public static void Move(WriteWork work, CodingRound round, RoundPhase next, IReadOnlyList<Coding> consensus)
    {
        work.Db.AddRange(consensus);
        work.Db.Update(round with { Phase = next });
        work.Record(new RoundMoved(round.Id, round.Phase, next) { Consensus = consensus.Count });
        work.Announce(new ProjectChange(work.ProjectId, ChangeKinds.All) { RoundId = round.Id });
    }
}
