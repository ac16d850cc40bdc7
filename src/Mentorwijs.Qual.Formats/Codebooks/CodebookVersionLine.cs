using System.Text.RegularExpressions;
using Mentorwijs.Qual.Domain.Codebooks;

namespace Mentorwijs.Qual.Formats.Codebooks;

/// <summary>The line of the front matter that tells the version.</summary>
internal static partial class CodebookVersionLine
{
    /// <summary>The same file in its next version: 1.2.3 becomes 1.3.0.</summary>
    public static string Next(string file) => Version().Replace(
        file, found => found.Groups[1].Value + SemanticVersions.NextMinor(found.Groups[2].Value), 1);

    [GeneratedRegex("""^(version:[ \t]*["']?)([^"'\s#]+)""", RegexOptions.Multiline)]
    private static partial Regex Version();
}
