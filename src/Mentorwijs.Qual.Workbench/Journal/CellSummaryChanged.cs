using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Journal;

/// <summary>The summary of a cell of the matrix was written, rewritten or taken away.</summary>
internal sealed record CellSummaryChanged(CellSummary? Before, CellSummary? After) : Change
{
    public override Act Needs() => Act.WriteMatrix;

    public override Change Inverse() => new CellSummaryChanged(After, Before);

    public override async Task<Refusal?> ApplyAsync(WriteWork work, CancellationToken ct)
    {
        var cell = (After ?? Before)!; // not null: a change has at least one side
        var current = await work.Db.CellSummaries.AsNoTracking().FirstOrDefaultAsync(
            one => one.ProjectId == work.ProjectId && one.CodeId == cell.CodeId
                && one.WithDescendants == cell.WithDescendants && one.Column == cell.Column,
            ct);
        return cell.ProjectId != work.ProjectId || current != Before
            ? new SomebodyElseChangedThis()
            : await work.StoreCellAsync(Before, After, ct);
    }
}
