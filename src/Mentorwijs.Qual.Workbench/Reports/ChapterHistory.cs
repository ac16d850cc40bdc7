using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Workbench.Codebooks;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>What the chapter tells of how it came about: versions of the codebooks and decisions.</summary>
internal static class ChapterHistory
{
    /// <summary>The stored versions by book, oldest first, with what each changed.</summary>
    public static async Task<IReadOnlyList<BookStep>> BooksAsync(
        QualDbContext db, IReadOnlyList<Codebook> books, CancellationToken ct)
    {
        var ids = books.Select(book => book.Id).ToList();
        var versions = (await db.CodebookVersions.AsNoTracking().Where(version => ids.Contains(version.CodebookId))
            .OrderBy(version => version.Number)
            .Select(version => new { version.CodebookId, version.Number, version.Version, version.At })
            .ToListAsync(ct)).ToLookup(version => version.CodebookId);
        var steps = new List<BookStep>();
        foreach (var book in books)
        {
            // a file is only opened where there are two to compare
            var drafts = versions[book.Id].Skip(1).Any() ? await DraftsAsync(db, book, ct) : [];
            steps.AddRange(versions[book.Id].Index().Select(row => new BookStep(
                book.Title,
                row.Item.Version,
                DateOnly.FromDateTime(row.Item.At.LocalDateTime),
                drafts.Count > row.Index ? drafts[row.Index].Codes.Count : book.Codes.Count,
                row.Index > 0 && drafts.Count > row.Index
                    ? CodebookComparison.Of(drafts[row.Index - 1], drafts[row.Index])
                    : null)));
        }

        return steps;
    }

    /// <summary>A line for each round in which something was decided.</summary>
    public static async Task<IReadOnlyList<RoundDecisions>> DecisionsAsync(
        QualDbContext db, IReadOnlyList<CodingRound> rounds, CancellationToken ct)
    {
        var ids = rounds.Where(round => round.Phase is RoundPhase.Comparing or RoundPhase.Closed)
            .Select(round => round.Id).ToList();
        var decided = (await db.Resolutions.AsNoTracking().Where(resolution => ids.Contains(resolution.RoundId))
            .Select(resolution => new { resolution.RoundId, resolution.Decision, resolution.At })
            .ToListAsync(ct)).ToLookup(resolution => resolution.RoundId);
        return
        [
            .. rounds.Where(round => decided[round.Id].Any()).Select(round => new RoundDecisions(
                round.Name,
                DateOnly.FromDateTime(decided[round.Id].Max(resolution => resolution.At).LocalDateTime),
                decided[round.Id].CountBy(resolution => resolution.Decision).ToDictionary())),
        ];
    }

    private static async Task<List<CodebookDraft>> DraftsAsync(QualDbContext db, Codebook book, CancellationToken ct) =>
    [
        .. (await db.CodebookVersions.AsNoTracking().Where(version => version.CodebookId == book.Id)
            .OrderBy(version => version.Number).Select(version => version.Content).ToListAsync(ct))
            .Select(content => CodebookFiles.Open(content).Value.Draft),
    ];
}
