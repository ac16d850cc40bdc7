using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Analysis;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>The analysis of a project with its matrix.</summary>
internal sealed record MatrixRows
{
    public required AnalysisRows Rows { get; init; }

    public required CodeTree Tree { get; init; }

    public required RespondentCounts Counts { get; init; }

    public required IReadOnlyList<InterviewGuide> Guides { get; init; }

    public required AskedQuestions Asked { get; init; }

    public required CodeMatrix Matrix { get; init; }

    public static async Task<MatrixRows> LoadAsync(
        QualDbContext db, FoundProject project, PersonId viewer, PersonId? picked, MatrixBy by, CancellationToken ct)
    {
        var rows = await AnalysisRows.LoadAsync(db, project.Id, viewer, picked, ct);
        var books = await StoredBooks.LoadAsync(db, project.Id, ct);
        var guides = await GuidesQuery.ListAsync(db, project.Id, ct);
        var tree = CodeTree.Of(books);
        var counts = new RespondentCounts(rows.Transcripts, rows.Respondents, rows.Layer.Codings, rows.Coded);
        var asked = new AskedQuestions(tree, guides);
        return new MatrixRows
        {
            Rows = rows,
            Tree = tree,
            Counts = counts,
            Guides = guides,
            Asked = asked,
            Matrix = CodeMatrix.Of(by, counts, Codebook.PerspectivesOf(books), tree, asked),
        };
    }

    public static async Task<IReadOnlyDictionary<MatrixPlace, string>> SummariesAsync(
        QualDbContext db, ProjectId project, CancellationToken ct) =>
        (await db.CellSummaries.AsNoTracking().Where(cell => cell.ProjectId == project).ToListAsync(ct))
            .ToDictionary(CellRows.PlaceOf, cell => cell.Text);

    /// <summary>As far as the viewer may see them.</summary>
    public static async Task<IReadOnlyDictionary<MatrixPlace, CellRatings>> RatingsAsync(
        QualDbContext db, ProjectId project, PersonId viewer, CancellationToken ct)
    {
        var ratings = await db.CellRatings.AsNoTracking().Where(cell => cell.ProjectId == project)
            .OrderBy(cell => cell.RaterId).ToListAsync(ct);
        var agreed = (await db.AgreedRatings.AsNoTracking().Where(cell => cell.ProjectId == project).ToListAsync(ct))
            .ToDictionary(CellRows.PlaceOf);
        return ratings.GroupBy(CellRows.PlaceOf)
            .Select(cell => (
                Place: cell.Key,
                Seen: new CellRatings([.. cell], agreed.GetValueOrDefault(cell.Key)).AsSeenBy(viewer)))
            .Where(cell => cell.Seen.Ratings.Count > 0)
            .ToDictionary(cell => cell.Place, cell => cell.Seen);
    }

    /// <summary>True: the project has the code and the column.</summary>
    public static async Task<bool> IsThereAsync(
        QualDbContext db, ProjectId project, MatrixPlace place, CancellationToken ct)
    {
        var code = place.Code;
        var books = db.Codebooks.Where(book => book.ProjectId == project).Select(book => book.Id);
        if (!await db.Codes.AnyAsync(one => one.Id == code && books.Contains(one.CodebookId), ct))
        {
            return false;
        }

        var people = await db.Respondents.AsNoTracking().Where(person => person.ProjectId == project)
            .Select(person => new { person.Id, person.Perspective }).ToListAsync(ct);
        return people.Exists(person => place.Column == MatrixColumn.KeyOf(person.Perspective)
            || place.Column == MatrixColumn.KeyOf(person.Id));
    }
}
