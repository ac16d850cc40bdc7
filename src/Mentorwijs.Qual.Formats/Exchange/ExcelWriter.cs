using System.Globalization;
using System.IO.Packaging;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Mentorwijs.Qual.Formats.Reports;
using X = DocumentFormat.OpenXml.Spreadsheet;

namespace Mentorwijs.Qual.Formats.Exchange;

/// <summary>Writes sheets as an Excel workbook (.xlsx, ISO/IEC 29500 Transitional), row after row.</summary>
/// <remarks>
/// Words are stored as words (inline strings) and can become no formula. Equal sheets give equal bytes; nobody is
/// named as author. Formulas are worked out again when the file is opened.
/// </remarks>
public static partial class ExcelWriter
{
    /// <summary>An underscore, as the format writes one that would begin an escape.</summary>
    private const string Escaped = "_x005F_";

    /// <summary>Of a line and of the highest row, in points.</summary>
    private const double LineHeight = 15, MaxHeight = 405;

    /// <summary>Columns are measured in digits; letters of words take about as much, and lines break early.</summary>
    private const double LetterWidth = 1.1;

    /// <summary>Width that is still readable on a sheet of A4 on its side, in characters.</summary>
    private const double WidestPage = 200;

    /// <summary>What a program would read as a formula if somebody typed it: such words are marked as words.</summary>
    private const string LooksLikeFormula = "=+-@\t";

