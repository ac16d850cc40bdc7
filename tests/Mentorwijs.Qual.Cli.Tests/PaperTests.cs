using System.IO.Compression;
using System.Text.Json;

namespace Mentorwijs.Qual.Cli.Tests;

public sealed class PaperTests
{
    [Theory]
    [InlineData("factsheet", "What can a municipality do?")]
    [InlineData("practice", "Self-scan")]
    public async Task A_paper_is_a_Word_document_and_its_checks_are_told(string command, string heading)
    {
        using var folder = await SeededFolder.MakeAsync();
        var target = folder.PathOf("blad.docx");

        var run = await QualProcess.RunAsync(
            command, "--project", SeededFolder.Project, "--lang", "en", "--out", target,
            "--data", folder.FullPath, "--json");

        using var json = JsonDocument.Parse(run.Output);
        using var document = ZipFile.OpenRead(target);
        using var body = new StreamReader(document.GetEntry("word/document.xml")!.Open()); // every docx has it
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(heading, await body.ReadToEndAsync(), StringComparison.Ordinal);
        var missing = json.RootElement.GetProperty("checks").EnumerateArray()
            .Single(check => check.GetProperty("check").GetString() == "Missing");
        Assert.False(missing.GetProperty("good").GetBoolean());
        Assert.Contains("filled in", missing.GetProperty("sentence").GetString(), StringComparison.Ordinal);
    }
}
