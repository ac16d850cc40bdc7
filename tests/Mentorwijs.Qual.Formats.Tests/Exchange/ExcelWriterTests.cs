using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Mentorwijs.Qual.Formats.Exchange;
using Sheet = Mentorwijs.Qual.Formats.Exchange.Sheet;

namespace Mentorwijs.Qual.Formats.Tests.Exchange;

public class ExcelWriterTests
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    [Fact]
    public void Each_kind_of_cell_is_stored_as_what_it_is()
    {
        using var book = Open(Of(
            new TextCell("tijd\nen ruimte"), new NumberCell(3, NumberLook.Whole), new NumberCell(0.1 + 0.2),
            new DayCell(new DateOnly(2026, 3, 1)), new FormulaCell("B2*2", 6, NumberLook.Whole), SheetCell.Empty,
            new FormulaCell("IF(B2=0,\"\",1)", null)));

        var cells = Cells(book);

        Assert.Equal(
            ["A2", "B2", "C2", "D2", "E2", "G2"], cells.Select(cell => cell.CellReference?.Value));
        Assert.Equal(CellValues.InlineString, cells[0].DataType?.Value);
        Assert.Equal("tijd\nen ruimte", cells[0].InlineString?.Text?.Text);
        Assert.Equal(["3", "0.30000000000000004", "46082"], cells.Skip(1).Take(3).Select(cell => cell.CellValue?.Text));
        Assert.Equal(("B2*2", "6"), (cells[4].CellFormula?.Text, cells[4].CellValue?.Text));
        Assert.Equal(CellValues.String, cells[5].DataType?.Value);
        Assert.Empty(Errors(book));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+31")]
    [InlineData("-")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("=HYPERLINK(\"http://x.example\";\"klik\")")]
    public void Words_that_look_like_a_formula_stay_words(string words)
    {
        using var book = Open(Of(new TextCell(words)));

        var cell = Cells(book).Single();

        Assert.Null(cell.CellFormula);
        Assert.Equal(words, cell.InlineString?.Text?.Text);
        var styles = book.WorkbookPart?.WorkbookStylesPart?.Stylesheet?.CellFormats;
        Assert.True(styles?.Elements<CellFormat>().ElementAt((int)(cell.StyleIndex?.Value ?? 0)).QuotePrefix?.Value);
    }

    [Fact]
    public void Signs_that_the_format_cannot_hold_or_reads_otherwise_come_through_as_words()
    {
        using var book = Open(Of(
            new TextCell("a\u0001b\ud800"), new TextCell("_x0041_ en _x_"), new TextCell(new string('x', 40_000))));

        var cells = Cells(book);

        Assert.Equal("a\uFFFDb\uFFFD", cells[0].InlineString?.Text?.Text);
        Assert.Equal("_x005F_x0041_ en _x_", cells[1].InlineString?.Text?.Text);
        Assert.Equal(Sheet.MaxTextLength, cells[2].InlineString?.Text?.Text.Length);
        Assert.Empty(Errors(book));
    }

    [Fact]
    public void The_head_stays_in_sight_and_columns_have_their_width()
    {
        using var book = Open(Of(new TextCell("x")));

        var sheet = book.WorkbookPart?.WorksheetParts.Single().Worksheet;

        var pane = sheet?.Descendants<Pane>().Single();
        Assert.Equal((PaneStateValues.Frozen, "B2"), (pane?.State?.Value, pane?.TopLeftCell?.Value));
        Assert.Equal(40, sheet?.Descendants<Column>().First().Width?.Value);
        Assert.True(book.WorkbookPart?.Workbook?.CalculationProperties?.FullCalculationOnLoad?.Value);
    }

    [Fact]
    public void Equal_sheets_give_equal_bytes_and_nobody_is_named()
    {
        var first = Bytes(Of(new TextCell("x")));

        var second = Bytes(Of(new TextCell("x")));

        Assert.Equal(first, second);
        using var book = SpreadsheetDocument.Open(new MemoryStream(first), isEditable: false);
        Assert.Equal(("Proef", null), (book.PackageProperties.Title, book.PackageProperties.Creator));
    }

    [Fact]
    public void Sheets_get_names_that_every_program_takes()
    {
        using var book = Open(
            Of() with { Name = "A/B: [x]?*\\" }, Of() with { Name = new string('n', 50) }, Of() with { Name = "'" },
            Of() with { Name = new string('N', 50) });

        var names = book.WorkbookPart?.Workbook?.Sheets?.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>()
            .Select(sheet => sheet.Name?.Value ?? "").ToList() ?? [];

        Assert.Equal(4, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, name => Assert.InRange(name.Length, 1, Sheet.MaxNameLength));
        Assert.Empty(Errors(book));
    }

    [Fact]
    public void A_moment_and_a_length_are_numbers_that_show_as_time()
    {
        using var book = Open(Of(
            new MomentCell(new DateTimeOffset(2026, 3, 1, 14, 30, 0, TimeSpan.FromHours(2))),
            new LengthCell(TimeSpan.FromHours(36))));

        var cells = Cells(book);

        Assert.Equal(["46082.520833333336", "1.5"], cells.Select(cell => cell.CellValue?.Text));
        Assert.All(cells, cell => Assert.Null(cell.DataType));
        var formats = book.WorkbookPart?.WorkbookStylesPart?.Stylesheet?.CellFormats?.Elements<CellFormat>().ToList();
        Assert.Equal(
            [22u, 46u], cells.Select(cell => formats?[(int)(cell.StyleIndex?.Value ?? 0)].NumberFormatId?.Value));
        Assert.Empty(Errors(book));
    }

    [Fact]
    public void Markup_and_signs_from_right_to_left_stay_as_they_are()
    {
        var sheet = Of(
            new TextCell("<x:f>1&2</x:f> ]]>"), new TextCell("\u202Edrow\u202C 😀"), new TextCell("  x\r\ny "));
        using var book = Open(sheet with { HasFilter = true });

        var cells = Cells(book);

        Assert.Equal(
            ["<x:f>1&2</x:f> ]]>", "\u202Edrow\u202C 😀", "  x\ny "],
            cells.Select(cell => cell.InlineString?.Text?.Text));
        Assert.Equal(
            "A1:G2",
            book.WorkbookPart?.WorksheetParts.Single().Worksheet?.Descendants<AutoFilter>().Single().Reference);
        Assert.Empty(Errors(book));
    }

    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(701, "ZZ")]
    [InlineData(702, "AAA")]
    public void Columns_are_called_as_formulas_call_them(int place, string letters) =>
        Assert.Equal(letters, Sheet.LetterOf(place));

    private static Sheet Of(params SheetCell[] cells) => new()
    {
        Name = "Blad",
        Columns = [new SheetColumn("Wat", 40), .. Enumerable.Repeat(new SheetColumn("=Hoeveel"), 6)],
        Rows = [cells],
    };

    private static byte[] Bytes(params Sheet[] sheets)
    {
        using var stream = new MemoryStream();
        ExcelWriter.Write(sheets, "Proef", Dutch, new DateOnly(2026, 3, 1), stream);
        return stream.ToArray();
    }

    private static SpreadsheetDocument Open(params Sheet[] sheets) =>
        SpreadsheetDocument.Open(new MemoryStream(Bytes(sheets)), isEditable: false);

    private static List<Cell> Cells(SpreadsheetDocument book) =>
        [.. book.WorkbookPart?.WorksheetParts.First().Worksheet?.Descendants<Row>().Skip(1)
            .SelectMany(row => row.Elements<Cell>()) ?? []];

    private static IEnumerable<string> Errors(SpreadsheetDocument book) =>
        new[] { FileFormatVersions.Office2007, FileFormatVersions.Microsoft365 }
            .SelectMany(version => new OpenXmlValidator(version).Validate(book))
            .Select(error => $"{error.Description} {error.Path?.XPath}");
}
