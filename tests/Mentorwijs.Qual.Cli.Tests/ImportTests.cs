using System.Text.Json;
using Mentorwijs.Qual.Tests;

namespace Mentorwijs.Qual.Cli.Tests;

public sealed class ImportTests
{
    [Fact]
    public async Task Roles_come_from_the_file_and_what_it_does_not_say_becomes_other()
    {
        using var folder = await SeededFolder.MakeAsync();

        var run = await RunAsync(folder, "L05.txt", "GR01.docx");
        var again = await RunAsync(folder, "L05.txt");

        using var json = JsonDocument.Parse(run.Output);
        var transcripts = json.RootElement.GetProperty("transcripts").EnumerateArray().ToList();
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal(["L05", "GR01"], transcripts.Select(text => text.GetProperty("name").GetString()));
        Assert.Equal(["interviewer", "respondent"], Of(transcripts[0], "role"));
        Assert.Equal([null, "leidinggevende"], Of(transcripts[0], "perspective"));
        Assert.All(Of(transcripts[1], "role"), role => Assert.Equal("other", role));
        Assert.All(Of(transcripts[1], "unknown"), Assert.NotNull);
        Assert.Equal(2, again.ExitCode);
        Assert.Contains("\"refusal\": \"TranscriptNameIsTaken\"", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_refused_does_not_stop_the_next_one()
    {
        using var folder = await SeededFolder.MakeAsync();
        await File.WriteAllTextAsync(folder.PathOf("leeg.txt"), "");

        var run = await QualProcess.RunAsync(
            "import", folder.PathOf("leeg.txt"), Sample.PathOf("transcripts", "L05.txt"),
            "--project", SeededFolder.Project, "--data", folder.FullPath, "--lang", "en");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("L05.txt: stored as ‘L05’", run.Output, StringComparison.Ordinal);
        Assert.StartsWith("leeg.txt: not stored. ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Projects_counts_the_transcripts()
    {
        using var folder = await SeededFolder.MakeAsync();

        var run = await QualProcess.RunAsync("projects", "--data", folder.FullPath, "--json");

        using var json = JsonDocument.Parse(run.Output);
        var project = json.RootElement.GetProperty("projects")[0];
        Assert.Equal(
            ("proef", "Proef", "Lead", 2),
            (project.GetProperty("slug").GetString(), project.GetProperty("name").GetString(),
                project.GetProperty("role").GetString(), project.GetProperty("transcripts").GetInt32()));
    }

    private static IEnumerable<string?> Of(JsonElement transcript, string key) => transcript
        .GetProperty("speakers").EnumerateArray().Select(speaker => speaker.GetProperty(key).GetString());

    private static Task<QualProcess> RunAsync(SeededFolder folder, params string[] samples) => QualProcess.RunAsync(
    [
        "import", .. samples.Select(name => Sample.PathOf("transcripts", name)), "--project", SeededFolder.Project,
        "--data", folder.FullPath, "--json",
    ]);
}
