using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Workbench.Analysis;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>What there is to look at before a project's documents, from its rows.</summary>
/// <param name="All">By weight: what blocks first.</param>
/// <param name="LeftOut">Quotes that no document prints as things stand, each with why.</param>
/// <param name="Pooled">Perspectives that tables count together.</param>
internal sealed record ExportChecks(
    IReadOnlyList<ExportCheck> All,
    IReadOnlyDictionary<CodingId, CheckKind> LeftOut,
    IReadOnlySet<string> Pooled)
{
    /// <param name="said">The quotes of the project, in the same language.</param>
    /// <param name="also">Codings that are shown though they are not in the layer.</param>
    public static async Task<ExportChecks> LoadAsync(
        QualDbContext db, ProjectId project, AnalysisRows rows, IReadOnlyList<Codebook> books,
        IReadOnlyList<Theme> themes, Quotes said, string language, CancellationToken ct,
        IEnumerable<Coding>? also = null)
    {
        var answered = (await db.ExportAnswers.AsNoTracking().Where(answer => answer.ProjectId == project)
            .Select(answer => answer.Key).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        var layer = rows.Layer.Codings.Concat(also ?? []).DistinctBy(coding => coding.Id).ToList();
        var tree = CodeTree.Of(books);
        var rules = new DisclosureChecks(rows.Respondents, tree, layer, answered);
        var quotes = PrintableQuotes.Of(themes, layer, said, tree, language);
        var tables = rules.OfTables(Codebook.PerspectivesOf(books), language).ToList();
        List<ExportCheck> all =
        [
            .. rules.Of(quotes), .. tables,
            .. await MissingAsync(db, rows, themes, quotes, ct), .. await ChangedAsync(db, project, quotes, ct),
        ];
        return new ExportChecks(
            [.. all.OrderBy(check => check.Kind)],
            DisclosureChecks.LeftOut(all),
            SmallPerspectives.Of(
                rows.Respondents,
                tables.Where(check => check.IsAnswered).Select(check => check.Subject)
                    .ToHashSet(StringComparer.Ordinal)));
    }

    // Chosen, and no words to print: told in one word why, for whose they are may not be said any more.
    private static async Task<IEnumerable<ExportCheck>> MissingAsync(
        QualDbContext db, AnalysisRows rows, IReadOnlyList<Theme> themes, IReadOnlyList<CheckedQuote> quotes,
        CancellationToken ct)
    {
        var there = quotes.Select(quote => quote.Coding.Id).ToHashSet();
        var missing = (from theme in themes.OrderBy(theme => theme.Order)
                       from quote in theme.Quotes
                       where !there.Contains(quote)
                       select (Theme: theme, Quote: quote)).ToList();
        if (missing.Count == 0)
        {
            return [];
        }

        var ids = missing.Select(one => one.Quote).Distinct().ToList();
        var stored = await db.Codings.AsNoTracking().Where(coding => ids.Contains(coding.Id))
            .ToDictionaryAsync(coding => coding.Id, ct);
        var withdrawn = rows.Withdrawn == 0 ? [] : await WithdrawnAsync(db, [.. stored.Values], ct);
        return missing.Select(one =>
        {
            var kind = !stored.ContainsKey(one.Quote) ? CheckKind.Gone
                : withdrawn.Contains(one.Quote) ? CheckKind.Withdrawn
                : CheckKind.SetAside;
            return new ExportCheck(kind, one.Quote.Value.ToString("N"), one.Quote, one.Theme.Title)
            {
                Theme = one.Theme.Id,
            };
        });
    }

    private static async Task<HashSet<CodingId>> WithdrawnAsync(
        QualDbContext db, IReadOnlyList<Coding> codings, CancellationToken ct)
    {
        var ids = codings.Select(coding => coding.TranscriptId).Distinct().ToList();
        var texts = await db.Transcripts.AsNoTracking().AsSplitQuery()
            .Include(text => text.Speakers).Include(text => text.Turns.OrderBy(turn => turn.Ordinal))
            .Where(text => ids.Contains(text.Id)).ToListAsync(ct);
        var people = await db.Respondents.AsNoTracking().Where(person => person.WithdrawnOn != null)
            .Select(person => person.Id).ToListAsync(ct);
        var speakers = texts.ToDictionary(text => text.Id, text => new CodingSpeakers(text));
        return
        [
            .. codings.Where(coding => speakers.TryGetValue(coding.TranscriptId, out var here)
                    && here.RespondentsOn(coding.Span).Any(people.Contains))
                .Select(coding => coding.Id),
        ];
    }

    private static async Task<IEnumerable<ExportCheck>> ChangedAsync(
        QualDbContext db, ProjectId project, IReadOnlyList<CheckedQuote> quotes, CancellationToken ct)
    {
        var last = await db.Exports.AsNoTracking().Where(export => export.ProjectId == project)
            .OrderByDescending(export => export.At).Select(export => export.Quotes).FirstOrDefaultAsync(ct);
        var before = (last ?? []).DistinctBy(quote => quote.Coding).ToDictionary(quote => quote.Coding);
        return quotes
            .Where(quote => quote.Theme is not null && before.TryGetValue(quote.Coding.Id, out var then)
                && (then.Code != quote.Coding.CodeId || then.Start != quote.Coding.Span.Start
                    || then.End != quote.Coding.Span.End))
            .Select(quote => new ExportCheck(
                CheckKind.Changed, quote.Coding.Id.Value.ToString("N"), quote.Coding.Id, quote.Place)
            {
                Theme = quote.Theme?.Id,
                Words = quote.Quote.Text,
                Label = quote.Quote.SourceLabel,
            });
    }
}
