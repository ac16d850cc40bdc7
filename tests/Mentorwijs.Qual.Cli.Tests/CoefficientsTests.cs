using System.Text.Json;
using Mentorwijs.Qual.Tests;

namespace Mentorwijs.Qual.Cli.Tests;

public sealed class CoefficientsTests
{
    [CorpusTheory]
    [InlineData("published.json", 609)]
    [InlineData("reliability.json", 1120)]
    [InlineData("edge.json", 198)]
    [InlineData("spans.json", 5294)]
    [InlineData("exclusive.json", 1408)]
    [InlineData("spans-pub.json", 229)]
    public async Task Every_public_figure_comes_out(string file, int figures)
    {
        var path = Corpus.PathOf("agreement", file);

        var run = await QualProcess.RunAsync("coefficients", path, "--json");

        using var vectors = JsonDocument.Parse(await File.ReadAllBytesAsync(path));
        using var output = JsonDocument.Parse(run.Output);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        var compared = 0;
        foreach (var vector in vectors.RootElement.EnumerateArray())
        {
            var id = vector.GetProperty("id").ToString();
            var computed = output.RootElement.GetProperty(id).EnumerateArray()
                .ToDictionary(value => value.GetProperty("coefficient").ToString());
            foreach (var expectation in vector.GetProperty("expectations").EnumerateArray())
            {
                var name = expectation.GetProperty("coefficient").ToString();
                Assert.True(Fits(expectation, computed[name]), $"{id} {name}: {expectation} is not {computed[name]}");
                compared++;
            }
        }

        Assert.Equal(figures, compared);
    }

    [Fact]
    public async Task What_is_undefined_is_null_with_a_reason_and_what_does_not_apply_is_left_out()
    {
        var run = await RunAsync(
            """
            [{"id": "same", "kind": "reliability", "more": 1,
              "input": {"coders": 3, "categories": [1, 2], "units": [[1, 1, 1], [1, null, 1]]}},
             {"id": "none", "kind": "spans", "input": {"length": 10, "codes": ["a"], "coders": [[], []]}}]
            """);

        using var json = JsonDocument.Parse(run.Output);
        var same = json.RootElement.GetProperty("same").EnumerateArray()
            .ToDictionary(value => value.GetProperty("coefficient").ToString());
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(1, same["percent_agreement"].GetProperty("value").GetDouble());
        Assert.Equal(JsonValueKind.Null, same["alpha_nominal"].GetProperty("value").ValueKind);
        Assert.Equal("noVariation", same["alpha_nominal"].GetProperty("reason").GetString());
        Assert.False(same.ContainsKey("cohen_kappa"));
        Assert.Contains("\"nobodyUsedTheCode\"", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "$")]
    [InlineData("""[{"id": "a", "kind": "spans"}]""", "$[0].input")]
    [InlineData("""[{"kind": "spans", "input": {}}]""", "$[0].id")]
    [InlineData(
        """[{"id": "a", "kind": "reliability", "input": {"coders": 2, "categories": [1, 1], "units": []}}]""",
        "$[0].input.categories")]
    [InlineData("""[{"id": "a", "kind": "poll", "input": {}}]""", "$[0].kind")]
    [InlineData("""[{"id": "a", "kind": "reliability", "input": {"coders": 2}}]""", "$[0].input")]
    [InlineData(
        """[{"id": "a", "kind": "reliability", "input": {"coders": 2, "categories": [1], "units": [[1, 1], [1]]}}]""",
        "$[0].input.units[1]")]
    [InlineData(
        """[{"id": "a", "kind": "reliability", "input": {"coders": 1, "categories": [1], "units": [[2]]}}]""",
        "$[0].input.units[0]")]
    [InlineData(
        """[{"id": "a", "kind": "spans", "input": {"length": 5, "codes": ["a"], "coders": [[[0, 6, "a"]]]}}]""",
        "$[0].input.coders[0][0]")]
    public async Task A_file_that_is_wrong_is_refused_with_the_place(string content, string place)
    {
        var run = await RunAsync(content);

        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(2, run.ExitCode);
        Assert.Equal("CoefficientsFileIsWrong", json.RootElement.GetProperty("refusal").GetString());
        Assert.Contains($"‘{place}’", json.RootElement.GetProperty("sentence").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "1", "1")]
    [InlineData("[\n {", "2", "3")]
    [InlineData("\u0001\u0002", "1", "1")]
    public async Task What_is_no_JSON_is_refused_with_line_and_position(string content, string line, string position)
    {
        var run = await RunAsync(content);

        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(2, run.ExitCode);
        Assert.Equal("CoefficientsFileIsNoJson", json.RootElement.GetProperty("refusal").GetString());
        Assert.Contains(
            $"regel {line}, positie {position}", json.RootElement.GetProperty("sentence").GetString(),
            StringComparison.Ordinal);
    }

    private static bool Fits(JsonElement expectation, JsonElement computed)
    {
        var (expected, value) = (expectation.GetProperty("expected"), computed.GetProperty("value"));
        if (expected.ValueKind == JsonValueKind.Null || value.ValueKind == JsonValueKind.Null)
        {
            return expected.ValueKind == value.ValueKind;
        }

        var slack = expectation.GetProperty("tolerance").GetDouble() * Math.Max(1, Math.Abs(expected.GetDouble()));
        return Math.Abs(expected.GetDouble() - value.GetDouble()) <= slack;
    }

    private static async Task<QualProcess> RunAsync(string content)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, content);
        var run = await QualProcess.RunAsync("coefficients", file, "--json");
        File.Delete(file);
        return run;
    }
}
