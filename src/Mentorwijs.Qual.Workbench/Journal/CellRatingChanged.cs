using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Storage;

namespace Mentorwijs.Qual.Workbench.Journal;

/// <summary>Somebody rated a cell, changed the own rating or took it away.</summary>
internal sealed record CellRatingChanged(CellRating? Before, CellRating? After) : Change
{
    public override Act Needs() => Act.WriteMatrix;

    public override Change Inverse() => new CellRatingChanged(After, Before);

    // Also an undo: who has seen the other's rating cannot rate anew as if not.
    public override async Task<Refusal?> ApplyAsync(WriteWork work, CancellationToken ct)
    {
        var cell = (After ?? Before)!; // not null: a change has at least one side
        var there = await CellRows.RatingsAsync(work.Db, work.ProjectId, CellRows.PlaceOf(cell), ct);
        if (cell.ProjectId != work.ProjectId || there.Of(cell.RaterId) != Before)
        {
            return new SomebodyElseChangedThis();
        }

        return there.AreOpen
            ? Before is null ? new CellHasItsRaters(CellRatings.Raters) : new BothHaveRated()
            // while one has not rated yet, even the moment of a rating tells something
            : await work.StoreCellAsync(
                Before, After, ct,
                onlyFor: there.Ratings.Count + (Before is null ? 1 : 0) < CellRatings.Raters ? work.Actor.Id : null);
    }
}
