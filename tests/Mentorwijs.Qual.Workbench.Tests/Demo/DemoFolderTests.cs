using System.Globalization;
using Mentorwijs.Qual.Tests;
using Mentorwijs.Qual.Workbench.Demo;
using Mentorwijs.Qual.Workbench.Storage;
using Mentorwijs.Qual.Workbench.Texts;

namespace Mentorwijs.Qual.Workbench.Tests.Demo;

public sealed class DemoFolderTests : IDisposable
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    private readonly string _parent = Directory.CreateTempSubdirectory("mwq-demos-").FullName;
    private int _made;

    private string Target => Path.Combine(_parent, "demo");

    public void Dispose() => Directory.Delete(_parent, recursive: true);

    [Fact]
    public async Task A_start_that_was_killed_is_done_anew_and_the_next_one_finds_it()
    {
        // what a killed start leaves: a folder in the making with half a database, and an empty one
        Directory.CreateDirectory(Target + ".making");
        await File.WriteAllTextAsync(Path.Combine(Target + ".making", DataFolder.DatabaseName), "half");
        Directory.CreateDirectory(Target);

        var first = await OpenAsync(Target + Path.DirectorySeparatorChar);
        var mark = DemoMark.Of(Target);
        var again = await OpenAsync(Target);

        Assert.Equal((Target, Target, 1), (first.FullPath, again.FullPath, _made));
        Assert.Equal(mark, DemoMark.Of(Target));
        Assert.Equal([Target], Directory.EnumerateFileSystemEntries(_parent));
    }

    [Fact]
    public async Task One_that_was_whole_but_not_moved_yet_is_moved()
    {
        var beside = DataFolder.Open(Target + ".making").Value;
        await File.WriteAllTextAsync(beside.PathOf(DataFolder.DatabaseName), "whole");
        new DemoMark { Project = "demo", CoderA = Guid.NewGuid(), CoderB = Guid.NewGuid() }.Write(beside);

        await OpenAsync(Target);

        Assert.Equal(0, _made);
        Assert.Equal("whole", await File.ReadAllTextAsync(Path.Combine(Target, DataFolder.DatabaseName)));
        Assert.False(Directory.Exists(Target + ".making"));
    }

    [Theory]
    [InlineData(DataFolder.DatabaseName)]
    [InlineData(DemoMark.FileName)]
    [InlineData("verslag.docx")]
    public async Task A_folder_with_something_else_in_it_is_refused_and_stays_as_it_is(string name)
    {
        Directory.CreateDirectory(Target);
        await File.WriteAllTextAsync(Path.Combine(Target, name), "van mij");

        var opened = await DemoFolder.OpenAsync(Target, () => _made++, Ct);

        Assert.Equal(new FolderIsNotForDemo(Target), opened.Refusal);
        Assert.Equal("van mij", await File.ReadAllTextAsync(Path.Combine(Target, name)));
        Assert.Equal([Target], Directory.EnumerateFileSystemEntries(_parent));
        Assert.Equal(0, _made);
    }

    [Theory]
    [InlineData("nl", "In de map /srv/qual staat iets anders dan het voorbeeldproject")]
    [InlineData("en", "The folder /srv/qual holds something else than the demo project")]
    public void The_refusal_says_which_folder_and_what_to_do(string language, string begin)
    {
        var said = SaidTexts.Say(new FolderIsNotForDemo("/srv/qual"), CultureInfo.GetCultureInfo(language));

        Assert.StartsWith(begin, said, StringComparison.Ordinal);
        Assert.Contains("--data", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_that_depends_on_where_one_stands_is_refused() =>
        Assert.IsType<DataFolderIsRelative>((await DemoFolder.OpenAsync("demo", () => _made++, Ct)).Refusal);

    [Fact]
    public void The_demo_lies_beside_the_usual_data()
    {
        Assert.Equal(Path.GetDirectoryName(DataFolder.DefaultPath), Path.GetDirectoryName(DemoFolder.DefaultPath));
        Assert.Equal("mentorwijs-qual-demo", Path.GetFileName(DemoFolder.DefaultPath));
    }

    [CorpusTheory]
    [InlineData("codings.json")]
    [InlineData("people.csv")]
    [InlineData("guides.json")]
    [InlineData("themes.json")]
    public void The_material_is_shipped_as_it_is(string name) =>
        Assert.Equal(File.ReadAllBytes(Corpus.PathOf("demo", name)), Bytes(DemoFiles.Open(name)));

    [CorpusFact]
    public void The_interviews_are_shipped_as_they_are()
    {
        Assert.Equal(16, DemoFiles.Interviews.Count);
        Assert.All(DemoFiles.Interviews, name => Assert.Equal(
            File.ReadAllBytes(Corpus.PathOf("demo", FolderOf(name), name)),
            Bytes(DemoFiles.OpenInterview(name))));
    }

    private static string FolderOf(string name) => Path.GetExtension(name) == ".json" ? "source" : "transcripts";

    private async Task<DataFolder> OpenAsync(string path)
    {
        var opened = await DemoFolder.OpenAsync(path, () => _made++, Ct);
        Assert.Null(opened.Refusal);
        return opened.Value;
    }

    private static byte[] Bytes(Stream stream)
    {
        using var bytes = new MemoryStream();
        using (stream)
        {
            stream.CopyTo(bytes);
        }

        return bytes.ToArray();
    }
}
