using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Live;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Journal;

/// <summary>A difference was decided, decided anew, or put back among the undecided.</summary>
internal sealed record ResolutionChanged(Resolution? Before, Resolution? After) : Change
{
    public override Act Needs() => Act.ResolveDisagreement;

    public override Change Inverse() => new ResolutionChanged(After, Before);

    public override async Task<Refusal?> ApplyAsync(WriteWork work, CancellationToken ct)
    {
        var resolution = (After ?? Before)!; // not null: a change has at least one side
        var round = await work.Db.Rounds.AsNoTracking()
            .SingleAsync(candidate => candidate.Id == resolution.RoundId, ct);
        if (round.Phase != RoundPhase.Comparing)
        {
            return new RoundIsNotComparing(round.Name);
        }

        var current = await work.Db.Resolutions.AsNoTracking()
            .FirstOrDefaultAsync(candidate => candidate.Id == resolution.Id, ct);
        if (current != Before)
        {
            return new SomebodyElseChangedThis();
        }

        _ = (Before, After) switch
        {
            (null, not null) => work.Db.Resolutions.Add(After),
            (not null, null) => work.Db.Resolutions.Remove(Before),
            _ => work.Db.Resolutions.Update(resolution),
        };
        await work.Db.SaveChangesAsync(ct);
        work.Db.ChangeTracker.Clear();
        work.Announce(new ProjectChange(work.ProjectId, ChangeKinds.Decisions) { RoundId = round.Id });
        return null;
    }
}
