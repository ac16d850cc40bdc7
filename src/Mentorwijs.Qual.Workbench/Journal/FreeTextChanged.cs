using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Workbench.Live;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Journal;

/// <summary>A text of the chapter was written, rewritten or taken away.</summary>
internal sealed record FreeTextChanged(FreeText? Before, FreeText? After) : Change
{
    public override Act Needs() => Act.WriteTheme;

    public override Change Inverse() => new FreeTextChanged(After, Before);

    public override async Task<Refusal?> ApplyAsync(WriteWork work, CancellationToken ct)
    {
        var text = (After ?? Before)!; // not null: a change has at least one side
        var current = await work.Db.FreeTexts.AsNoTracking().FirstOrDefaultAsync(
            candidate => candidate.ProjectId == work.ProjectId && candidate.Name == text.Name, ct);
        if (text.ProjectId != work.ProjectId || current != Before)
        {
            return new SomebodyElseChangedThis();
        }

        _ = (Before, After) switch
        {
            (null, not null) => work.Db.FreeTexts.Add(After),
            (not null, null) => work.Db.FreeTexts.Remove(Before),
            _ => work.Db.FreeTexts.Update(text),
        };
        await work.Db.SaveChangesAsync(ct);
        work.Db.ChangeTracker.Clear();
        work.Announce(new ProjectChange(work.ProjectId, ChangeKinds.Themes));
        return null;
    }
}
