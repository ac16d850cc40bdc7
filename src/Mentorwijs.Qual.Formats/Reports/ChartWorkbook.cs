using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Mentorwijs.Qual.Domain.Analysis;

namespace Mentorwijs.Qual.Formats.Reports;

/// <summary>The figures behind a chart as a small workbook, so that Word can open them for editing.</summary>
/// <remarks>Cells are text or a number by their type: nothing can become a formula. Equal charts give equal bytes.
/// </remarks>
internal static class ChartWorkbook
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public const string Sheet = "Sheet1";

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The earliest time a zip entry can have.</summary>
    private static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private const string Types = """
        <?xml version="1.0" encoding="utf-8"?>
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
          <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
          <Override PartName="/xl/workbook.xml"
            ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
          <Override PartName="/xl/worksheets/sheet1.xml"
            ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
        </Types>
        """;

    private const string Book = $"""
        <?xml version="1.0" encoding="utf-8"?>
        <workbook xmlns="{Main}" xmlns:r="{Office}">
          <sheets><sheet name="{Sheet}" sheetId="1" r:id="rId1"/></sheets>
        </workbook>
        """;

    /// <summary>Of a series: B for the first.</summary>
    public static string Column(int series) => ((char)('B' + series)).ToString();

    public static byte[] Of(ChartModel chart)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", Types);
            Write(zip, "_rels/.rels", Relation("officeDocument", "xl/workbook.xml"));
            Write(zip, "xl/workbook.xml", Book);
            Write(zip, "xl/_rels/workbook.xml.rels", Relation("worksheet", "worksheets/sheet1.xml"));
            using var sheet = Entry(zip, "xl/worksheets/sheet1.xml");
            Cells(sheet, chart);
        }

        return stream.ToArray();
    }

    private static string Relation(string kind, string target) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <Relationships xmlns="{Package}">
          <Relationship Id="rId1" Type="{Office}/{kind}" Target="{target}"/>
        </Relationships>
        """;

    private static void Cells(Stream sheet, ChartModel chart)
    {
        using var xml = XmlWriter.Create(sheet, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        xml.WriteStartElement("worksheet", Main);
        xml.WriteStartElement("sheetData", Main);
        Row(xml, 1, "", [.. chart.Series.Select(series => (series.Name, (int?)null))]);
        foreach (var (at, category) in chart.Categories.Index())
        {
            Row(xml, at + 2, category, [.. chart.Series.Select(series => ("", (int?)series.Values[at]))]);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Row(XmlWriter xml, int number, string name, IReadOnlyList<(string Text, int? Value)> cells)
    {
        var row = number.ToString(CultureInfo.InvariantCulture);
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", row);
        Cell(xml, "A" + row, name, null);
        foreach (var (at, cell) in cells.Index())
        {
            Cell(xml, Column(at) + row, cell.Text, cell.Value);
        }

        xml.WriteEndElement();
    }

    private static void Cell(XmlWriter xml, string place, string text, int? value)
    {
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", place);
        if (value is { } number)
        {
            xml.WriteElementString("v", Main, number.ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Main);
            xml.WriteElementString("t", Main, WordText.Clean(text));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Write(ZipArchive zip, string name, string text)
    {
        using var entry = Entry(zip, name);
        entry.Write(Encoding.UTF8.GetBytes(text));
    }

    // stored, not compressed: the document around it is
    private static Stream Entry(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = Time;
        return entry.Open();
    }
}
