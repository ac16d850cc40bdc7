using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Analysis;
using Mentorwijs.Qual.Workbench.Live;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Journal;

/// <summary>The lead chose whose codings count where there is no consensus; null = nobody's.</summary>
internal sealed record LayerChosen(PersonId? Before, PersonId? After) : Change
{
    public override Act Needs() => Act.ChooseLayer;

    public override Change Inverse() => new LayerChosen(After, Before);

    public override async Task<Refusal?> ApplyAsync(WriteWork work, CancellationToken ct)
    {
        var current = await work.Db.ChosenLayers.AsNoTracking()
            .FirstOrDefaultAsync(candidate => candidate.ProjectId == work.ProjectId, ct);
        if (current?.CoderId != Before)
        {
            return new SomebodyElseChangedThis();
        }

        if (current is not null)
        {
            work.Db.ChosenLayers.Remove(current);
            await work.Db.SaveChangesAsync(ct);
            work.Db.ChangeTracker.Clear();
        }

        if (After is { } coder)
        {
            work.Db.ChosenLayers.Add(new ChosenLayer { ProjectId = work.ProjectId, CoderId = coder });
            await work.Db.SaveChangesAsync(ct);
        }

        work.Announce(new ProjectChange(work.ProjectId, ChangeKinds.Rounds));
        return null;
    }
}
