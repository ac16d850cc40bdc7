using System.Text.Json;

namespace Mentorwijs.Qual.Cli.Tests;

public sealed class DemoTests : IDisposable
{
    private readonly string _parent = Directory.CreateTempSubdirectory("qual-demo-").FullName;

    private string Folder => Path.Combine(_parent, "demo");

    public void Dispose() => Directory.Delete(_parent, recursive: true);

    [Fact]
    public async Task The_demo_is_made_once_and_is_a_project_like_any_other()
    {
        var made = await QualProcess.RunAsync("demo", "--data", Folder, "--json");
        var again = await QualProcess.RunAsync("demo", "--data", Folder, "--json");
        var projects = await QualProcess.RunAsync("projects", "--data", Folder, "--json");

        Assert.Equal((0, 0, 0), (made.ExitCode, again.ExitCode, projects.ExitCode));
        Assert.Equal((true, false), (WasMade(made), WasMade(again)));
        using var list = JsonDocument.Parse(projects.Output);
        var project = Assert.Single(list.RootElement.GetProperty("projects").EnumerateArray());
        Assert.Equal(16, project.GetProperty("transcripts").GetInt32());
    }

    [Fact]
    public async Task Another_folder_is_refused()
    {
        Directory.CreateDirectory(Folder);
        await File.WriteAllTextAsync(Path.Combine(Folder, "mijn.txt"), "van mij");

        var run = await QualProcess.RunAsync("demo", "--data", Folder, "--lang", "nl");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"In de map {Folder} staat iets anders", run.Errors, StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFileSystemEntries(_parent));
    }

    private static bool WasMade(QualProcess run)
    {
        using var json = JsonDocument.Parse(run.Output);
        return json.RootElement.GetProperty("made").GetBoolean();
    }
}
