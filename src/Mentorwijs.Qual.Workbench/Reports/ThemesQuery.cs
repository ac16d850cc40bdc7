using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.Analysis;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>What the chapter page shows: the themes, and the passages they can quote from.</summary>
public sealed record ThemesView
{
    public required ProjectId ProjectId { get; init; }

    public required string Language { get; init; }

    /// <summary>In the order of the chapter.</summary>
    public required IReadOnlyList<Theme> Themes { get; init; }

    public required CodeTree Tree { get; init; }

    /// <summary>Every coding of the analysis layer, by transcript and place.</summary>
    public required IReadOnlyList<QuotablePassage> Passages { get; init; }

    public required IReadOnlyList<Perspective> Perspectives { get; init; }

    /// <summary>The respondents who are counted: who is never quoted is one of them.</summary>
    public required IReadOnlyList<Respondent> Heard { get; init; }

    /// <summary>Chosen quotes whose coding is there, but is not one that counts now.</summary>
    public required IReadOnlyDictionary<CodingId, SetAsideQuote> SetAside { get; init; }

    /// <summary>Whose codings count.</summary>
    public required LayerView Layer { get; init; }

    /// <summary>What to look at before a document leaves the project.</summary>
    public IReadOnlyList<ExportCheck> Checks { get; init; } = [];
}

/// <summary>Reads the themes with what they can be made from.</summary>
public sealed class ThemesQuery
{
    private readonly ProjectAccess _access;
    private readonly KeptComparisons _kept;

    internal ThemesQuery(ProjectAccess access, KeptComparisons kept) => (_access, _kept) = (access, kept);

    /// <param name="picked">Whose codings count where there is no consensus, for this once; null = as the lead has
    /// chosen.</param>
    public Task<Outcome<ThemesView>> RunAsync(Actor actor, string project, PersonId? picked, CancellationToken ct) =>
        _access.ReadAsync<ThemesView>(
            actor, project, Act.WriteTheme,
            async (db, found, innerCt) =>
            {
                var rows = await AnalysisRows.LoadAsync(db, found.Id, actor.Id, picked, innerCt);
                var books = await StoredBooks.LoadAsync(db, found.Id, innerCt);
                var themes = await db.Themes.AsNoTracking().Where(theme => theme.ProjectId == found.Id)
                    .OrderBy(theme => theme.Order).ToListAsync(innerCt);
                var quotes = await QuotesOf.ProjectAsync(db, found, rows, books, found.Language, innerCt);
                return new ThemesView
                {
                    ProjectId = found.Id,
                    Language = found.Language,
                    Themes = themes,
                    Tree = CodeTree.Of(books),
                    Perspectives = Codebook.PerspectivesOf(books),
                    Heard = new RespondentCounts(rows.Transcripts, rows.Respondents, [], rows.Coded).Heard,
                    Passages = QuotablePassages.Of(rows.Layer.Codings, rows, quotes),
                    SetAside = await SetAsideQuote.ListAsync(db, themes, rows, innerCt),
                    Layer = await LayerView.LoadAsync(_kept, db, found, rows, innerCt),
                    Checks = (await ExportChecks.LoadAsync(
                        db, found.Id, rows, books, themes, quotes, found.Language, innerCt)).All,
                };
            },
            ct);
}
