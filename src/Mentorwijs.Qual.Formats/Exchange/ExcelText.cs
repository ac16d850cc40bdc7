using System.Buffers;
using System.Text.RegularExpressions;
using Mentorwijs.Qual.Formats.Reports;

namespace Mentorwijs.Qual.Formats.Exchange;

/// <summary>Words as they stand in the XML of a sheet: nothing in them is markup, and no program reads them otherwise.
/// </summary>
internal static partial class ExcelText
{
    /// <summary>An underscore, as the format writes one that would begin an escape.</summary>
    private const string Underscore = "_x005F_";

    /// <summary>What a program would read as a formula if somebody typed it: such words are marked as words.</summary>
    private const string BeginsFormula = "=+-@\t";

    // What needs a second look; nearly all words hold none of it.
    private static readonly SearchValues<char> Special = SearchValues.Create(
    [
        '&', '<', '>', '_', '\uFFFE', '\uFFFF',
        .. Enumerable.Range(0, ' ').Select(sign => (char)sign).Except("\t\n"),
        .. Enumerable.Range(0xD800, 0x800).Select(half => (char)half),
        '\u0085', '\u2028', '\u2029', // line ends too, which become the usual one
    ]);

    public static bool LooksLikeFormula(string text) =>
        text.Length > 0 && BeginsFormula.Contains(text[0], StringComparison.Ordinal);

    /// <summary>Cut to what a cell can hold, with everything in it made harmless.</summary>
    public static string Of(string text)
    {
        if (text.Length <= Sheet.MaxTextLength && !text.AsSpan().ContainsAny(Special))
        {
            return text;
        }

        var clean = WordText.Clean(text);
        var fits = clean.Length <= Sheet.MaxTextLength ? clean : Sheet.Cut(clean, Sheet.MaxTextLength - 1) + "…";
        return Escape(Escapes().Replace(fits, Underscore));
    }

    /// <summary>The signs that are markup in XML.</summary>
    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    // Excel reads _x0041_ in a text as the letter A; only its own escape of the first sign keeps it as it is.
    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Escapes();
}
