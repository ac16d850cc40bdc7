using Mentorwijs.Qual.Domain.Codebooks;

namespace Mentorwijs.Qual.Formats.Codebooks;

/// <summary>Holds a file against the rules about headings and fields (CB010 to CB050).</summary>
internal static class CodebookChecks
{
    public static IEnumerable<CodebookProblem> Of(CodebookDocument document, FrontMatter front) =>
        Headings(document.Sections)
            .Concat(SiblingNames(document.Sections))
            .Concat(document.UnderlinedHeadings
                .Select(line => new CodebookProblem("CB015", ProblemSeverity.Warning, line)))
            .Concat(FieldChecks.Of(document, front))
            .Concat(MarkupCheck.Of(document.Source));

    private static IEnumerable<CodebookProblem> Headings(IReadOnlyList<CodebookSection> sections)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var levelBefore = 0;
        foreach (var section in sections)
        {
            if (section.Level > levelBefore + 1)
            {
                yield return new CodebookProblem("CB010", ProblemSeverity.Error, section.Line, section.Name);
            }

            if (!section.SlugIsGiven)
            {
                yield return new CodebookProblem("CB011", ProblemSeverity.Warning, section.Line, section.Slug);
            }
            else if (!first.TryAdd(section.Slug, section.Line))
            {
                yield return new CodebookProblem(
                    "CB012", ProblemSeverity.Error, section.Line, section.Slug, first[section.Slug]);
            }

            if (section.SlugTail.Length > 0)
            {
                yield return new CodebookProblem("CB013", ProblemSeverity.Warning, section.Line, section.SlugTail);
            }

            levelBefore = section.Level;
        }
    }

    // Names that look the same to a person are the same: capitals and characters without width do not count.
    private static IEnumerable<CodebookProblem> SiblingNames(IReadOnlyList<CodebookSection> sections)
    {
        var open = new List<(int Level, Dictionary<string, int> Names)>();
        foreach (var section in sections)
        {
            open.RemoveAll(level => level.Level > section.Level);
            if (open.Count == 0 || open[^1].Level < section.Level)
            {
                open.Add((section.Level, new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)));
            }

            var seen = open[^1].Names;
            if (!seen.TryAdd(Visible(section.Name), section.Line))
            {
                yield return new CodebookProblem(
                    "CB014", ProblemSeverity.Warning, section.Line, section.Name, seen[Visible(section.Name)]);
            }
        }
    }

    private static string Visible(string name) => string.Concat(name.Where(ch =>
        char.GetUnicodeCategory(ch) is not System.Globalization.UnicodeCategory.Format));
}
