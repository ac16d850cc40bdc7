using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Live;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Journal;

/// <summary>The rows behind one cell of the matrix.</summary>
internal static class CellRows
{
    public static MatrixPlace PlaceOf(CellSummary cell) => new(cell.CodeId, cell.WithDescendants, cell.Column);

    public static MatrixPlace PlaceOf(CellRating cell) => new(cell.CodeId, cell.WithDescendants, cell.Column);

    public static MatrixPlace PlaceOf(AgreedRating cell) => new(cell.CodeId, cell.WithDescendants, cell.Column);

    /// <summary>All of them, also those that some may not see yet.</summary>
    public static async Task<CellRatings> RatingsAsync(
        QualDbContext db, ProjectId project, MatrixPlace place, CancellationToken ct)
    {
        var (code, withDescendants, column) = place;
        var ratings = await db.CellRatings.AsNoTracking()
            .Where(one => one.ProjectId == project && one.CodeId == code && one.WithDescendants == withDescendants
                && one.Column == column)
            .OrderBy(one => one.RaterId).ToListAsync(ct);
        var agreed = await db.AgreedRatings.AsNoTracking().FirstOrDefaultAsync(
            one => one.ProjectId == project && one.CodeId == code && one.WithDescendants == withDescendants
                && one.Column == column,
            ct);
        return new CellRatings(ratings, agreed);
    }

    /// <summary>Adds, removes or rewrites a row and says that the matrix changed.</summary>
    /// <param name="onlyFor">Null: everybody hears of it.</param>
    public static async Task<Refusal?> StoreCellAsync<TRow>(
        this WriteWork work, TRow? before, TRow? after, CancellationToken ct, PersonId? onlyFor = null)
        where TRow : class
    {
        _ = (before, after) switch
        {
            (null, not null) => work.Db.Add(after),
            (not null, null) => work.Db.Remove(before),
            (_, not null) => work.Db.Update(after),
            _ => throw new InvalidOperationException("Neither before nor after"),
        };
        await work.Db.SaveChangesAsync(ct);
        work.Db.ChangeTracker.Clear();
        work.Announce(new ProjectChange(work.ProjectId, ChangeKinds.Matrix) { OnlyFor = onlyFor });
        return null;
    }
}
