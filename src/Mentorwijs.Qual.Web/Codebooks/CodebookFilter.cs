using System.Globalization;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Web.Codebooks;

/// <summary>Finds codes by words of their name or rules.</summary>
public static class CodebookFilter
{
    /// <summary>
    /// The codes that have every word, with the headings above them; all codes when nothing is asked.
    /// </summary>
    /// <remarks>
    /// Upper case and accents do not matter: "re-integratie" and "Reïntegratie" differ by the hyphen alone.
    /// </remarks>
    public static IReadOnlyList<Code> Matching(CodeTree tree, string? query, CultureInfo culture)
    {
        var words = (query ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length == 0)
        {
            return tree.Codes;
        }

        var language = culture.TwoLetterISOLanguageName;
        var shown = tree.Codes
            .Where(code => words.All(word => Has(TextOf(code, language), word, culture)))
            .SelectMany(code => tree.Path(code.Id))
            .Select(code => code.Id)
            .ToHashSet();
        return [.. tree.Codes.Where(code => shown.Contains(code.Id))];
    }

    private static string TextOf(Code code, string language) => string.Join(
        '\n',
        new LocalText?[] { code.Name, code.Definition, code.Include, code.Exclude }
            .Concat(code.Examples)
            .Select(text => text?.In(language))
            .Append(code.Slug));

    private static bool Has(string text, string word, CultureInfo culture) =>
        culture.CompareInfo.IndexOf(text, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
