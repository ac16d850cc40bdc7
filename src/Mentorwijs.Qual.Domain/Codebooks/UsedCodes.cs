namespace Mentorwijs.Qual.Domain.Codebooks;

/// <summary>Guards the codings when a new version of a book is read: no used code disappears unnoticed.</summary>
public static class UsedCodes
{
    /// <summary>
    /// A CB040 for each code that is in use (it has codings, or stands in a theme) and that the new file no longer
    /// holds; the line is that of the file before, where the section stood. A retired code is still there, so it is
    /// no problem.
    /// </summary>
    public static IReadOnlyList<CodebookProblem> Missing(
        CodebookDraft before, CodebookDraft after, IReadOnlySet<string> usedSlugs)
    {
        var kept = after.Codes.Select(code => code.Slug).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. before.Codes
                .Where(code => usedSlugs.Contains(code.Slug) && !kept.Contains(code.Slug))
                .Select(code => new CodebookProblem("CB040", ProblemSeverity.Error, code.Line, code.Slug)),
        ];
    }
}
