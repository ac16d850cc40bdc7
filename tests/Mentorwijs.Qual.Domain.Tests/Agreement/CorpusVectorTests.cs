using System.Text.Json;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Tests;
using static Mentorwijs.Qual.Domain.Tests.Agreement.Studies;

namespace Mentorwijs.Qual.Domain.Tests.Agreement;

public class CorpusVectorTests
{
    [CorpusTheory]
    [InlineData("spans.json", 4_000)]
    [InlineData("exclusive.json", 1_000)]
    [InlineData("spans-pub.json", 100)]
    public void Every_character_figure_on_spans_comes_out(string file, int atLeast)
    {
        var compared = 0;

        foreach (var vector in Read(file))
        {
            var (study, codes) = StudyOf(vector.GetProperty("input"));
            var tables = new Dictionary<string, AgreementTable>(StringComparer.Ordinal);
            foreach (var expectation in Expectations(vector, "char_"))
            {
                var name = expectation.GetProperty("coefficient").GetString()!.Split(':'); // in the format
                if (name[0] != "char_kappa_pooled_devries")
                {
                    AssertIs(expectation, Figure(name, TableOf(name[^1])), vector);
                    compared++;
                }
            }

            // "0-2" = these two coders; anything else is the name of a code, and all coders are meant.
            AgreementTable TableOf(string last)
            {
                if (!tables.TryGetValue(last, out var table))
                {
                    var pair = last.Split('-');
                    table = AgreementTable.Of(
                        pair.Length == 2 ? study.Between([.. pair.Select(each => study.Coders[each[0] - '0'])]) : study,
                        Tree(codes));
                    tables[last] = table;
                }

                return table;
            }
        }

        Assert.True(compared > atLeast, $"{compared} figures compared");
    }

    [CorpusTheory]
    [InlineData("published.json")]
    [InlineData("reliability.json")]
    [InlineData("edge.json")]
    public void Every_nominal_figure_on_tables_comes_out(string file)
    {
        foreach (var vector in Read(file))
        {
            var input = vector.GetProperty("input");
            var table = new ReliabilityTable(
                input.GetProperty("coders").GetInt32(),
                [.. input.GetProperty("units").EnumerateArray().Select(row => row.EnumerateArray()
                    .Select(value => value.ValueKind == JsonValueKind.Null ? null : value.GetRawText()).ToList())]);

            foreach (var expectation in Expectations(vector, ""))
            {
                var value = expectation.GetProperty("coefficient").GetString() switch
                {
                    "percent_agreement" => table.Percent(),
                    "cohen_kappa" => table.Kappa(),
                    "alpha_nominal" => table.Alpha(),
                    _ => null,
                };
                if (value is not null)
                {
                    AssertIs(expectation, value.Estimate, vector);
                }
            }
        }
    }

    private static double? Figure(string[] name, AgreementTable table)
    {
        return name[0] switch
        {
            "char_alpha" => RowOf(table, name[1])[AgreementMeasures.Alpha].Estimate,
            "char_both" => RowOf(table, name[1]).Pair?.Both,
            "char_a_only" => RowOf(table, name[1]).Pair?.OnlyFirst,
            "char_b_only" => RowOf(table, name[1]).Pair?.OnlySecond,
            "char_percent" => RowOf(table, name[1])[AgreementMeasures.Percent].Estimate,
            "char_kappa" => RowOf(table, name[1])[AgreementMeasures.Kappa].Estimate,
            "char_kappa_micro" => table.Micro[AgreementMeasures.Kappa].Estimate,
            "char_percent_micro" => table.Micro[AgreementMeasures.Percent].Estimate,
            "char_kappa_macro" => table.Macro(AgreementMeasures.Kappa).Value.Estimate,
            _ => throw new InvalidOperationException(name[0]),
        };
    }

    private static AgreementFigures RowOf(AgreementTable table, string code) =>
        table.Rows.Single(row => row.Code.Slug == code).Pooled;

    private static (AgreementStudy Study, string[] Codes) StudyOf(JsonElement input)
    {
        var coders = input.GetProperty("coders").EnumerateArray().ToList();
        var codings = coders.SelectMany((spans, coder) => spans.EnumerateArray().Select(Coding (span) => Studies.Coding(
            coder, span[2].ToString(), span[0].GetInt32(), span[1].GetInt32())));
        var codes = input.GetProperty("codes").EnumerateArray().Select(code => code.ToString()).ToArray();
        return (Of(input.GetProperty("length").GetInt32(), coders.Count, codings), codes);
    }

    private static void AssertIs(JsonElement expectation, double? actual, JsonElement vector)
    {
        var what = $"{vector.GetProperty("id")} {expectation.GetProperty("coefficient")}";
        var expected = expectation.GetProperty("expected");
        if (expected.ValueKind == JsonValueKind.Null || actual is null)
        {
            var isBoth = expected.ValueKind == JsonValueKind.Null && actual is null;
            Assert.True(isBoth, $"{what}: {expected} is not {actual}");
            return;
        }

        var slack = expectation.GetProperty("tolerance").GetDouble();
        slack = Math.Max(slack, slack * Math.Abs(expected.GetDouble()));
        Assert.True(Math.Abs(expected.GetDouble() - actual.Value) <= slack, $"{what}: {expected} is not {actual}");
    }

    private static IEnumerable<JsonElement> Expectations(JsonElement vector, string prefix) => vector
        .GetProperty("expectations").EnumerateArray()
        .Where(each => each.GetProperty("coefficient").GetString() is { } name
            && name.StartsWith(prefix, StringComparison.Ordinal));

    private static List<JsonElement> Read(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Corpus.PathOf("agreement", file)));
        return [.. json.RootElement.Clone().EnumerateArray()];
    }
}
