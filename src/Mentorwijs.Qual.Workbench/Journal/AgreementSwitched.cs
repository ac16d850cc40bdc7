using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.Live;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Journal;

/// <summary>Why agreement is off: words that somebody typed, so they can be erased.</summary>
internal sealed record OffBecause(string Rationale)
{
    public static OffBecause? Of(string? reason) => reason is null ? null : new OffBecause(reason);
}

/// <summary>The lead switched measuring agreement off or on, or wrote another reason; null = it is on.</summary>
internal sealed record AgreementSwitched(OffBecause? Before, OffBecause? After) : Change
{
    public override Act Needs() => Act.SwitchAgreement;

    public override Change Inverse() => new AgreementSwitched(After, Before);

    public override async Task<Refusal?> ApplyAsync(WriteWork work, CancellationToken ct)
    {
        var current = await work.Db.AgreementsOff.AsNoTracking()
            .FirstOrDefaultAsync(off => off.ProjectId == work.ProjectId, ct);
        if (current?.Reason != Before?.Rationale)
        {
            return new SomebodyElseChangedThis();
        }

        if (current is not null)
        {
            work.Db.AgreementsOff.Remove(current);
            await work.Db.SaveChangesAsync(ct);
            work.Db.ChangeTracker.Clear();
        }

        if (After is { } because)
        {
            work.Db.AgreementsOff.Add(
                new AgreementOff { ProjectId = work.ProjectId, Reason = because.Rationale });
            await work.Db.SaveChangesAsync(ct);
        }

        work.Announce(new ProjectChange(work.ProjectId, ChangeKinds.Rounds));
        return null;
    }
}
