namespace Mentorwijs.Qual.Cli.Tests;

public sealed class QualTests
{
    [Fact]
    public async Task The_version_is_one_line()
    {
        var run = await QualProcess.RunAsync("--version");

        Assert.Equal((0, "0.1.0\n", ""), (run.ExitCode, run.Output, run.Errors));
    }

    [Theory]
    [InlineData("nl", "Alles over codeboekbestanden.", "Zo typt u het:")]
    [InlineData("en", "Everything about codebook files.", "How to type it:")]
    public async Task Help_speaks_the_language_asked_for(string language, string words, string heading)
    {
        var run = await QualProcess.RunAsync("--help", "--lang", language);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(words, run.Output, StringComparison.Ordinal);
        Assert.Contains(heading, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("onzin")]
    [InlineData("codebook check")]
    [InlineData("codebook check codebooks/cfir-2022.md --lang de")]
    public async Task A_command_that_is_not_understood_is_refused_on_stderr(string arguments)
    {
        var run = await QualProcess.RunAsync(arguments.Split(' '));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("qual --help", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nl", "agreement --project p", "Bij ‘qual agreement’ ontbreekt de optie ‘--round’.")]
    [InlineData("en", "agreement --project p", "‘qual agreement’ needs the option ‘--round’.")]
    [InlineData("nl", "codings --project", "Achter ‘--project’ ontbreekt een waarde.")]
    [InlineData("nl", "read a b", "‘b’ is niet bekend bij ‘qual read’.")]
    [InlineData("nl", "codebook", "Achter ‘qual codebook’ ontbreekt een opdracht.")]
    [InlineData("en", "read a --pattern rubbish", "‘rubbish’ cannot be used for ‘--pattern’.")]
    public async Task What_was_typed_wrong_is_named_in_the_language_asked_for(
        string language, string arguments, string sentence)
    {
        var run = await QualProcess.RunAsync(["--lang", language, .. arguments.Split(' ')]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(sentence, run.Errors, StringComparison.Ordinal);
        Assert.Single(run.Errors.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task A_pattern_that_finds_nothing_is_refused_in_words()
    {
        var file = Path.Combine("tests", "Samples", "transcripts", "L05.txt");

        var asked = await QualProcess.RunAsync("read", file, "--pattern", "tab", "--lang", "nl");
        var named = await QualProcess.RunAsync("read", file, "--pattern", "ownlabels", "--labels", "Interviewer");

        Assert.Equal((2, ""), (asked.ExitCode, asked.Output));
        Assert.Contains("Label en een tab", asked.Errors, StringComparison.Ordinal);
        Assert.Equal(0, named.ExitCode);
        Assert.Contains("txt-own-labels", named.Output, StringComparison.Ordinal);
    }
}
