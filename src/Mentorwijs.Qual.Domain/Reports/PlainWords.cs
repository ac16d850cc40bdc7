using System.Text.RegularExpressions;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>Words as a reader counts them, and Markdown as it is read.</summary>
public static partial class PlainWords
{
    /// <summary>How many words a text has: stretches with a letter or digit between white space.</summary>
    public static int Count(string text) => Of(text).Count();

    /// <summary>The words, without what stands around them.</summary>
    public static IEnumerable<string> Of(string text) => Word().Matches(text).Select(match => match.Value);

    /// <summary>The words of a text in Markdown: marks go, of a link its words stay; a line each.</summary>
    public static string OfMarkdown(string markdown)
    {
        var lines = Link().Replace(markdown.ReplaceLineEndings("\n"), "$1").Split('\n')
            .Select(line => Emphasis().Replace(Begin().Replace(line.Trim(), ""), ""));
        return string.Join('\n', lines.Where(line => line.Length > 0));
    }

    // a hyphen, apostrophe, point or comma inside belongs to it: "re-integratie", "zo'n", "0,72"
    [GeneratedRegex(@"[\p{L}\p{N}]+(?:['’.,\-][\p{L}\p{N}]+)*")]
    private static partial Regex Word();

    [GeneratedRegex(@"!?\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^(?:>\s*|[-*+]\s+|\d+[.)]\s+|#{1,6}\s+)+")]
    private static partial Regex Begin();

    [GeneratedRegex(@"\*+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])|`+")]
    private static partial Regex Emphasis();
}
