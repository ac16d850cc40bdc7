using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.Live;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Journal;

/// <summary>From now on each decision on a difference needs a reason, or does not any more.</summary>
internal sealed record ReasonRuleChanged(bool Before, bool After) : Change
{
    public override Act Needs() => Act.ChooseAgreement;

    public override Change Inverse() => new ReasonRuleChanged(After, Before);

    public override async Task<Refusal?> ApplyAsync(WriteWork work, CancellationToken ct)
    {
        var current = await work.Db.RequiredReasons
            .FirstOrDefaultAsync(candidate => candidate.ProjectId == work.ProjectId, ct);
        if (current is not null != Before)
        {
            return new SomebodyElseChangedThis();
        }

        _ = (current, After) switch
        {
            (null, true) => work.Db.RequiredReasons.Add(new RequiredReason { ProjectId = work.ProjectId }),
            ({ } there, false) => work.Db.RequiredReasons.Remove(there),
            _ => null,
        };
        await work.Db.SaveChangesAsync(ct);
        work.Db.ChangeTracker.Clear();
        work.Announce(new ProjectChange(work.ProjectId, ChangeKinds.Rounds));
        return null;
    }
}
