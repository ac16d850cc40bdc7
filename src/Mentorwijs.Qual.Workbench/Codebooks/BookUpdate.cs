using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Codebooks;

/// <summary>A file laid beside the books of a project: what it would change, what stands against it.</summary>
/// <remarks>Used by the preview and, within the commit, by the acts: both look at the same things.</remarks>
internal sealed class BookUpdate
{
    public required CodebookFile File { get; init; }

    /// <summary>The book with this id as the project has it; null = the file is a new book.</summary>
    public required Codebook? Current { get; init; }

    /// <summary>Number of its latest stored version; 0 for a new book.</summary>
    public required int LatestNumber { get; init; }

    /// <summary>Against the stored version; null for a new book.</summary>
    public required CodebookChanges? Changes { get; init; }

    /// <summary>What the file itself has, with links to other books (CB030) and lost codes (CB040), by line.</summary>
    public required IReadOnlyList<CodebookProblem> Problems { get; init; }

    /// <summary>Why it cannot be stored; null = it can.</summary>
    public required Refusal? Refusal { get; init; }

    public static async Task<BookUpdate> LoadAsync(
        QualDbContext db, ProjectId project, CodebookFile file, CancellationToken ct)
    {
        var books = await StoredBooks.LoadAsync(db, project, ct);
        var current = books.FirstOrDefault(book => book.Slug == file.Draft.Slug);
        var latest = current is null
            ? null
            : await db.CodebookVersions.AsNoTracking().Where(version => version.CodebookId == current.Id)
                .OrderByDescending(version => version.Number)
                .Select(version => new { version.Number, version.Hash })
                .FirstOrDefaultAsync(ct);
        var before = current is null ? null : CodebookFiles.ReadSource(current.Source);
        var missing = before is { IsDone: true } && current is not null
            ? UsedCodes.Missing(before.Value, file.Draft, await UsedAsync(db, current, ct))
            : [];
        var draft = file.Draft with
        {
            Problems =
            [
                .. file.Draft.Problems.Concat(DanglingLinks(file.Draft, books)).OrderBy(problem => problem.Line),
                .. missing,
            ],
        };
        return new BookUpdate
        {
            File = file,
            Current = current,
            LatestNumber = latest?.Number ?? 0,
            Changes = before is { IsDone: true } ? CodebookComparison.Of(before.Value, file.Draft) : null,
            Problems = draft.Problems,
            Refusal = before?.Refusal ?? WhyNot(draft, current, isSame: latest?.Hash == file.Hash),
        };
    }

    private static Refusal? WhyNot(CodebookDraft draft, Codebook? current, bool isSame)
    {
        if (current is not null && isSame)
        {
            return new CodebookIsUnchanged(draft.Slug, current.Version);
        }

        return draft.Usable().Refusal
            ?? (current is not null && SemanticVersions.Compare(draft.Version, current.Version) <= 0
                ? new CodebookVersionIsNotNewer(draft.Slug, current.Version, draft.Version)
                : null);
    }

    // A theme that gathers a code uses it as much as a coding does. While a blind round is coded every code that can be
    // applied counts: what a refusal names must not tell whether somebody has used it.
    private static async Task<HashSet<string>> UsedAsync(QualDbContext db, Codebook book, CancellationToken ct)
    {
        if (await db.Rounds.AnyAsync(
            round => round.ProjectId == book.ProjectId && round.Phase == RoundPhase.Independent, ct))
        {
            return [.. book.Codes.Where(code => code.IsAssignable).Select(code => code.Slug)];
        }

        var coded = await db.Codes.Where(code => code.CodebookId == book.Id
                && db.Codings.Any(coding => coding.CodeId == code.Id))
            .Select(code => code.Slug).ToListAsync(ct);
        var themes = await db.Themes.AsNoTracking().Where(theme => theme.ProjectId == book.ProjectId)
            .Select(theme => theme.Codes).ToListAsync(ct);
        var gathered = themes.SelectMany(codes => codes).ToHashSet();
        return [.. coded, .. book.Codes.Where(code => gathered.Contains(code.Id)).Select(code => code.Slug)];
    }

    private static IEnumerable<CodebookProblem> DanglingLinks(CodebookDraft draft, IReadOnlyList<Codebook> books)
    {
        var known = books.Where(book => book.Slug != draft.Slug)
            .SelectMany(book => book.Codes.Select(code => $"{book.Slug}:{code.Slug}"))
            .Concat(draft.Codes.Select(code => $"{draft.Slug}:{code.Slug}"))
            .ToHashSet(StringComparer.Ordinal);
        return draft.Codes.SelectMany(code => code.BookLinks)
            .Where(link => !known.Contains(link.Address))
            .Select(link => new CodebookProblem("CB030", ProblemSeverity.Warning, link.Line, link.Address));
    }
}
