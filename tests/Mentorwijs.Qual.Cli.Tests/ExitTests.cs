using System.Text.Json;
using Mentorwijs.Qual.Tests;

namespace Mentorwijs.Qual.Cli.Tests;

/// <summary>0 done, 1 our fault, 2 refused, 3 the folder is held.</summary>
public sealed class ExitTests
{
    [Fact]
    public async Task Beside_a_running_server_reading_works_and_writing_is_refused()
    {
        using var folder = await SeededFolder.MakeAsync();
        var codings = CodingFiles.Write(folder.PathOf("in.json"), CodingFiles.A());
        await using var server = await WebServer.StartAsync(folder.FullPath);

        var projects = await RunAsync(folder, "projects");
        var outwards = await RunAsync(
            folder, "codings", "--project", SeededFolder.Project, "--out", folder.PathOf("out.json"));
        var backup = await RunAsync(folder, "backup", folder.PathOf("backup.db"));
        var inwards = await RunAsync(folder, "codings", "--project", SeededFolder.Project, "--in", codings);
        var import = await QualProcess.RunAsync(
            "import", Sample.PathOf("transcripts", "L05.txt"), "--project", SeededFolder.Project,
            "--data", folder.FullPath, "--lang", "en");

        Assert.Equal((0, 0, 0), (projects.ExitCode, outwards.ExitCode, backup.ExitCode));
        Assert.Equal((3, "DataFolderIsInUse"), (inwards.ExitCode, Refusal(inwards)));
        Assert.Equal((3, ""), (import.ExitCode, import.Output));
        Assert.StartsWith("Another Mentorwijs.Qual is working in", import.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_database_is_no_refusal_but_a_fault()
    {
        var folder = Directory.CreateTempSubdirectory("qual-broken-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "qual.db"), new string('x', 8192));

        var run = await QualProcess.RunAsync("projects", "--data", folder, "--json");

        Directory.Delete(folder, recursive: true);
        Assert.Equal((1, "OurFault"), (run.ExitCode, Refusal(run)));
    }

    [Fact]
    public async Task A_folder_without_work_is_refused_and_not_made()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"qual-none-{Guid.NewGuid():N}");

        var projects = await QualProcess.RunAsync("projects", "--data", folder, "--json");
        var backup = await QualProcess.RunAsync("backup", folder + ".db", "--data", folder, "--json");

        Assert.Equal((2, "NoWorkInDataFolder"), (projects.ExitCode, Refusal(projects)));
        Assert.Equal((2, "NoWorkInDataFolder"), (backup.ExitCode, Refusal(backup)));
        Assert.False(Directory.Exists(folder));
    }

    [Theory]
    [InlineData("projects --as Niemand", "PersonNotFound")]
    [InlineData("agreement --project onbekend --round open", "ProjectNotFound")]
    [InlineData("agreement --project proef --round onbekend", "RoundNotFound")]
    [InlineData("agreement --project proef --round open", "AgreementComesLater")]
    [InlineData("codings --project proef --in onbekend.json", "NoSuchFile")]
    [InlineData("chapter --project proef", "NotUnderstood")]
    [InlineData("tables --project proef --out tabel.docx", "ExcelOrCsv")]
    public async Task A_refusal_has_a_name_and_a_sentence(string arguments, string refusal)
    {
        using var folder = await SeededFolder.MakeAsync();

        var run = await RunAsync(folder, arguments.Split(' '));

        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal((2, refusal, ""), (run.ExitCode, Refusal(run), run.Errors));
        Assert.NotEqual("", json.RootElement.GetProperty("sentence").GetString());
    }

    private static Task<QualProcess> RunAsync(SeededFolder folder, params string[] arguments) =>
        QualProcess.RunAsync([.. arguments, "--data", folder.FullPath, "--json"]);

    private static string? Refusal(QualProcess run)
    {
        using var json = JsonDocument.Parse(run.Output);
        return json.RootElement.GetProperty("refusal").GetString();
    }
}
