using System.Text.Json;

namespace Mentorwijs.Qual.Cli.Tests;

public sealed class CodingsTests
{
    [Fact]
    public async Task What_goes_out_comes_in_again_the_same()
    {
        using var folder = await SeededFolder.MakeAsync();
        var first = CodingFiles.Write(
            folder.PathOf("in.json"), CodingFiles.A(), CodingFiles.AcrossTurns(), CodingFiles.B());
        var (one, other) = (folder.PathOf("one.json"), folder.PathOf("other.json"));

        var read = await RunAsync(folder, SeededFolder.Project, "--in", first);
        await RunAsync(folder, SeededFolder.Project, "--out", one);
        await folder.AddProjectAsync("Nieuw");
        var again = await RunAsync(folder, "nieuw", "--in", one);
        await RunAsync(folder, "nieuw", "--out", other);

        Assert.Equal((0, "", 3), (read.ExitCode, read.Errors, Number(read, "codings")));
        Assert.Equal((0, ""), (again.ExitCode, again.Errors));
        Assert.Equal(3, CodingFiles.Read(one).Count);
        Assert.Equal(CodingFiles.Read(one), CodingFiles.Read(other));
        Assert.Contains(CodingFiles.Read(one), line => line.Contains(
            "turnIndex=1 endTurnIndex=3 speaker=R quote=Dat zegt iedereen hier.\nJa?\nMijn baas 😀 start=22 end=12 "
            + "code=begeleiding star=2 memo=mooi gezegd richting=belemmerend sterkte=sterk", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_file_twice_changes_nothing()
    {
        using var folder = await SeededFolder.MakeAsync();
        var file = CodingFiles.Write(folder.PathOf("in.json"), CodingFiles.A(), CodingFiles.AcrossTurns());

        await RunAsync(folder, SeededFolder.Project, "--in", file);
        var again = await RunAsync(folder, SeededFolder.Project, "--in", file);
        var written = await RunAsync(folder, SeededFolder.Project, "--out", folder.PathOf("out.json"));

        Assert.Equal((0, 2), (again.ExitCode, Number(again, "codings")));
        Assert.Equal(2, Number(written, "codings"));
    }

    [Fact]
    public async Task One_refusal_lists_every_fault_and_stores_nothing()
    {
        using var folder = await SeededFolder.MakeAsync();
        var stranger = CodingFiles.Line("x1", "Z", 1, 0, "Er is te weinig tijd.", "middelen-tijd");
        var nowhere = CodingFiles.A();
        (nowhere["id"], nowhere["transcript"]) = ("x2", "L99");
        var file = CodingFiles.Write(
            folder.PathOf("in.json"), CodingFiles.A(), stranger, nowhere, CodingFiles.A("geen-code"),
            CodingFiles.Line("x4", "A", 1, 0, "Er is te veel tijd...", "middelen-tijd"),
            CodingFiles.Line("x5", "A", 9, 0, "Er is", "middelen-tijd"),
            CodingFiles.Line("x6", "A", 1, 40, "hier. En nog veel meer", "middelen-tijd"));

        var run = await RunAsync(folder, SeededFolder.Project, "--in", file);
        var plain = await QualProcess.RunAsync(
            "codings", "--project", SeededFolder.Project, "--data", folder.FullPath, "--in", file);
        var written = await RunAsync(folder, SeededFolder.Project, "--out", folder.PathOf("out.json"));

        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal((2, ""), (run.ExitCode, run.Errors));
        Assert.Equal("CodingsDoNotFit", json.RootElement.GetProperty("refusal").GetString());
        Assert.Equal(
            [
                "UnknownCoder", "UnknownTranscript", "UnknownCodeInFile", "QuoteDiffers", "TurnIsNotThere",
                "PlaceOutsideTurn",
            ],
            json.RootElement.GetProperty("faults").EnumerateArray()
                .Select(fault => fault.GetProperty("refusal").GetString()));
        Assert.Equal((2, ""), (plain.ExitCode, plain.Output));
        Assert.All(
            (string[])["‘Z’", "‘L99’", "‘geen-code’", "‘Er is te veel tijd...’", "beurt 10", "beurt 2: 40 tot 62"],
            words => Assert.Contains(words, plain.Errors, StringComparison.Ordinal));
        Assert.Equal(0, Number(written, "codings"));
    }

    [Fact]
    public async Task In_a_blind_round_each_brings_in_and_gets_the_own_codings_only()
    {
        using var folder = await SeededFolder.MakeAsync(isBlind: true);
        var a = CodingFiles.Write(folder.PathOf("in-a.json"), CodingFiles.A());
        var b = CodingFiles.Write(folder.PathOf("in-b.json"), CodingFiles.B());

        var unknown = await RunAsync(folder, SeededFolder.Project, "--in", b);
        var read = await RunAsync(folder, SeededFolder.Project, "--in", a);
        var other = await RunAsync(folder, SeededFolder.Project, "--in", b, "--as", "B");
        var known = await RunAsync(folder, SeededFolder.Project, "--in", b);
        await RunAsync(folder, SeededFolder.Project, "--out", folder.PathOf("a.json"));
        await RunAsync(folder, SeededFolder.Project, "--out", folder.PathOf("b.json"), "--as", "B");

        Assert.Equal((0, 0), (read.ExitCode, other.ExitCode));
        Assert.Equal(2, unknown.ExitCode);
        Assert.Contains("OnlyTheCoderWhileBlind", unknown.Output, StringComparison.Ordinal);
        Assert.Equal(unknown, known);
        Assert.Contains("coder=A round=ronde-1", Assert.Single(CodingFiles.Read(folder.PathOf("a.json"))));
        Assert.Contains("coder=B round=ronde-1", Assert.Single(CodingFiles.Read(folder.PathOf("b.json"))));
        Assert.DoesNotContain("iedereen", await File.ReadAllTextAsync(folder.PathOf("a.json")));
    }

    [Fact]
    public async Task A_coder_brings_in_the_own_codings_and_nobody_elses()
    {
        using var folder = await SeededFolder.MakeAsync();
        var own = CodingFiles.Write(folder.PathOf("own.json"), CodingFiles.B());
        var both = CodingFiles.Write(folder.PathOf("both.json"), CodingFiles.A(), CodingFiles.B());

        var refused = await RunAsync(folder, SeededFolder.Project, "--in", both, "--as", "B");
        var done = await RunAsync(folder, SeededFolder.Project, "--in", own, "--as", "B");

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("NotYourCoding", refused.Output, StringComparison.Ordinal);
        Assert.Equal((0, 1), (done.ExitCode, Number(done, "codings")));
    }

    [Fact]
    public async Task A_file_that_is_there_is_replaced_only_when_asked_for()
    {
        using var folder = await SeededFolder.MakeAsync();
        var file = folder.PathOf("out.json");
        await File.WriteAllTextAsync(file, "mijn werk");

        var refused = await RunAsync(folder, SeededFolder.Project, "--out", file);
        var kept = await File.ReadAllTextAsync(file);
        var done = await RunAsync(folder, SeededFolder.Project, "--out", file, "--overwrite");

        Assert.Equal((2, "mijn werk"), (refused.ExitCode, kept));
        Assert.Contains("\"FileIsThere\"", refused.Output, StringComparison.Ordinal);
        Assert.Equal(0, done.ExitCode);
        Assert.Empty(CodingFiles.Read(file));
    }

    [Theory]
    [InlineData("{", "CodingsFileIsDamaged")]
    [InlineData("[]", "CodingsFileIsDamaged")]
    [InlineData("""{"codings": [{"transcript": "L01"}]}""", "CodingsFileIsDamaged")]
    [InlineData("""{"codings": [null]}""", "CodingsFileIsDamaged")]
    [InlineData("""{"format": "foto/1", "codings": []}""", "CodingsFileIsAnotherFormat")]
    public async Task What_is_no_file_of_codings_is_refused(string content, string refusal)
    {
        using var folder = await SeededFolder.MakeAsync();
        await File.WriteAllTextAsync(folder.PathOf("in.json"), content);

        var run = await RunAsync(folder, SeededFolder.Project, "--in", folder.PathOf("in.json"));

        Assert.Equal((2, ""), (run.ExitCode, run.Errors));
        Assert.Contains($"\"{refusal}\"", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "OneOfInAndOut")]
    [InlineData("--in a.json --out b.json", "OneOfInAndOut")]
    [InlineData("--in a.json --round open", "RoundGoesWithOut")]
    public async Task What_does_not_go_together_is_refused(string options, string refusal)
    {
        var run = await QualProcess.RunAsync(
            [
                "codings", "--project", "proef", "--json",
                .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            ]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"\"{refusal}\"", run.Output, StringComparison.Ordinal);
    }

    private static Task<QualProcess> RunAsync(SeededFolder folder, string project, params string[] more) =>
        QualProcess.RunAsync(["codings", "--project", project, "--data", folder.FullPath, "--json", .. more]);

    private static int Number(QualProcess run, string key)
    {
        using var json = JsonDocument.Parse(run.Output);
        return json.RootElement.GetProperty(key).GetInt32();
    }
}
