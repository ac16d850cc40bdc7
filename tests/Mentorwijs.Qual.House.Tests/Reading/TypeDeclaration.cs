using System.Text.RegularExpressions;

namespace Mentorwijs.Qual.House.Tests.Reading;

/// <summary>A type as it is declared at the top level of a file with a file-scoped namespace.</summary>
public sealed partial record TypeDeclaration(string Name, string Line, string Summary)
{
    public bool IsPublic => Line.StartsWith("public ", StringComparison.Ordinal);

    public static IReadOnlyList<TypeDeclaration> In(string text) =>
    [
        .. Declaration().Matches(text).Select(match => new TypeDeclaration(
            match.Groups["name"].Value, match.Groups["line"].Value, SummaryIn(match.Groups["above"].Value))),
    ];

    private static string SummaryIn(string above)
    {
        var lines = Said().Match(above).Groups["said"].Value.Split('\n');
        return string.Join(' ', lines.Select(line => line.Trim(' ', '/'))).Trim();
    }

    // Above it: its comments and attributes, each on lines of their own.
    [GeneratedRegex(
        @"(?<above>(?:^(?://[^\n]*|\[[^\n]*)\n)*)"
        + @"^(?<line>(?:(?:public|internal|file|static|sealed|abstract|partial|readonly|ref|unsafe)\s+)*"
        + @"(?:class|struct|interface|enum|delegate\s+\S+|record(?:\s+(?:class|struct))?)\s+(?<name>\w+)[^\n]*)",
        RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"<summary>(?<said>.*?)</summary>", RegexOptions.Singleline)]
    private static partial Regex Said();
}
