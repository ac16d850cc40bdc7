using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Workbench.Live;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Journal;

/// <summary>A quote was edited, translated or checked, or is as it was said again.</summary>
internal sealed record QuoteChanged(EditedQuote? Before, EditedQuote? After) : Change
{
    public override Act Needs() => Act.WriteTheme;

    public override Change Inverse() => new QuoteChanged(After, Before);

    public override async Task<Refusal?> ApplyAsync(WriteWork work, CancellationToken ct)
    {
        var quote = (After ?? Before)!; // not null: a change has at least one side
        var current = await work.Db.EditedQuotes.AsNoTracking().FirstOrDefaultAsync(
            candidate => candidate.ProjectId == work.ProjectId && candidate.CodingId == quote.CodingId, ct);
        if (quote.ProjectId != work.ProjectId || current != Before)
        {
            return new SomebodyElseChangedThis();
        }

        _ = (Before, After) switch
        {
            (null, not null) => work.Db.EditedQuotes.Add(After),
            (not null, null) => work.Db.EditedQuotes.Remove(Before),
            _ => work.Db.EditedQuotes.Update(quote),
        };
        await work.Db.SaveChangesAsync(ct);
        work.Db.ChangeTracker.Clear();
        work.Announce(new ProjectChange(work.ProjectId, ChangeKinds.Themes));
        return null;
    }
}
