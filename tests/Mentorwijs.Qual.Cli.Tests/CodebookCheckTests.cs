using System.Text.Json;

namespace Mentorwijs.Qual.Cli.Tests;

public sealed class CodebookCheckTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"codeboek-{Guid.NewGuid():N}.md");

    public void Dispose() => File.Delete(_file);

    [Theory]
    [InlineData("codebooks/cfir-2022.md")]
    [InlineData("codebooks/procesevaluatie.md")]
    [InlineData("codebooks/randvoorwaarden-mentorwijs.md")]
    public async Task A_shipped_book_is_right(string book)
    {
        var run = await QualProcess.RunAsync("codebook", "check", book);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.DoesNotContain("CB0", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nl", "CB012 De slug ‘a’ staat op regel 7 en 8. Geef een van de twee een andere slug.")]
    [InlineData("en", "CB012 The slug ‘a’ is on lines 7 and 8. Give one of the two another slug.")]
    public async Task An_error_is_a_line_with_its_place_and_makes_the_exit_code_two(string language, string words)
    {
        await WriteAsync("# A {#a}\n# B {#a}\n");

        var run = await QualProcess.RunAsync("codebook", "check", _file, "--lang", language);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal($"{_file}:8: {words}", run.Output.Split('\n')[0]);
    }

    [Fact]
    public async Task A_warning_alone_leaves_the_exit_code_zero()
    {
        await WriteAsync("# A\n");

        var run = await QualProcess.RunAsync("codebook", "check", _file);

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith($"{_file}:7: CB011 ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_says_the_same()
    {
        await WriteAsync("# A {#a}\n# B {#a}\n");

        var run = await QualProcess.RunAsync("codebook", "check", _file, "--json", "--lang", "en");

        using var json = JsonDocument.Parse(run.Output);
        var problem = json.RootElement.GetProperty("problems")[0];
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(1, json.RootElement.GetProperty("errors").GetInt32());
        Assert.Equal("CB012", problem.GetProperty("code").GetString());
        Assert.Equal(8, problem.GetProperty("line").GetInt32());
        Assert.Equal("error", problem.GetProperty("severity").GetString());
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_refused_with_its_sentence_on_stderr()
    {
        await WriteAsync("# A\n<<<<<<< HEAD\n");

        var run = await QualProcess.RunAsync("codebook", "check", _file, "--lang=en");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("Line 8 holds the mark of an unresolved merge", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_refused()
    {
        var run = await QualProcess.RunAsync("codebook", "check", _file);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(_file, run.Errors, StringComparison.Ordinal);
    }

    private Task WriteAsync(string body) => File.WriteAllTextAsync(
        _file, "---\nformat: mentorwijs-codebook/1\nid: a\nversion: 1.0.0\nlanguage: nl\n---\n" + body);
}
