using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Workbench.Analysis;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>What is to be done about a quote before the chapter goes out.</summary>
public enum QuoteConcern
{
    /// <summary>Its coding is there no more, or does not count.</summary>
    NotCounted,

    /// <summary>Somebody whose words it holds did not agree to be quoted.</summary>
    NotAllowed,

    /// <summary>The coding holds other words, and those that were edited are not among them: it is not printed.
    /// </summary>
    NoLongerFits,

    /// <summary>The coding holds other words than when it was edited.</summary>
    SourceChanged,

    /// <summary>It stands untranslated in a chapter in the other language.</summary>
    NotTranslated,

    /// <summary>Nobody but the translator has seen the translation.</summary>
    TranslationUnchecked,
}

/// <summary>A quote of the draft with what is to be done about it.</summary>
/// <param name="Quote">Null: its coding does not count.</param>
public sealed record DraftQuote(
    CodingId CodingId, Theme Theme, Quote? Quote, IReadOnlyList<QuoteConcern> Concerns)
{
    /// <summary>True: there is something to do before a chapter in the language that was spoken goes out.</summary>
    public bool IsToSee => Concerns.Any(concern =>
        concern is not (QuoteConcern.NotTranslated or QuoteConcern.TranslationUnchecked));

    /// <summary>True: there is something to do before a chapter in the other language goes out.</summary>
    public bool IsToTranslate => Concerns.Any(concern =>
        concern is QuoteConcern.NotTranslated or QuoteConcern.TranslationUnchecked);
}

/// <summary>Every quote of the draft, theme by theme.</summary>
/// <param name="Language">"nl" or "en": what was spoken.</param>
public sealed record DraftQuotes(ProjectId ProjectId, string Language, IReadOnlyList<DraftQuote> Quotes);

/// <summary>Reads the quotes of the draft with what is to be done about them before it goes out.</summary>
public sealed class QuotesQuery
{
    private readonly ProjectAccess _access;

    internal QuotesQuery(ProjectAccess access) => _access = access;

    public Task<Outcome<DraftQuotes>> RunAsync(Actor actor, string project, CancellationToken ct) =>
        _access.ReadAsync<DraftQuotes>(
            actor, project, Act.WriteTheme,
            async (db, found, innerCt) =>
            {
                var rows = await AnalysisRows.LoadAsync(db, found.Id, actor.Id, null, innerCt);
                var books = await StoredBooks.LoadAsync(db, found.Id, innerCt);
                var themes = await db.Themes.AsNoTracking().Where(theme => theme.ProjectId == found.Id)
                    .OrderBy(theme => theme.Order).ToListAsync(innerCt);
                var counted = rows.Layer.Codings.ToDictionary(coding => coding.Id);
                var quotes = await QuotesOf.ProjectAsync(db, found, rows, books, found.Language, innerCt);
                return new DraftQuotes(
                    found.Id, found.Language,
                    [
                        .. from theme in themes
                           from id in theme.Quotes
                           let quote = counted.TryGetValue(id, out var coding) ? quotes.Of(coding) : null
                           select new DraftQuote(id, theme, quote, [.. ConcernsOf(quote)]),
                    ]);
            },
            ct);

    private static IEnumerable<QuoteConcern> ConcernsOf(Quote? quote)
    {
        if (quote is null)
        {
            yield return QuoteConcern.NotCounted;
            yield break;
        }

        if (quote.IsRefused)
        {
            yield return QuoteConcern.NotAllowed;
            yield break;
        }

        if (quote.Standing == QuoteStanding.NoLongerFits)
        {
            yield return QuoteConcern.NoLongerFits;
        }
        else if (quote.Standing == QuoteStanding.SourceChanged)
        {
            yield return QuoteConcern.SourceChanged;
        }

        if (quote.Translation is { IsChecked: false })
        {
            yield return QuoteConcern.TranslationUnchecked;
        }
        else if (quote.Translation is null && quote.MayTranslate)
        {
            yield return QuoteConcern.NotTranslated;
        }
    }
}
