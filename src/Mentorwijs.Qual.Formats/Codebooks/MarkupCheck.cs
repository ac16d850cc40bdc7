using System.Text.RegularExpressions;
using Mentorwijs.Qual.Domain.Codebooks;

namespace Mentorwijs.Qual.Formats.Codebooks;

/// <summary>Finds the lines with HTML, an image or a link that no page will show (CB050), but for comments.</summary>
/// <remarks>Only to inform: what keeps a page safe is the way it renders, not this.</remarks>
internal static partial class MarkupCheck
{
    public static IEnumerable<CodebookProblem> Of(string source)
    {
        var lines = source.Split('\n');
        var from = lines[0].TrimEnd() == "---" ? Array.FindIndex(lines, 1, line => line.TrimEnd() == "---") + 1 : 0;
        var (fence, inComment) = ("", false);
        for (var i = from; i < lines.Length; i++)
        {
            var line = lines[i].TrimStart(' ', '>', '-', '\t');
            if (line.StartsWith("```", StringComparison.Ordinal) || line.StartsWith("~~~", StringComparison.Ordinal))
            {
                fence = fence.Length == 0 ? line[..3] : fence == line[..3] ? "" : fence;
            }
            else if (fence.Length == 0 && IsNeverShown(Outside(lines[i], ref inComment)))
            {
                yield return new CodebookProblem("CB050", ProblemSeverity.Info, i + 1);
            }
        }
    }

    private static bool IsNeverShown(string line) =>
        line.AsSpan().IndexOfAny("<![:") >= 0
        && CodeSpan().Replace(line, "") is var text
        && (Html().IsMatch(text) || text.Contains("![", StringComparison.Ordinal) || HasUnsafeLink(text));

    private static bool HasUnsafeLink(string text) =>
        Scheme().Matches(text).Any(link => !IsSafe(link.Groups[1].Value));

    private static bool IsSafe(string scheme) => scheme.ToLowerInvariant() is "http" or "https" or "mailto";

    // What of a line stands outside <!-- … -->.
    private static string Outside(string line, ref bool inComment)
    {
        var kept = "";
        while (true)
        {
            var mark = line.IndexOf(inComment ? "-->" : "<!--", StringComparison.Ordinal);
            kept += inComment ? "" : mark < 0 ? line : line[..mark];
            if (mark < 0)
            {
                return kept;
            }

            line = line[(mark + (inComment ? 3 : 4))..];
            inComment = !inComment;
        }
    }

    [GeneratedRegex("`[^`]*`", RegexOptions.CultureInvariant)]
    private static partial Regex CodeSpan();

    // "<5 jaar" is text; "<https://…>" is a link.
    [GeneratedRegex(@"<(?![a-zA-Z][a-zA-Z0-9+.-]{1,31}:)[a-zA-Z/!?]", RegexOptions.CultureInvariant)]
    private static partial Regex Html();

    // Links written in full, between < > and as a reference.
    [GeneratedRegex(@"(?:\]\(\s*<?|\]:\s*<?|<)\s*([a-zA-Z][a-zA-Z0-9+.-]{1,31}):", RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();
}
