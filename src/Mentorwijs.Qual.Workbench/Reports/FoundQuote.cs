using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Workbench.Analysis;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>A coding that counts, as a quote.</summary>
internal sealed record FoundQuote(FoundProject Project, Coding Coding, Quote Quote)
{
    /// <summary>Themes of the project, in the order of the chapter.</summary>
    public required IReadOnlyList<Theme> Themes { get; init; }

    public required AnalysisRows Rows { get; init; }

    /// <summary>Null: it does not count, or is not there; which of the two is not told.</summary>
    /// <param name="language">"nl" or "en": of the label.</param>
    public static async Task<FoundQuote?> LoadAsync(
        QualDbContext db, FoundProject project, PersonId viewer, CodingId id, string language, CancellationToken ct)
    {
        var rows = await AnalysisRows.LoadAsync(db, project.Id, viewer, null, ct);
        var themes = await db.Themes.AsNoTracking().Where(theme => theme.ProjectId == project.Id)
            .OrderBy(theme => theme.Order).ToListAsync(ct);
        var coding = rows.Layer.Codings.FirstOrDefault(candidate => candidate.Id == id)
            ?? (await QuotesOf.ChosenAsync(db, themes, rows, ct)).GetValueOrDefault(id);
        if (coding is null)
        {
            return null;
        }

        var books = await StoredBooks.LoadAsync(db, project.Id, ct);
        var quotes = await QuotesOf.ProjectAsync(db, project, rows, books, language, ct);
        return quotes.Of(coding) is { } quote
            ? new FoundQuote(project, coding, quote) { Themes = themes, Rows = rows }
            : null;
    }
}
