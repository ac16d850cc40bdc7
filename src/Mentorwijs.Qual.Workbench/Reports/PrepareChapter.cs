using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Workbench.Analysis;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>Goes once through all that the first chapter needs, so that nobody waits for it.</summary>
/// <remarks>Queries ask for a project that is not there, and the document of invented words goes nowhere.</remarks>
public sealed class PrepareChapter
{
    private readonly IDbContextFactory<QualDbContext> _contexts;

    internal PrepareChapter(IDbContextFactory<QualDbContext> contexts) => _contexts = contexts;

    public async Task RunAsync(CancellationToken ct)
    {
        await using var db = await _contexts.CreateDbContextAsync(ct);
        var rows = await AnalysisRows.LoadAsync(db, default, default, null, ct);
        var books = await StoredBooks.LoadAsync(db, default, ct);
        _ = await PersonNames.LoadAsync(db, ct);
        _ = await db.Themes.AsNoTracking().Where(theme => theme.ProjectId == default).ToListAsync(ct);
        _ = await ExportChecks.LoadAsync(
            db, default, rows, books, [], QuotesOf.Project(rows, books, "nl", QuoteEdits.None), "nl", ct);
        _ = await FreeTextsQuery.ListAsync(db, default, ct);
        _ = await ChapterHistory.BooksAsync(db, books, ct);
        _ = await ChapterHistory.DecisionsAsync(db, rows.Rounds, ct);
        _ = await GuidesQuery.ListAsync(db, default, ct);
        await ChapterRehearsal.PlayAsync();
    }
}
