using System.Text.Json;

namespace Mentorwijs.Qual.Cli.Tests;

public sealed class BackupTests
{
    [Fact]
    public async Task A_backup_works_as_a_data_folder_with_all_that_was_in_it()
    {
        using var folder = await SeededFolder.MakeAsync();
        using var restored = new TempFolder();
        var codings = CodingFiles.Write(folder.PathOf("in.json"), CodingFiles.A(), CodingFiles.B());
        await QualProcess.RunAsync(
            "codings", "--project", SeededFolder.Project, "--in", codings, "--data", folder.FullPath);

        var made = await QualProcess.RunAsync(
            "backup", restored.PathOf("qual.db"), "--data", folder.FullPath, "--json");
        var written = await QualProcess.RunAsync(
            "codings", "--project", SeededFolder.Project, "--out", restored.PathOf("out.json"),
            "--data", restored.FullPath);

        using var json = JsonDocument.Parse(made.Output);
        Assert.Equal((0, 0), (made.ExitCode, written.ExitCode));
        Assert.Equal(2, json.RootElement.GetProperty("rows").GetProperty("Codings").GetInt32());
        Assert.Equal(2, CodingFiles.Read(restored.PathOf("out.json")).Count);
        Assert.Empty(Directory.GetFiles(restored.FullPath, "*.part"));
    }

    [Fact]
    public async Task A_file_that_is_there_stays_as_it_is()
    {
        using var folder = await SeededFolder.MakeAsync();
        var target = folder.PathOf("mine.txt");
        await File.WriteAllTextAsync(target, "van mij");

        var run = await QualProcess.RunAsync("backup", target, "--data", folder.FullPath, "--json");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("\"BackupTargetExists\"", run.Output, StringComparison.Ordinal);
        Assert.Equal("van mij", await File.ReadAllTextAsync(target));
    }

    [Fact]
    public async Task Only_the_owner_gets_a_copy_of_all()
    {
        using var folder = await SeededFolder.MakeAsync();

        var run = await QualProcess.RunAsync(
            "backup", folder.PathOf("b.db"), "--data", folder.FullPath, "--as", "B", "--json");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("\"OnlyForTheOwner\"", run.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.PathOf("b.db")));
    }

    private sealed class TempFolder : IDisposable
    {
        public string FullPath { get; } = Directory.CreateTempSubdirectory("qual-restore-").FullName;

        public string PathOf(string name) => Path.Combine(FullPath, name);

        public void Dispose() => Directory.Delete(FullPath, recursive: true);
    }
}
