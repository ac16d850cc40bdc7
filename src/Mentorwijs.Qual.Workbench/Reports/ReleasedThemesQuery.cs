using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Workbench.Analysis;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>The themes of a project as who does not write them reads them.</summary>
/// <param name="Themes">In the order of the chapter.</param>
public sealed record ReleasedThemes(string ProjectName, IReadOnlyList<ReleasedTheme> Themes);

/// <summary>One theme with the quotes that may be shown.</summary>
/// <param name="Body">Markdown.</param>
public sealed record ReleasedTheme(
    ThemeId Id, string Title, string Message, string Body, IReadOnlyList<ReleasedQuote> Quotes)
{
    /// <summary>Markdown: where perspectives differ.</summary>
    public string Contrast { get; init; } = "";

    /// <summary>Markdown: who or what does not fit the rest.</summary>
    public string Exceptions { get; init; } = "";

    /// <summary>Markdown: practical advice.</summary>
    public string Advice { get; init; } = "";
}

/// <summary>Words that somebody said; the label tells who without a name, and is empty without a respondent.</summary>
public sealed record ReleasedQuote(CodingId Id, string Text, string SourceLabel)
{
    /// <summary>In the language of the reader, checked; null = none, or the words are in that language.</summary>
    public string? Translation { get; init; }
}

/// <summary>Reads the themes and their quotes, for everybody who may read them.</summary>
public sealed class ReleasedThemesQuery
{
    private readonly ProjectAccess _access;

    internal ReleasedThemesQuery(ProjectAccess access) => _access = access;

    /// <param name="language">"nl" or "en": of the labels at the quotes.</param>
    public Task<Outcome<ReleasedThemes>> RunAsync(
        Actor actor, string project, string language, CancellationToken ct) =>
        _access.ReadAsync<ReleasedThemes>(
            actor, project, Act.ReadThemes,
            async (db, found, innerCt) =>
            {
                var themes = await db.Themes.AsNoTracking().Where(theme => theme.ProjectId == found.Id)
                    .OrderBy(theme => theme.Order).ToListAsync(innerCt);
                var rows = await AnalysisRows.LoadAsync(db, found.Id, actor.Id, null, innerCt);
                var books = await StoredBooks.LoadAsync(db, found.Id, innerCt);
                var codings = await QuotesOf.ChosenAsync(db, themes, rows, innerCt);
                var quotes = await QuotesOf.ProjectAsync(db, found, rows, books, language, innerCt);
                var checks = await ExportChecks.LoadAsync(
                    db, found.Id, rows, books, themes, quotes, language, innerCt, also: codings.Values);
                return new ReleasedThemes(
                    found.Name,
                    [
                        .. themes.Select(theme => new ReleasedTheme(
                            theme.Id, theme.Title, theme.Message, theme.Body,
                            [
                                .. from id in theme.Quotes.Where(codings.ContainsKey)
                                   let quote = quotes.Of(codings[id])
                                   where quote is { IsRefused: false } and not { Standing: QuoteStanding.NoLongerFits }
                                       && !checks.LeftOut.ContainsKey(id)
                                   select new ReleasedQuote(id, quote.Text, quote.SourceLabel)
                                   {
                                       Translation = language != found.Language && quote.Translation is
                                       {
                                           IsChecked: true,
                                       } right ? right.Text : null,
                                   },
                            ])
                        {
                            Contrast = theme.Contrast,
                            Exceptions = theme.Exceptions,
                            Advice = theme.Advice,
                        }),
                    ]);
            },
            ct);
}
