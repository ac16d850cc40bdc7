using System.Text.Json;

namespace Mentorwijs.Qual.Cli.Tests;

public sealed class AgreementTests
{
    [Fact]
    public async Task A_compared_round_shows_what_its_page_shows()
    {
        using var folder = await SeededFolder.MakeAsync(isBlind: true);
        var same = CodingFiles.Line("b2", "B", 1, 0, "Er is te weinig tijd.", "middelen-tijd");
        foreach (var (coder, file) in new[]
        {
            ("A", CodingFiles.Write(folder.PathOf("a.json"), CodingFiles.A())),
            ("B", CodingFiles.Write(folder.PathOf("b.json"), CodingFiles.B(), same)),
        })
        {
            await QualProcess.RunAsync(
                "codings", "--project", SeededFolder.Project, "--in", file, "--as", coder, "--data", folder.FullPath);
        }

        await folder.CompareAsync();

        var run = await RunAsync(folder, "--json");
        var plain = await RunAsync(folder, "--lang", "en");

        using var json = JsonDocument.Parse(run.Output);
        var shown = json.RootElement;
        var time = shown.GetProperty("codes").EnumerateArray()
            .Single(row => row.GetProperty("code").GetString() == "middelen-tijd").GetProperty("figures");
        var unused = shown.GetProperty("codes").EnumerateArray()
            .First(row => row.GetProperty("code").GetString() == "middelen-geld").GetProperty("figures");
        Assert.Equal((0, 0), (run.ExitCode, plain.ExitCode));
        Assert.Equal(
            (1, 1, "comparing"),
            (shown.GetProperty("identical").GetInt32(), shown.GetProperty("differences").GetInt32(),
                shown.GetProperty("phase").GetString()));
        Assert.Equal(1, time.GetProperty("measures").GetProperty("kappa").GetProperty("value").GetDouble());
        Assert.Equal(21, time.GetProperty("pair").GetProperty("both").GetInt32());
        Assert.Equal(
            "nobodyUsedTheCode",
            unused.GetProperty("measures").GetProperty("kappa").GetProperty("reason").GetString());
        Assert.Equal(
            "tooFewTranscripts",
            time.GetProperty("measures").GetProperty("alpha").GetProperty("noInterval").GetString());
        Assert.Equal("few", time.GetProperty("use").GetString());
        Assert.Equal(64, shown.GetProperty("inputHash").GetString()?.Length);
        Assert.EndsWith(
            "Identical codings: 1; differences: 1; still to be decided: 1.\n", plain.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_are_written_as_files_kept_and_made_again()
    {
        using var folder = await SeededFolder.MakeAsync(isBlind: true);
        await folder.CompareAsync();
        var (sheet, list, document) = (folder.PathOf("a.xlsx"), folder.PathOf("a.csv"), folder.PathOf("a.docx"));

        var files = await RunAsync(folder, "--json", "--xlsx", sheet, "--csv", list, "--docx", document);
        var twice = await RunAsync(folder, "--json", "--csv", list);
        var kept = await RunAsync(folder, "--json", "--keep", "--remark", "Voor het hoofdstuk");
        var runs = await RunAsync(folder, "--json", "--runs");
        var run = Root(kept).GetProperty("kept").GetString()!; // not null: it was kept
        var again = await RunAsync(folder, "--json", "--run", run);
        var unknown = await RunAsync(folder, "--json", "--run", Guid.NewGuid().ToString());

        Assert.Equal(3, Root(files).GetProperty("files").GetArrayLength());
        Assert.All(new[] { sheet, list, document }, path => Assert.True(new FileInfo(path).Length > 1000, path));
        Assert.Equal((2, "FileIsThere"), (twice.ExitCode, Root(twice).GetProperty("refusal").GetString()));
        var listed = Assert.Single(Root(runs).GetProperty("runs").EnumerateArray().ToList());
        Assert.Equal(run, listed.GetProperty("id").GetString());
        Assert.Equal("Voor het hoofdstuk", listed.GetProperty("remark").GetString());
        Assert.Empty(listed.GetProperty("changed").EnumerateArray());
        Assert.True(Root(again).GetProperty("exact").GetBoolean());
        Assert.Equal((2, "RunNotFound"), (unknown.ExitCode, Root(unknown).GetProperty("refusal").GetString()));
    }

    [Fact]
    public async Task Switched_off_no_command_gives_a_figure_and_the_decisions_can_still_be_written()
    {
        using var folder = await SeededFolder.MakeAsync(isBlind: true);
        await folder.CompareAsync();
        await folder.SwitchAgreementOffAsync();

        var refused = new[]
        {
            await RunAsync(folder, "--json"),
            await RunAsync(folder, "--json", "--xlsx", folder.PathOf("a.xlsx")),
            await RunAsync(folder, "--json", "--csv", folder.PathOf("a.csv")),
            await RunAsync(folder, "--json", "--keep"),
            await RunAsync(folder, "--json", "--runs"),
        };
        var document = await RunAsync(folder, "--json", "--docx", folder.PathOf("a.docx"));

        Assert.All(refused, run => Assert.Equal("AgreementIsOff", Root(run).GetProperty("refusal").GetString()));
        Assert.Equal(0, document.ExitCode);
        Assert.False(File.Exists(folder.PathOf("a.xlsx")));
    }

    private static JsonElement Root(QualProcess run)
    {
        using var json = JsonDocument.Parse(run.Output);
        return json.RootElement.Clone();
    }

    private static Task<QualProcess> RunAsync(SeededFolder folder, params string[] more) => QualProcess.RunAsync(
        ["agreement", "--project", SeededFolder.Project, "--round", "ronde-1", "--data", folder.FullPath, .. more]);
}
