using System.Text.RegularExpressions;
using Mentorwijs.Qual.Domain.Codebooks;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>Finds what a paper for a wider public should not hold: names of codes and coefficients.</summary>
public static partial class NamesInText
{
    /// <summary>Letters: a shorter name of one word ("tijd", "geld") is also an everyday word.</summary>
    public const int LongName = 12;

    /// <summary>Names and slugs of codes in these texts, each once, but not of headings that only gather; a title of a
    /// theme may be what a code is called.</summary>
    public static IReadOnlyList<string> Codes(
        IEnumerable<string> texts, CodeTree tree, IEnumerable<string> allowed)
    {
        var all = string.Join('\n', texts);
        foreach (var title in allowed.Where(title => title.Length > 0))
        {
            all = all.Replace(title, "", StringComparison.OrdinalIgnoreCase);
        }

        return
        [
            .. tree.Codes.Where(code => code.IsAssignable)
                .SelectMany(code => new[] { code.Name.Nl, code.Name.En, SlugOf(code) }).OfType<string>()
                .Select(name => name.Trim()).Where(IsTelling).Distinct(StringComparer.OrdinalIgnoreCase)
                .Where(name => Holds(all, name)).Order(StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <summary>Words of statistics in these texts, as they stand there, each once.</summary>
    public static IReadOnlyList<string> Coefficients(IEnumerable<string> texts) =>
    [
        .. texts.SelectMany(text => Coefficient().Matches(text).Select(match => match.Value.Trim()))
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    // "zelfeffectiviteit-werknemer" is nobody's word; "kennis" is
    private static string? SlugOf(Code code) => code.Slug.Contains('-', StringComparison.Ordinal) ? code.Slug : null;

    private static bool IsTelling(string name) =>
        name.Length >= LongName || name.Any(char.IsWhiteSpace) || name.Contains('-', StringComparison.Ordinal);

    private static bool Holds(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0;
            at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + name.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    // a figure between 0 and 1 with decimals, a p-value, an interval, and the names themselves
    [GeneratedRegex(
        @"\b(?:cohen|fleiss|krippendorff)\w*(?:['’]s)?|\b(?:kappa|alpha|alfa)\b|[κα](?=\s*[=<>])"
        + @"|\bco[eë]ffici[eë]nt\w*"
        + @"|\bp\s*[=<>]\s*0?[.,]\d+|\bsignifican\w*|\bbetrouwbaarheidsinterval\w*|\bconfidence intervals?\b"
        + @"|\b95\s*%(?:-?(?:BI|CI))?|(?<![\d.,]|€\s?)[−-]?0[.,]\d{2,}(?!\d|\s*euro)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Coefficient();
}
