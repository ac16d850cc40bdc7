using System.Globalization;
using System.IO.Packaging;
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
public static class ExcelWriter
{
    /// <param name="title">Of the file.</param>
    /// <param name="culture">Language of the words.</param>
    /// <param name="day">Of the figures.</param>
    public static void Write(
        IReadOnlyList<Sheet> sheets, string title, CultureInfo culture, DateOnly day, Stream stream)
    {
        using var package = WorkStreams.Open();
        var written = new Dictionary<string, Action<Stream>>(StringComparer.Ordinal);
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
                var part = book.AddNewPart<WorksheetPart>(id);
                part.Worksheet = new Worksheet(new SheetData()); // keeps the place; its rows come on the way out
                written[part.Uri.OriginalString.TrimStart('/')] =
                    target => ExcelSheetXml.Write(sheet, isFirst: place == 0, target);
            }

            book.Workbook = new Workbook(
                new BookViews(new WorkbookView()), list, new CalculationProperties { FullCalculationOnLoad = true });
            var properties = document.AddCoreFilePropertiesPart();
            document.ChangeIdOfPart(properties, "rIdProperties");
            CoreProperties.Write(properties, title, culture.Name, day);
        }

        package.Position = 0;
        SteadyZip.Copy(package, stream, written);
    }
}
