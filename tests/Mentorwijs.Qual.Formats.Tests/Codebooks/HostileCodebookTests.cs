using System.Diagnostics;
using System.Text;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Formats.Codebooks;
using Mentorwijs.Qual.Tests;

namespace Mentorwijs.Qual.Formats.Tests.Codebooks;

public sealed class HostileCodebookTests
{
    // A bomb is refused in milliseconds; the limit is what a person would accept.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    // The largest files take up to a second on an idle machine and longer beside other tests; work that grows with
    // the square of the file would take minutes.
    private static readonly TimeSpan HeavyLimit = TimeSpan.FromSeconds(20);

    public static TheoryData<string, string> Bombs => new()
    {
        { "quotes", new string('>', 20_000) + " x" },
        { "quotes with blanks", string.Concat(Enumerable.Repeat("> ", 20_000)) },
        { "brackets", new string('[', 50_000) },
        { "links in links", string.Concat(Enumerable.Repeat("[a](", 50_000)) },
        { "emphasis", string.Concat(Enumerable.Repeat("*a **a ", 50_000)) },
        { "backticks", string.Concat(Enumerable.Range(1, 400).Select(n => new string('`', n) + " ")) },
        { "list in list", string.Join('\n', Enumerable.Range(0, 700).Select(n => new string(' ', n * 2) + "- a")) },
        { "list on a line", string.Concat(Enumerable.Repeat("- ", 5000)) + "a" },
        { "numbers on a line", string.Concat(Enumerable.Repeat("1. ", 5000)) + "a" },
        { "bare bullets", string.Join('\n', Enumerable.Range(0, 700).Select(n => new string(' ', n * 2) + "-")) },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public void A_bomb_is_refused_in_time(string name, string body)
    {
        var clock = Stopwatch.StartNew();

        var outcome = CodebookMarkdown.Read(CodebookFile.With("# A {#a}\n\n" + body));

        Assert.True(
            outcome.Refusal is CodebookIsNestedTooDeep or CodebookHasTooMuchMarkup, $"{name}: {outcome.Refusal}");
        Assert.True(clock.Elapsed < Limit, $"{name} took {clock.Elapsed}");
    }

    public static TheoryData<string, string> Heavy => new()
    {
        { "headings with one name", string.Concat(Enumerable.Repeat("# a\n", 79_000)) },
        { "headings with a slug", string.Concat(Enumerable.Range(0, 20_000).Select(n => $"# Code {n} {{#c-{n}}}\n")) },
        { "bullets", "# A {#a}\n" + string.Concat(Enumerable.Repeat("- a\n", 79_000)) },
        { "lists between comments", "# A {#a}\n" + string.Concat(Enumerable.Repeat("<!-- -->\n- a\n", 39_000)) },
        { "lists between texts", "# A {#a}\n" + string.Concat(Enumerable.Repeat("a\n\n- a\n\n", 19_000)) },
        { "blank lines", "# A {#a}\n- a" + new string('\n', 79_000) },
        { "one long line", "# A {#a}\n" + new string('a', 1_000_000) },
        { "links", "# A {#a}\n- **Wel nl:** " + string.Concat(Enumerable.Repeat("[#a ", 60)) + "x" },
        { "comments", "# A {#a}\n" + string.Concat(Enumerable.Repeat("<!-- a -->", 1_900)) },
        { "references", "# A {#a}\n\n" + string.Concat(Enumerable.Range(0, 39_000).Select(n => $"[r{n}]: x\n\n")) },
    };

    [Theory]
    [MemberData(nameof(Heavy))]
    public void A_heavy_file_is_read_in_time(string name, string body)
    {
        var clock = Stopwatch.StartNew();

        var outcome = CodebookMarkdown.Read(CodebookFile.With(body));

        Assert.True(outcome.IsDone, $"{name}: {outcome.Refusal}");
        Assert.True(clock.Elapsed < HeavyLimit, $"{name} took {clock.Elapsed}");
    }

    [Fact]
    public void A_file_over_a_megabyte_is_refused_before_it_is_read()
    {
        using var file = new MemoryStream(new byte[1024 * 1024 + 1]);

        var outcome = CodebookMarkdown.Read(file);

        Assert.Equal(new CodebookIsTooLarge(1024), outcome.Refusal);
    }

    [Fact]
    public void A_file_of_line_ends_is_refused()
    {
        var outcome = CodebookMarkdown.Read(new string('\n', 200_000));

        Assert.Equal(new CodebookHasTooManyLines(80_000), outcome.Refusal);
    }

    [Theory]
    [InlineData("# A\n<<<<<<< HEAD\n## B\n=======\n", 8)]
    [InlineData("# A\n\n>>>>>>> theirs\n", 9)]
    [InlineData("# A\n||||||| base\r\n", 8)]
    public void Merge_marks_are_found_with_their_line(string body, int line)
    {
        var outcome = CodebookMarkdown.Read(CodebookFile.With(body));

        Assert.Equal(new CodebookHasMergeConflict(line), outcome.Refusal);
    }

    [Fact]
    public void Codes_replaced_by_each_other_are_refused_with_the_circle()
    {
        var outcome = CodebookMarkdown.Read(CodebookFile.With(
            "# A {#a}\n- **Vervangen door:** b\n# B {#b}\n- **Vervangen door:** [#c]\n"
            + "# C {#c}\n- **Replaced by:** b\n"));

        Assert.Equal(new CodesGoInACircle("b > c > b", 9), outcome.Refusal);
    }

    [Fact]
    public void Front_matter_nested_without_end_is_an_error_and_no_crash()
    {
        var source = "---\na: " + new string('[', 60) + "\n---\n# A {#a}\n";

        var draft = CodebookMarkdown.Read(source).Value;

        Assert.Equal("CB001", draft.Problems[0].Code);
        Assert.Equal(2, draft.Problems[0].Line);
    }

    [CorpusTheory]
    [InlineData("codebook-conflict.md", typeof(CodebookHasMergeConflict))]
    [InlineData("codebook-cycle.md", typeof(CodesGoInACircle))]
    [InlineData("codebook-depth-50.md", typeof(CodebookIsNestedTooDeep))]
    [InlineData("codebook-quote-bomb.md", typeof(CodebookIsNestedTooDeep))]
    [InlineData("codebook-bracket-bomb.md", typeof(CodebookIsNestedTooDeep))]
    [InlineData("codebook-empty.md", typeof(CodebookHasNoCodes))]
    public void A_hostile_file_is_refused(string file, Type refusal)
    {
        var outcome = Read(file);

        Assert.IsType(refusal, outcome.Refusal);
    }

    [CorpusTheory]
    [InlineData("codebook-valid.md", 3, "CB001@1(---) CB011@1(randvoorwaarden) CB011@6(tijd-rooster)")]
    [InlineData("codebook-duplicate-slug.md", 2, "CB001@1(---) CB012@3(x)")]
    [InlineData("codebook-yaml-bomb.md", 1, "CB001@2(a: &a [x,x,x,x,x,x,x,x,x]) CB011@7(a)")]
    public void A_hostile_file_that_can_be_read_tells_its_problems(string file, int codes, string problems)
    {
        var draft = Read(file).Value;

        Assert.Equal(codes, draft.Codes.Count);
        Assert.Equal(problems, string.Join(' ', CodebookFile.Problems(draft)));
    }

    private static Outcome<CodebookDraft> Read(string file)
    {
        using var stream = File.OpenRead(Corpus.PathOf("hostile", file));
        return CodebookMarkdown.Read(stream);
    }
}
