using System.Globalization;
using System.Text;
using System.Xml;
using Mentorwijs.Qual.Domain.Analysis;

namespace Mentorwijs.Qual.Formats.Reports;

/// <summary>Writes a chart part (ISO/IEC 29500-1, 21.2): lying bars in parts, with the figures in them.</summary>
/// <remarks>Values are text nodes and numbers; nothing of the data becomes markup or a formula.</remarks>
internal static class WordChartXml
{
    /// <summary>Relationship from the chart to its workbook.</summary>
    public const string WorkbookId = "rIdWorkbook";

    private const string Chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Hundredths of a point.</summary>
    private const int TextSize = 900;

    /// <summary>From one number along an axis to the next, or ten or a hundred times that.</summary>
    private static readonly int[] Units = [1, 2, 5, 10];

    public static byte[] Of(ChartModel chart)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement("c", "chartSpace", Chart);
            xml.WriteAttributeString("xmlns", "a", null, Drawing);
            xml.WriteAttributeString("xmlns", "r", null, Relations);
            Value(xml, "roundedCorners", "0");
            xml.WriteStartElement("chart", Chart);
            Value(xml, "autoTitleDeleted", "1");
            Plot(xml, chart);
            xml.WriteStartElement("legend", Chart);
            Value(xml, "legendPos", "b");
            Value(xml, "overlay", "0");
            xml.WriteEndElement();
            Value(xml, "plotVisOnly", "1");
            Value(xml, "dispBlanksAs", "gap");
            xml.WriteEndElement();
            Bare(xml);
            Text(xml, TextSize);
            xml.WriteStartElement("externalData", Chart);
            xml.WriteAttributeString("r", "id", Relations, WorkbookId);
            Value(xml, "autoUpdate", "0");
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void Plot(XmlWriter xml, ChartModel chart)
    {
        xml.WriteStartElement("plotArea", Chart);
        xml.WriteElementString("layout", Chart, "");
        xml.WriteStartElement("barChart", Chart);
        Value(xml, "barDir", "bar");
        Value(xml, "grouping", "stacked");
        Value(xml, "varyColors", "0");
        foreach (var (at, series) in chart.Series.Index())
        {
            Series(xml, chart, series, at);
        }

        Value(xml, "gapWidth", "55");
        Value(xml, "overlap", "100");
        Value(xml, "axId", "1");
        Value(xml, "axId", "2");
        xml.WriteEndElement();
        Axis(xml, "catAx", id: "1", crosses: "2", title: null, unit: 0);
        Axis(xml, "valAx", id: "2", crosses: "1", chart.AxisTitle, UnitOf(chart));
        xml.WriteEndElement();
    }

