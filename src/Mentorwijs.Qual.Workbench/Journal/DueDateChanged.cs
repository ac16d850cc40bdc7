using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Live;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Journal;

/// <summary>The lead set, moved or took away the day by which a round is to be finished.</summary>
internal sealed record DueDateChanged(RoundId Round, DateOnly? Before, DateOnly? After) : Change
{
    public override Act Needs() => Act.ChangeDueDate;

    public override Change Inverse() => new DueDateChanged(Round, After, Before);

    public override async Task<Refusal?> ApplyAsync(WriteWork work, CancellationToken ct)
    {
        var round = await work.Db.Rounds.AsNoTracking()
            .FirstOrDefaultAsync(candidate => candidate.Id == Round && candidate.ProjectId == work.ProjectId, ct);
        if (round is null || round.DueOn != Before)
        {
            return new SomebodyElseChangedThis();
        }

        if (round.Phase != RoundPhase.Independent)
        {
            return new RoundHasNoDueDate(round.Name);
        }

        work.Db.Rounds.Update(round with { DueOn = After });
        await work.Db.SaveChangesAsync(ct);
        work.Announce(new ProjectChange(work.ProjectId, ChangeKinds.Rounds) { RoundId = Round });
        return null;
    }
}
