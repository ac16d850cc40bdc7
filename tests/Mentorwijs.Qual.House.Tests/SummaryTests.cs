using System.Text.RegularExpressions;
using Mentorwijs.Qual.House.Tests.Reading;

namespace Mentorwijs.Qual.House.Tests;

/// <summary>Every public type says in one sentence what it is for.</summary>
public partial class SummaryTests
{
    [Fact]
    public void Every_public_type_of_the_product_has_one_sentence() =>
        Findings.None(Wrong(SourceFile.Product.Where(file => file.Extension == ".cs")));

    [Theory]
    [InlineData("public sealed record Bare;")]
    [InlineData("/// <summary> </summary>\npublic enum Empty\n{\n}")]
    [InlineData("/// <summary>One thing. And another one.</summary>\npublic static class Two\n{\n}")]
    [InlineData("/// <remarks>Of the wrong kind.</remarks>\npublic readonly record struct Remarked(int X);")]
    public void A_type_without_its_sentence_is_seen(string text) => Assert.NotEmpty(Wrong([File(text)]));

    [Theory]
    [InlineData("/// <summary>\n/// On two lines, e.g. this.\n/// </summary>\n[Flags]\npublic enum Good\n{\n}")]
    [InlineData("internal sealed class Own;")]
    public void A_good_type_is_left_alone(string text) => Assert.Empty(Wrong([File(text)]));

    // A partial type says it in one of its files.
    private static IEnumerable<string> Wrong(IEnumerable<SourceFile> files) =>
        from type in files.SelectMany(file => TypeDeclaration.In(file.Text).Select(type => (file, type)))
        where type.type.IsPublic
        group type by (Folder: Path.GetDirectoryName(type.file.Path), type.type.Name) into parts
        let said = parts.Select(part => part.type.Summary).FirstOrDefault(summary => summary.Length > 0) ?? ""
        let wrong = said.Length == 0 ? "no summary" : SecondSentence().IsMatch(said) ? $"two sentences: {said}" : null
        where wrong is not null
        select $"{parts.First().file.Path}: {parts.Key.Name} has {wrong}";

    private static SourceFile File(string text) =>
        new("src/Mentorwijs.Qual.Domain/Sample.cs", $"namespace A;\n\n{text}\n");

    [GeneratedRegex(@"(?<!\b(?:e\.g|i\.e|cf|al|ch|p|pp|eq|no|vol))[.!?]\s+[A-Z]")]
    private static partial Regex SecondSentence();
}
