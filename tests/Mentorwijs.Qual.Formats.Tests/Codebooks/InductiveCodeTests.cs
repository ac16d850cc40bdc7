using System.Text;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Formats.Codebooks;
using Mentorwijs.Qual.Tests;

namespace Mentorwijs.Qual.Formats.Tests.Codebooks;

public sealed class InductiveCodeTests
{
    [Theory]
    [InlineData("cfir-2022")]
    [InlineData("procesevaluatie")]
    [InlineData("randvoorwaarden-mentorwijs")]
    public void In_a_shipped_book_nothing_changes_but_the_version_and_the_end(string book)
    {
        var before = File.ReadAllText(Repository.PathOf("codebooks", book + ".md"), Encoding.UTF8);

        var after = InductiveCode.Add(before, "Het kost gewoon tijd", "het-kost").Value;

        var draft = CodebookMarkdown.Read(after).Value;
        var code = draft.Codes[^1];
        Assert.StartsWith(before.Replace("version: 0.1.0", "version: 0.2.0", StringComparison.Ordinal), after,
            StringComparison.Ordinal);
        Assert.Empty(draft.Problems);
        Assert.Equal("0.2.0", draft.Version);
        Assert.Equal(("het-kost", "uit-de-interviews", 2), (code.Slug, code.ParentSlug, code.Level));
        Assert.Equal("Het kost gewoon tijd", code.Name.In(draft.Language));
        Assert.True(code.IsAssignable);
        Assert.False(draft.Codes[^2].IsAssignable);
        Assert.Equal(after, CodebookFile.Canonical(after));
        Assert.Equal(
            before.Replace("version: 0.1.0", "version: 0.3.0", StringComparison.Ordinal),
            InductiveCode.Remove(after, "Het kost gewoon tijd", "het-kost"));
    }

    [Fact]
    public void It_says_that_the_code_is_a_draft_and_inductive_in_the_labels_of_the_file()
    {
        var dutch = InductiveCode.Add(CodebookFile.With("# Tijd {#tijd}\n"), "Zo is het", "zo").Value;
        var english = InductiveCode.Add(
            CodebookFile.With("# Tijd {#tijd}\n\n- **Definition nl:** Duur.\n"), "Zo is het", "zo").Value;

        Assert.EndsWith(
            "\n## Zo is het {#zo}\n\n- **Herkomst:** inductief\n- **Status:** concept\n", dutch,
            StringComparison.Ordinal);
        Assert.EndsWith(
            "\n## Zo is het {#zo}\n\n- **Source:** inductive\n- **Status:** draft\n", english,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\n", "")]
    [InlineData("\r\n", "\uFEFF")]
    public void A_second_one_comes_behind_the_first_and_line_ends_stay(string end, string mark)
    {
        var before = mark + CodebookFile.With("# Tijd {#tijd}\n").Replace("\n", end, StringComparison.Ordinal);
        var one = InductiveCode.Add(before, "Eerste", "eerste").Value + $"{end}# Later {{#later}}{end}";

        var two = InductiveCode.Add(one, "Tweede", "tweede").Value;
        var again = InductiveCode.Remove(two, "Tweede", "tweede");
        var none = InductiveCode.Remove(InductiveCode.Remove(two, "Eerste", "eerste") ?? "", "Tweede", "tweede");

        Assert.Equal(
            ["tijd", "uit-de-interviews", "eerste", "tweede", "later"],
            CodebookMarkdown.Read(two).Value.Codes.Select(code => code.Slug));
        Assert.Equal(one.Replace("1.3.0", "1.5.0", StringComparison.Ordinal), again);
        Assert.Equal(["tijd", "later"], CodebookMarkdown.Read(none ?? "").Value.Codes.Select(code => code.Slug));
        Assert.Equal(end == "\n" ? 0 : two.Count(letter => letter == '\n'), two.Count(letter => letter == '\r'));
        Assert.Equal(mark.Length > 0, two.StartsWith('\uFEFF'));
    }

    [Fact]
    public void A_code_that_somebody_described_or_divided_is_not_taken_out()
    {
        var file = InductiveCode.Add(CodebookFile.With("# Tijd {#tijd}\n"), "Zo is het", "zo").Value;

        Assert.Null(InductiveCode.Remove(file + "\nEen notitie.\n", "Zo is het", "zo"));
        Assert.Null(InductiveCode.Remove(file + "\n### Daaronder {#daaronder}\n", "Zo is het", "zo"));
        Assert.Null(InductiveCode.Remove(file, "Anders", "zo"));
        Assert.Null(InductiveCode.Remove(file, "Zo is het", "weg"));
    }

    [Theory]
    [InlineData("  dat is\n  gewoon zo ", "dat is gewoon zo")]
    [InlineData("C# en 50%", "C# en 50%")]
    public void A_name_is_put_on_one_line(string typed, string name) =>
        Assert.Equal(name, InductiveCode.CheckName(typed).Value);

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("zo {#steun}")]
    [InlineData("zo }")]
    public void A_name_that_a_heading_cannot_carry_is_refused(string typed) =>
        Assert.Equal(new CodeNameIsUnusable(typed, InductiveCode.MaxName), InductiveCode.CheckName(typed).Refusal);

    [Theory]
    [InlineData("1.2.3", "1.3.0")]
    [InlineData("0.1.0-rc.1+7", "0.2.0")]
    [InlineData("2022", "2022.1")]
    [InlineData("1.2", "1.2.1")]
    public void The_next_version_is_newer(string version, string next)
    {
        Assert.Equal(next, SemanticVersions.NextMinor(version));
        Assert.True(SemanticVersions.Compare(next, version) > 0);
    }
}
