using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Live;
using Mentorwijs.Qual.Workbench.Reports;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Journal;

/// <summary>Somebody gave a reason to print what a check leaves out, another reason, or took it back.</summary>
internal sealed record CheckAnswered(ExportAnswer? Before, ExportAnswer? After) : Change
{
    public override Act Needs() => Act.OverruleCheck;

    public override Change Inverse() => new CheckAnswered(After, Before);

    public override async Task<Refusal?> ApplyAsync(WriteWork work, CancellationToken ct)
    {
        var answer = (After ?? Before)!; // not null: a change has at least one side
        var current = await work.Db.ExportAnswers.AsNoTracking().FirstOrDefaultAsync(
            candidate => candidate.ProjectId == work.ProjectId && candidate.Key == answer.Key, ct);
        if (answer.ProjectId != work.ProjectId || current != Before)
        {
            return new SomebodyElseChangedThis();
        }

        _ = (Before, After) switch
        {
            (null, not null) => work.Db.ExportAnswers.Add(After),
            (not null, null) => work.Db.ExportAnswers.Remove(Before),
            _ => work.Db.ExportAnswers.Update(answer),
        };
        await work.Db.SaveChangesAsync(ct);
        work.Db.ChangeTracker.Clear();
        work.Announce(new ProjectChange(work.ProjectId, ChangeKinds.Themes));
        return null;
    }
}
