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

    private static Task<QualProcess> RunAsync(SeededFolder folder, params string[] more) => QualProcess.RunAsync(
        ["agreement", "--project", SeededFolder.Project, "--round", "ronde-1", "--data", folder.FullPath, .. more]);
}
