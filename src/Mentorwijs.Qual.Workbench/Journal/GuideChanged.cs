using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Live;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Journal;

/// <summary>A version of the interview guide was written, rewritten or removed.</summary>
internal sealed record GuideChanged(InterviewGuide? Before, InterviewGuide? After) : Change
{
    public override Act Needs() => Act.ChangeGuides;

    public override Change Inverse() => new GuideChanged(After, Before);

    public override async Task<Refusal?> ApplyAsync(WriteWork work, CancellationToken ct)
    {
        var guide = (After ?? Before)!; // not null: a change has at least one side
        var current = await work.Db.Guides.AsNoTracking()
            .FirstOrDefaultAsync(candidate => candidate.Id == guide.Id, ct);
        if (current is null ? Before is not null : !current.IsSame(Before))
        {
            return new SomebodyElseChangedThis();
        }

        _ = (Before, After) switch
        {
            (null, not null) => work.Db.Guides.Add(After),
            (not null, null) => work.Db.Guides.Remove(Before),
            _ => work.Db.Guides.Update(guide),
        };
        await work.Db.SaveChangesAsync(ct);
        work.Db.ChangeTracker.Clear();
        work.Announce(new ProjectChange(work.ProjectId, ChangeKinds.Respondents));
        return null;
    }
}