    private static void Series(XmlWriter xml, ChartModel chart, ChartSeries series, int at)
    {
        var last = chart.Categories.Count + 1;
        xml.WriteStartElement("ser", Chart);
        Value(xml, "idx", Whole(at));
        Value(xml, "order", Whole(at));
        xml.WriteStartElement("tx", Chart);
        Texts(xml, $"{ChartWorkbook.Sheet}!${ChartWorkbook.Column(at)}$1", [series.Name]);
        xml.WriteEndElement();
        xml.WriteStartElement("spPr", Chart);
        Fill(xml, ColourOf(series.Tone));
        xml.WriteEndElement();
        Value(xml, "invertIfNegative", "0");
        Labels(xml, series.Tone);
        xml.WriteStartElement("cat", Chart);
        Texts(xml, $"{ChartWorkbook.Sheet}!$A$2:$A${Whole(last)}", chart.Categories);
        xml.WriteEndElement();
        xml.WriteStartElement("val", Chart);
        xml.WriteStartElement("numRef", Chart);
        var column = ChartWorkbook.Column(at);
        xml.WriteElementString("f", Chart, $"{ChartWorkbook.Sheet}!${column}$2:${column}${Whole(last)}");
        xml.WriteStartElement("numCache", Chart);
        xml.WriteElementString("formatCode", Chart, "General");
        Points(xml, [.. series.Values.Select(Whole)]);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    // The figure in its part of the bar; a part of nobody shows none.
    private static void Labels(XmlWriter xml, ChartTone tone)
    {
        xml.WriteStartElement("dLbls", Chart);
        xml.WriteStartElement("numFmt", Chart);
        xml.WriteAttributeString("formatCode", "0;;;");
        xml.WriteAttributeString("sourceLinked", "0");
        xml.WriteEndElement();
        Text(xml, TextSize, tone is ChartTone.Helps or ChartTone.Hinders ? "FFFFFF" : "262626");
        foreach (var (name, shown) in new[]
        {
            ("showLegendKey", "0"), ("showVal", "1"), ("showCatName", "0"), ("showSerName", "0"),
            ("showPercent", "0"), ("showBubbleSize", "0"),
        })
        {
            Value(xml, name, shown);
        }

        xml.WriteEndElement();
    }

    private static void Axis(XmlWriter xml, string kind, string id, string crosses, string? title, int unit)
    {
        var isValues = kind == "valAx";
        xml.WriteStartElement(kind, Chart);
        Value(xml, "axId", id);
        xml.WriteStartElement("scaling", Chart);
        // the first perspective on top, as in the tables
        Value(xml, "orientation", isValues ? "minMax" : "maxMin");
        xml.WriteEndElement();
        Value(xml, "delete", "0");
        Value(xml, "axPos", isValues ? "b" : "l");
        if (title is not null)
        {
            Title(xml, title);
        }

        xml.WriteStartElement("numFmt", Chart);
        xml.WriteAttributeString("formatCode", isValues ? "0" : "General");
        xml.WriteAttributeString("sourceLinked", "0");
        xml.WriteEndElement();
        Value(xml, "majorTickMark", "none");
        Value(xml, "minorTickMark", "none");
        Value(xml, "tickLblPos", "nextTo");
        Value(xml, "crossAx", crosses);
        Value(xml, "crosses", isValues ? "max" : "autoZero");
        Value(xml, isValues ? "crossBetween" : "auto", isValues ? "between" : "1");
        if (isValues)
        {
            Value(xml, "majorUnit", Whole(unit));
        }

        xml.WriteEndElement();
    }

    // Whole people, and no more than ten numbers along the axis: 1, 2, 5, 10, 20 …
    private static int UnitOf(ChartModel chart)
    {
        var longest = Enumerable.Range(0, chart.Categories.Count)
            .Select(at => chart.Series.Sum(series => series.Values[at])).DefaultIfEmpty().Max();
        var ten = 1;
        while (longest > 100 * ten)
        {
            ten *= 10;
        }

        return Units.First(unit => longest <= 10 * unit * ten) * ten;
    }

    private static void Title(XmlWriter xml, string title)
    {
        xml.WriteStartElement("title", Chart);
        xml.WriteStartElement("tx", Chart);
        xml.WriteStartElement("rich", Chart);
        xml.WriteElementString("a", "bodyPr", Drawing, "");
        xml.WriteStartElement("a", "p", Drawing);
        xml.WriteStartElement("a", "pPr", Drawing);
        Run(xml, "defRPr", TextSize, null);
        xml.WriteEndElement();
        xml.WriteStartElement("a", "r", Drawing);
        Run(xml, "rPr", TextSize, null);
        xml.WriteElementString("a", "t", Drawing, WordText.Clean(title));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        Value(xml, "overlay", "0");
        xml.WriteEndElement();
    }

    private static void Texts(XmlWriter xml, string place, IReadOnlyList<string> texts)
    {
        xml.WriteStartElement("strRef", Chart);
        xml.WriteElementString("f", Chart, place);
        xml.WriteStartElement("strCache", Chart);
        Points(xml, [.. texts.Select(WordText.Clean)]);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Points(XmlWriter xml, IReadOnlyList<string> values)
    {
        Value(xml, "ptCount", Whole(values.Count));
        foreach (var (at, value) in values.Index())
        {
            xml.WriteStartElement("pt", Chart);
            xml.WriteAttributeString("idx", Whole(at));
            xml.WriteElementString("v", Chart, value);
            xml.WriteEndElement();
        }
    }

    private static void Text(XmlWriter xml, int size, string? colour = null)
    {
        xml.WriteStartElement("txPr", Chart);
        xml.WriteElementString("a", "bodyPr", Drawing, "");
        xml.WriteStartElement("a", "p", Drawing);
        xml.WriteStartElement("a", "pPr", Drawing);
        Run(xml, "defRPr", size, colour);
        xml.WriteEndElement();
        xml.WriteStartElement("a", "endParaRPr", Drawing);
        xml.WriteAttributeString("lang", "nl-NL");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Run(XmlWriter xml, string name, int size, string? colour)
    {
        xml.WriteStartElement("a", name, Drawing);
        xml.WriteAttributeString("sz", Whole(size));
        xml.WriteAttributeString("b", "0");
        if (colour is not null)
        {
            Fill(xml, colour);
        }

        xml.WriteEndElement();
    }

    private static void Fill(XmlWriter xml, string colour)
    {
        xml.WriteStartElement("a", "solidFill", Drawing);
        xml.WriteStartElement("a", "srgbClr", Drawing);
        xml.WriteAttributeString("val", colour);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    // no frame and no ground: it stands in the text
    private static void Bare(XmlWriter xml)
    {
        xml.WriteStartElement("spPr", Chart);
        xml.WriteElementString("a", "noFill", Drawing, "");
        xml.WriteStartElement("a", "ln", Drawing);
        xml.WriteElementString("a", "noFill", Drawing, "");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Value(XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement(name, Chart);
        xml.WriteAttributeString("val", value);
        xml.WriteEndElement();
    }

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    // Told apart in grey as well, and by who does not see red or green.
    private static string ColourOf(ChartTone tone) => tone switch
    {
        ChartTone.Helps => "2F7F86",
        ChartTone.Hinders => "8A3B12",
        ChartTone.Both => "E3B04B",
        ChartTone.Neither => "B7C1C4",
        ChartTone.NotSaid => "E4E8E9",
        _ => throw new InvalidOperationException($"Tone {tone}"),
    };
}
