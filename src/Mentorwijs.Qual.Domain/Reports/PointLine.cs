using System.Text.RegularExpressions;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>One line of a short list as an author types it: "- Eén vast aanspreekpunt {#gemeente-jobcoach}".</summary>
/// <param name="Text">Without the marks of Markdown and without the codes.</param>
/// <param name="Codes">Slugs of the codes it rests on, which are never printed: they tell who says so.</param>
public sealed partial record PointLine(string Text, IReadOnlyList<string> Codes)
{
    /// <summary>Every line that has words.</summary>
    public static IReadOnlyList<PointLine> Of(string? text) =>
    [
        .. (text ?? "").ReplaceLineEndings("\n").Split('\n').Select(Read).Where(line => line.Text.Length > 0),
    ];

    private static PointLine Read(string line)
    {
        var words = Code().Replace(Mark().Replace(line.Trim(), ""), "")
            .Replace("**", "", StringComparison.Ordinal).Replace("__", "", StringComparison.Ordinal);
        return new PointLine(words.Trim(), [.. Code().Matches(line).Select(match => match.Groups[1].Value)]);
    }

    [GeneratedRegex(@"^(?:[-*+]|\d+[.)]|#{1,6})\s+")]
    private static partial Regex Mark();

    [GeneratedRegex(@"\s*\{#([\w:-]{1,120})\}")]
    private static partial Regex Code();
}
