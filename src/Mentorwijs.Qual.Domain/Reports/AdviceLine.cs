using System.Text.RegularExpressions;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>One piece of practical advice, as an author writes it: "- Voor de trainer, tijdens: Laat …".</summary>
/// <param name="Text">What to do, without the marks of Markdown.</param>
/// <param name="ForWhom">"trainer"; null = not said.</param>
/// <param name="When">"tijdens"; null = not said.</param>
public sealed partial record AdviceLine(string Text, string? ForWhom, string? When)
{
    /// <summary>Every item of a list; where nothing is a list, every paragraph.</summary>
    public static IReadOnlyList<AdviceLine> Of(string markdown)
    {
        var items = new List<string>();
        var isNew = true;
        foreach (var line in markdown.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()))
        {
            var item = Item().Match(line);
            if (item.Success || (isNew && line.Length > 0 && line[0] != '#'))
            {
                items.Add(item.Success ? item.Groups[1].Value : line);
            }
            else if (line.Length > 0 && line[0] != '#' && items.Count > 0)
            {
                items[^1] += " " + line;
            }

            isNew = line.Length == 0;
        }

        return [.. items.Select(Read)];
    }

    private static AdviceLine Read(string item)
    {
        var plain = item.Replace("**", "", StringComparison.Ordinal).Replace("__", "", StringComparison.Ordinal);
        var head = Head().Match(plain);
        return head.Success
            ? new AdviceLine(
                head.Groups["text"].Value, head.Groups["whom"].Value.Trim(),
                head.Groups["when"] is { Success: true, Value: var when } ? when : null)
            : new AdviceLine(plain, null, null);
    }

    [GeneratedRegex(@"^(?:[-*+]|\d+[.)])\s+(.+)$")]
    private static partial Regex Item();

    [GeneratedRegex(
        @"^(?:voor|for)\s+(?:(?:de|het|the)\s+)?(?<whom>[^:,]{1,80})(?:,\s*(?<when>[^:]{1,40}))?:\s*(?<text>.+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Head();
}
