using System.Text.RegularExpressions;
using Mentorwijs.Qual.House.Tests.Reading;

namespace Mentorwijs.Qual.House.Tests;

/// <summary>How long and how wide a file may be, and what it is called.</summary>
public partial class FileShapeTests
{
    private const int MaxLines = 300;
    private const int MaxTestLines = 400;
    private const int MaxMarkupLines = 120;
    private const int MaxWidth = 120;

    // A text is one unbroken value there, and a project file lists what it lists.
    private static readonly string[] Unlimited = [".resx", ".csproj"];

    [Fact]
    public void No_file_is_too_long() => Findings.None(SourceFile.All.SelectMany(TooLong));

    [Fact]
    public void No_line_of_code_is_too_wide() => Findings.None(SourceFile.All.SelectMany(TooWide));

    [Fact]
    public void Every_file_is_named_after_one_of_its_types() => Findings.None(SourceFile.All.SelectMany(Misnamed));

    [Theory]
    [InlineData("src/Mentorwijs.Qual.Domain/Long.cs", 301)]
    [InlineData("src/Mentorwijs.Qual.Web/Shell/Long.razor", 121)]
    [InlineData("src/Mentorwijs.Qual.Web/Shell/Long.razor.js", 301)]
    [InlineData("tests/Mentorwijs.Qual.Domain.Tests/LongTests.cs", 401)]
    public void A_file_that_is_too_long_is_seen(string path, int lines) =>
        Assert.NotEmpty(TooLong(new SourceFile(path, string.Concat(Enumerable.Repeat("x\n", lines)))));

    [Fact]
    public void Markup_is_counted_without_the_code_under_it() => Assert.Empty(TooLong(new SourceFile(
        "src/Mentorwijs.Qual.Web/Shell/Good.razor",
        string.Concat(Enumerable.Repeat("x\n", 110)) + "@code {\n" + string.Concat(Enumerable.Repeat("x\n", 30)))));

    [Fact]
    public void A_line_that_is_too_wide_is_seen() =>
        Assert.NotEmpty(TooWide(new SourceFile("src/Mentorwijs.Qual.Domain/Wide.cs", new string('x', MaxWidth + 1))));

    [Fact]
    public void A_file_with_another_name_than_its_types_is_seen() => Assert.NotEmpty(
        Misnamed(new SourceFile("src/Mentorwijs.Qual.Domain/Code.cs", "public sealed record Coding;\n")));

    private static IEnumerable<string> TooLong(SourceFile file)
    {
        if (Unlimited.Contains(file.Extension))
        {
            yield break;
        }

        var most = file.Path.StartsWith("tests/", StringComparison.Ordinal) ? MaxTestLines : MaxLines;
        if (file.Lines.Count > most)
        {
            yield return $"{file.Path}: {file.Lines.Count} lines, at most {most}";
        }

        var markup = file.Lines.TakeWhile(line => !line.StartsWith("@code", StringComparison.Ordinal)).Count();
        if (file.Extension == ".razor" && markup > MaxMarkupLines)
        {
            yield return $"{file.Path}: {markup} lines of markup, at most {MaxMarkupLines}";
        }
    }

    private static IEnumerable<string> TooWide(SourceFile file) => file.Extension == ".cs"
        ? file.Lines
            .Select((line, at) => (line, at))
            .Where(row => row.line.Length > MaxWidth)
            .Select(row => $"{file.Path}:{row.at + 1} {row.line.Length} wide, at most {MaxWidth}")
        : [];

    // Small refusals and ids may share a file, called after what they are: CodingRefusals, ProjectIds.
    // So may the configurations of tables that belong together.
    private static IEnumerable<string> Misnamed(SourceFile file)
    {
        var name = file.Name.Split('.')[0];
        var declared = TypeDeclaration.In(file.Text);
        var isNamed = file.Extension != ".cs"
            || name is "Program" or "AssemblyInfo" or "GlobalUsings"
            || declared.Any(type => type.Name == name)
            || IsFamily("Refusals", ": Refusal")
            || IsFamily("Ids", ": IId")
            || IsFamily("Configuration", ": IEntityTypeConfiguration<");
        var found = string.Join(", ", declared.Select(type => type.Name));
        return isNamed ? [] : [$"{file.Path}: no type {name}, but {found}"];

        bool IsFamily(string ending, string kind) => name.EndsWith(ending, StringComparison.Ordinal)
            && declared.All(type => type.Line.Contains(kind, StringComparison.Ordinal));
    }
}
