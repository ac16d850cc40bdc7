using System.Globalization;
using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Workbench.Analysis;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Mentorwijs.Qual.Workbench.Texts;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>Makes the quotes of a project from the rows of its analysis: the same ones on every page.</summary>
internal static class QuotesOf
{
    /// <param name="language">"nl" or "en": of the labels.</param>
    public static async Task<Quotes> ProjectAsync(
        QualDbContext db,
        FoundProject project,
        AnalysisRows rows,
        IReadOnlyList<Codebook> books,
        string language,
        CancellationToken ct) =>
        Project(rows, books, language, await EditsAsync(db, project, ct));

    /// <summary>The same with edits that are read already.</summary>
    public static Quotes Project(
        AnalysisRows rows, IReadOnlyList<Codebook> books, string language, QuoteEdits edits) =>
        new(
            rows.Transcripts, rows.Respondents, Codebook.PerspectivesOf(books), language,
            Word("Speaker_Interviewer", language), Word("Speaker_Other", language), edits);

    /// <summary>What people made of them.</summary>
    public static async Task<QuoteEdits> EditsAsync(QualDbContext db, FoundProject project, CancellationToken ct) =>
        new(
            await db.EditedQuotes.AsNoTracking().Where(quote => quote.ProjectId == project.Id).ToListAsync(ct),
            Word("Speaker_Interviewer", project.Language), Word("Speaker_Other", project.Language));

    /// <summary>The codings that themes quote, as far as they count.</summary>
    /// <remarks>Where several coded and nothing was decided, the writer of the theme picked whose codings count by
    /// quoting them.</remarks>
    public static async Task<IReadOnlyDictionary<CodingId, Coding>> ChosenAsync(
        QualDbContext db, IEnumerable<Theme> themes, AnalysisRows rows, CancellationToken ct)
    {
        var quoted = themes.SelectMany(theme => theme.Quotes).ToHashSet();
        var undecided = rows.Layer.Transcripts.Where(layer => layer.Origin == LayerOrigin.NobodyPicked).ToList();
        var transcripts = undecided.Select(layer => layer.Id).ToList();
        var picked = await db.Codings.AsNoTracking()
            .Where(coding => transcripts.Contains(coding.TranscriptId)).ToListAsync(ct);
        return rows.Layer.Codings
            .Concat(picked.Where(coding => undecided.Exists(
                layer => layer.Id == coding.TranscriptId && layer.RoundId == coding.RoundId)))
            .Where(coding => quoted.Contains(coding.Id))
            .ToDictionary(coding => coding.Id);
    }

    private static string Word(string key, string language) =>
        SaidTexts.TextsOf("Reports").GetString(key, CultureInfo.GetCultureInfo(language)) ?? key;
}
