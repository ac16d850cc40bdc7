using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Mentorwijs.Qual.Tests;
using Mentorwijs.Qual.Workbench.Reports;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Mentorwijs.Qual.Workbench.Tests.Demo;

/// <summary>The numbers in the document itself against those that were counted by another program beforehand.</summary>
public sealed class DemoChapterTests(MadeDemo demo) : IClassFixture<MadeDemo>
{
    private static readonly string[] Perspectives = ["leidinggevende", "werknemer", "werkgever", "trainer", "gemeente"];

    private static readonly (string Direction, string Sign)[] Signs =
        [("bevorderend", "+"), ("belemmerend", "−"), ("gemengd", "±"), ("neutraal", "○")];

    [CorpusFact]
    public async Task The_table_of_frequencies_has_the_people_by_direction_that_were_counted_beforehand()
    {
        using var facts = JsonDocument.Parse(File.ReadAllText(Corpus.PathOf("demo", "facts.json")));
        using var document = await OpenAsync();
        var rows = RowsOf(document, "locked:table.frequencies");

        foreach (var code in facts.RootElement.GetProperty("fiveCodes").EnumerateObject())
        {
            var name = demo.Project.Codebooks[0].Codes.Single(one => one.Slug == code.Name).Name.In("nl");
            var cells = Assert.Single(rows, row => row[0] == name);

            Assert.Equal(
                Perspectives.Select(perspective => Written(code.Value, perspective)),
                cells.Skip(1).Take(Perspectives.Length).Select(cell => cell is "–" or "n.g." ? "" : cell));
            Assert.Equal($"{code.Value.GetProperty("respondents").GetInt32()}", cells[^1]);
        }
    }

    [CorpusFact]
    public async Task The_bars_of_each_chart_add_up_to_the_people_that_were_counted_beforehand()
    {
        using var themes = JsonDocument.Parse(File.ReadAllText(Corpus.PathOf("demo", "themes.json")));
        using var document = await OpenAsync();
        var charts = document.MainDocumentPart!.Document!.Descendants<C.ChartReference>() // not null: just written
            .Select(chart => ((ChartPart)document.MainDocumentPart.GetPartById(chart.Id!.Value!)).ChartSpace!)
            .ToList();

        var counted = themes.RootElement.GetProperty("themes").EnumerateArray()
            .Select(theme => theme.GetProperty("computed").GetProperty("respondentsPerPerspective")).ToList();

        Assert.Equal(counted.Count, charts.Count);
        foreach (var (chart, people) in charts.Zip(counted))
        {
            var bars = chart.Descendants<C.BarChartSeries>()
                .Select(series => series.GetFirstChild<C.Values>()!.Descendants<C.NumericValue>()
                    .Select(value => int.Parse(value.Text, System.Globalization.CultureInfo.InvariantCulture)).ToList())
                .ToList();
            Assert.Equal(
                Perspectives.Select(perspective =>
                    people.TryGetProperty(perspective, out var number) ? number.GetInt32() : 0),
                Perspectives.Select((_, at) => bars.Sum(series => series[at])));
        }
    }

    private async Task<WordprocessingDocument> OpenAsync()
    {
        var file = (await demo.Bench.Get<ExportChapter>().RunAsync(
            demo.Lead, demo.Project.Slug, "nl", null, CommandId.New(), CancellationToken.None)).Value;
        return WordprocessingDocument.Open(new MemoryStream(file.Content), isEditable: false);
    }

    private static List<List<string>> RowsOf(WordprocessingDocument document, string tag) =>
    [
        .. document.MainDocumentPart!.Document!.Descendants<SdtElement>() // not null: it was just written
            .Single(control => control.SdtProperties?.GetFirstChild<Tag>()?.Val?.Value == tag)
            .Descendants<TableRow>().Select(row => row.Elements<TableCell>().Select(cell => cell.InnerText).ToList()),
    ];

    private static string Written(JsonElement code, string perspective) =>
        code.GetProperty("respondentsPerDirection").TryGetProperty(perspective, out var directions)
            ? string.Join(' ', Signs
                .Where(sign => directions.TryGetProperty(sign.Direction, out _))
                .Select(sign => $"{directions.GetProperty(sign.Direction).GetInt32()}{sign.Sign}"))
            : "";
}