    /// <param name="title">Of the file.</param>
    /// <param name="culture">Language of the words.</param>
    /// <param name="day">Of the figures.</param>
    public static void Write(
        IReadOnlyList<Sheet> sheets, string title, CultureInfo culture, DateOnly day, Stream stream)
    {
        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            // it is compressed once, on the way out
            document.CompressionOption = CompressionOption.NotCompressed;
            var book = document.AddWorkbookPart();
            document.ChangeIdOfPart(book, "rIdBook");
            book.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = ExcelStyles.Create();
            var list = new Sheets();
            var names = new List<string>();
            foreach (var (place, sheet) in sheets.Index())
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"rIdSheet{place + 1}");
                names.Add(Sheet.NameFor(sheet.Name, names));
                list.Append(new X.Sheet { Name = names[^1], SheetId = (uint)place + 1, Id = id });
                WriteSheet(book.AddNewPart<WorksheetPart>(id), sheet, isFirst: place == 0);
            }

            book.Workbook = new Workbook(
                new BookViews(new WorkbookView()), list, new CalculationProperties { FullCalculationOnLoad = true });
            var properties = document.AddCoreFilePropertiesPart();
            document.ChangeIdOfPart(properties, "rIdProperties");
            CoreProperties.Write(properties, title, culture.Name, day);
        }

        package.Position = 0;
        SteadyZip.Copy(package, stream);
    }

    private static void WriteSheet(WorksheetPart part, Sheet sheet, bool isFirst)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = IsPrintable(sheet) }));
        writer.WriteElement(new SheetViews(View(sheet, isFirst)));
        writer.WriteElement(new Columns(sheet.Columns.Select((column, place) => new Column
        {
            Min = (uint)place + 1,
            Max = (uint)place + 1,
            Width = column.Width,
            CustomWidth = true,
        })));
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, sheet, 1, [.. sheet.Columns.Select(column => new TextCell(column.Head))], isHead: true);
        var row = 1;
        foreach (var cells in sheet.Rows)
        {
            WriteRow(writer, sheet, ++row, cells, isHead: false);
        }

        writer.WriteEndElement();
        writer.WriteElement(new PageSetup { Orientation = OrientationValues.Landscape, FitToHeight = 0 });
        writer.WriteEndElement();
    }

    // The heads and the first columns stay in sight.
    private static SheetView View(Sheet sheet, bool isFirst)
    {
        var pane = new Pane
        {
            VerticalSplit = 1,
            TopLeftCell = $"{Sheet.LetterOf(sheet.FrozenColumns)}2",
            State = PaneStateValues.Frozen,
            ActivePane = sheet.FrozenColumns > 0 ? PaneValues.BottomRight : PaneValues.BottomLeft,
        };
        if (sheet.FrozenColumns > 0)
        {
            pane.HorizontalSplit = sheet.FrozenColumns;
        }

        return new SheetView(pane) { WorkbookViewId = 0, TabSelected = isFirst ? true : null };
    }

    private static void WriteRow(
        OpenXmlWriter writer, Sheet sheet, int number, IReadOnlyList<SheetCell> cells, bool isHead)
    {
        var row = new Row { RowIndex = (uint)number };
        if (LinesOf(sheet, cells) is > 1 and var lines)
        {
            (row.Height, row.CustomHeight) = (Math.Min(lines * LineHeight, MaxHeight), true);
        }

        writer.WriteStartElement(row);
        foreach (var (place, cell) in cells.Index())
        {
            if (CellOf(cell, isHead) is { } written)
            {
                written.CellReference = string.Create(
                    CultureInfo.InvariantCulture, $"{Sheet.LetterOf(place)}{number}");
                writer.WriteElement(written);
            }
        }

        writer.WriteEndElement();
    }

    // A wide sheet on one page would print too small to read; it goes on over several.
    private static bool IsPrintable(Sheet sheet) => sheet.Columns.Sum(column => column.Width) <= WidestPage;

    // Not every program makes a row as high as its words; an estimate from letters and widths reads well in all.
    private static int LinesOf(Sheet sheet, IReadOnlyList<SheetCell> cells) => cells
        .Zip(sheet.Columns)
        .Max(pair => pair.First is not TextCell words ? (int?)1 : words.Text.Split('\n')
            .Sum(line => Math.Max(1, (int)Math.Ceiling(line.Length * LetterWidth / pair.Second.Width)))) ?? 1;

    private static Cell? CellOf(SheetCell cell, bool isHead) => cell switch
    {
        EmptyCell => null,
        TextCell words => Words(words, isHead),
        NumberCell number => new Cell
        {
            StyleIndex = ExcelStyles.Of(number.Look, number.IsStrong, isFormula: false),
            CellValue = new CellValue(number.Value.ToString("R", CultureInfo.InvariantCulture)),
        },
        DayCell day => new Cell
        {
            StyleIndex = ExcelStyles.Day,
            CellValue = new CellValue(
                day.Day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture)),
        },
        FormulaCell formula => Formula(formula),
        _ => throw new InvalidOperationException($"Cell {cell.GetType().Name}"),
    };

    // An outcome that is empty is an empty text, as the formula gives it.
    private static Cell Formula(FormulaCell formula) => new()
    {
        StyleIndex = ExcelStyles.Of(formula.Look, formula.IsStrong, isFormula: true),
        CellFormula = new CellFormula(formula.Expression),
        CellValue = new CellValue(formula.Shown?.ToString("R", CultureInfo.InvariantCulture) ?? ""),
        DataType = formula.Shown is null ? CellValues.String : CellValues.Number,
    };

    private static Cell Words(TextCell words, bool isHead)
    {
        var clean = WordText.Clean(words.Text);
        var text = clean.Length <= Sheet.MaxTextLength ? clean : Sheet.Cut(clean, Sheet.MaxTextLength - 1) + "…";
        return new Cell
        {
            DataType = CellValues.InlineString,
            StyleIndex = isHead ? ExcelStyles.Head
                : words.IsStrong ? ExcelStyles.StrongWords
                : text.Length > 0 && LooksLikeFormula.Contains(text[0]) ? ExcelStyles.QuotedWords
                : ExcelStyles.Words,
            InlineString = new InlineString(new Text(Escape().Replace(text, Escaped))
            {
                Space = SpaceProcessingModeValues.Preserve,
            }),
        };
    }

    // Excel reads _x0041_ in a text as the letter A; only its own escape of the first sign keeps it as it is.
    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Escape();
}
