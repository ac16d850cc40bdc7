using System.IO.Compression;
using System.Text.Json;

namespace Mentorwijs.Qual.Cli.Tests;

public sealed class ChapterTests
{
    [Theory]
    [InlineData("nl", "Methode")]
    [InlineData("en", "Methods")]
    public async Task The_chapter_is_a_Word_document_in_the_language_asked_for(string language, string heading)
    {
        using var folder = await SeededFolder.MakeAsync();
        var target = folder.PathOf("hoofdstuk.docx");

        var run = await QualProcess.RunAsync(
            "chapter", "--project", SeededFolder.Project, "--lang", language, "--out", target,
            "--data", folder.FullPath, "--json");

        using var json = JsonDocument.Parse(run.Output);
        using var document = ZipFile.OpenRead(target);
        using var body = new StreamReader(document.GetEntry("word/document.xml")!.Open()); // every docx has it
        Assert.Equal((0, language), (run.ExitCode, json.RootElement.GetProperty("language").GetString()));
        Assert.Contains(heading, await body.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_codes_nothing_here_cannot_be_the_coder_who_counts()
    {
        using var folder = await SeededFolder.MakeAsync();
        var target = folder.PathOf("hoofdstuk.docx");

        var run = await QualProcess.RunAsync(
            "chapter", "--project", SeededFolder.Project, "--coder", "Niemand Hier", "--out", target,
            "--data", folder.FullPath, "--json");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("\"NoSuchCoder\"", run.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(target));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_refused()
    {
        using var folder = await SeededFolder.MakeAsync();

        var run = await QualProcess.RunAsync(
            "chapter", "--project", SeededFolder.Project, "--out", folder.PathOf("geen/map.docx"),
            "--data", folder.FullPath, "--json");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("\"NoPlaceForFile\"", run.Output, StringComparison.Ordinal);
    }
}
