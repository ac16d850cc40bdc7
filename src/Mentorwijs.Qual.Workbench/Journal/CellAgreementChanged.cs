using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Storage;

namespace Mentorwijs.Qual.Workbench.Journal;

/// <summary>What both raters agreed on was laid down, changed or taken away.</summary>
internal sealed record CellAgreementChanged(AgreedRating? Before, AgreedRating? After) : Change
{
    public override Act Needs() => Act.WriteMatrix;

    public override Change Inverse() => new CellAgreementChanged(After, Before);

    public override async Task<Refusal?> ApplyAsync(WriteWork work, CancellationToken ct)
    {
        var cell = (After ?? Before)!; // not null: a change has at least one side
        var there = await CellRows.RatingsAsync(work.Db, work.ProjectId, CellRows.PlaceOf(cell), ct);
        return cell.ProjectId != work.ProjectId || there.Agreed != Before ? new SomebodyElseChangedThis()
            : !there.AreOpen ? new NotBothHaveRated()
            : await work.StoreCellAsync(Before, After, ct);
    }
}
