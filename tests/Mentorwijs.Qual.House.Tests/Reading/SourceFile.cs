using System.Text.RegularExpressions;
using Mentorwijs.Qual.Tests;

namespace Mentorwijs.Qual.House.Tests.Reading;

/// <summary>A file of ours as text, named from the root: src/Mentorwijs.Qual.Domain/Outcome.cs.</summary>
public sealed partial record SourceFile(string Path, string Text)
{
    private static readonly string[] NotOurs = ["bin", "obj", "node_modules", "lib", "TestResults", "Migrations"];

    private static readonly Lazy<IReadOnlyList<SourceFile>> Everything = new(ReadEverything);

    /// <summary>All sources, read once; generated migrations and what the build makes are left out.</summary>
    public static IReadOnlyList<SourceFile> All => Everything.Value;

    public static IEnumerable<SourceFile> Product =>
        All.Where(file => file.Path.StartsWith("src/", StringComparison.Ordinal));

    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    public string Extension => System.IO.Path.GetExtension(Path);

    /// <summary>The room, e.g. "Domain": the last part of the project's name.</summary>
    public string Room => Path.Split('/') is [_, var project, ..] ? project[(project.LastIndexOf('.') + 1)..] : "";

    public IReadOnlyList<string> Lines => Text.TrimEnd('\n').Split('\n');

    /// <summary>The text with C# and Razor comments blanked: prose may name what code must not use.</summary>
    /// <remarks>Line breaks stay, so that line numbers hold. "://" is an address, not a comment.</remarks>
    public string Code => Extension is ".cs" or ".razor" or ".js"
        ? Comment().Replace(Text, comment => NotALineBreak().Replace(comment.Value, " "))
        : Text;

    public int LineAt(int offset) => Text.AsSpan(0, offset).Count('\n') + 1;

    private static List<SourceFile> ReadEverything() =>
    [
        .. new[] { "src", "tests" }
            .SelectMany(top => Walk(new DirectoryInfo(Repository.PathOf(top))))
            .Where(file => file.Extension is ".cs" or ".razor" or ".resx" or ".css" or ".js" or ".csproj")
            .Select(file => new SourceFile(
                System.IO.Path.GetRelativePath(Repository.Root, file.FullName).Replace('\\', '/'),
                File.ReadAllText(file.FullName).Replace("\r\n", "\n", StringComparison.Ordinal)))
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder) =>
        NotOurs.Contains(folder.Name)
            ? []
            : folder.EnumerateFiles().Concat(folder.EnumerateDirectories().SelectMany(Walk));

    [GeneratedRegex(@"(?<!:)//[^\n]*|/\*.*?\*/|@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("[^\n]")]
    private static partial Regex NotALineBreak();
}
