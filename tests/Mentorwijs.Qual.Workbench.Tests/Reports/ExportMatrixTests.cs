using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Workbench.Reports;
using Mentorwijs.Qual.Workbench.Tests.Demo;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Mentorwijs.Qual.Workbench.Tests.Reports;

public sealed class ExportMatrixTests(MadeDemo demo) : IClassFixture<MadeDemo>
{
    private const string Hostile = "=HYPERLINK(\"http://x.example\") \u202Eomgekeerd\u202C {{Naam}}";

    private static readonly CancellationToken Ct = CancellationToken.None;

    [Theory]
    [InlineData(MatrixBy.Perspectives, "nl")]
    [InlineData(MatrixBy.Respondents, "en")]
    public async Task The_document_lies_on_its_side_is_valid_and_has_the_numbers_of_the_page(
        MatrixBy by, string language)
    {
        var place = await WriteAsync(by);

        var file = await FileAsync(by, MatrixFile.Word, language);

        using var document = WordprocessingDocument.Open(new MemoryStream(file.Content), isEditable: false);
        Assert.Empty(Errors(document));
        var body = document.MainDocumentPart!.Document!.Body!; // not null: a document that validates has them
        Assert.Equal(
            W.PageOrientationValues.Landscape,
            body.Descendants<W.PageSize>().Single().Orient?.Value);
        var view = (await demo.Bench.Get<MatrixQuery>().RunAsync(demo.Lead, demo.Project.Slug, by, Ct)).Value;
        var (row, _, cell) = view.Matrix.Find(place)!.Value; // not null: a summary was written there
        var name = view.Tree.NameOf(row.Code, language);
        var line = body.Descendants<W.TableRow>().First(one => Words(one.Elements<W.TableCell>().First()) == name);
        Assert.Contains(
            by == MatrixBy.Respondents ? "Rating: −1 (one rater)" : $"{cell.Said.Total} (", Words(line),
            StringComparison.Ordinal);
        Assert.Contains("{{Naam}}", Words(body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_workbook_has_typed_numbers_and_no_formula()
    {
        await WriteAsync(MatrixBy.Perspectives);

        var file = await FileAsync(MatrixBy.Perspectives, MatrixFile.Excel, "nl");

        using var book = SpreadsheetDocument.Open(new MemoryStream(file.Content), isEditable: false);
        Assert.Empty(Errors(book));
        var sheets = book.WorkbookPart!.WorksheetParts.ToList(); // not null: a workbook that validates has it
        Assert.Equal(3, sheets.Count);
        Assert.DoesNotContain(sheets, part => part.Worksheet!.Descendants<CellFormula>().Any()); // as above
        Assert.Contains(
            sheets, part => part.Worksheet!.Descendants<Cell>().Any(cell => cell.InlineString?.InnerText == Hostile));
    }

    [Fact]
    public async Task The_list_has_a_line_for_each_cell_and_begins_no_formula()
    {
        await WriteAsync(MatrixBy.Perspectives);
        var view = (await demo.Bench.Get<MatrixQuery>()
            .RunAsync(demo.Lead, demo.Project.Slug, MatrixBy.Perspectives, Ct)).Value;

        var file = await FileAsync(MatrixBy.Perspectives, MatrixFile.Csv, "nl");

        var lines = Encoding.UTF8.GetString(file.Content).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal((view.Matrix.Rows.Count * view.Matrix.Columns.Count) + 1, lines.Length);
        Assert.Contains(lines, line => line.Contains("\"'=HYPERLINK", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Split(';').Any(field =>
            field.TrimStart('"').StartsWith('=') || field.StartsWith('+') || field.StartsWith('@')));
    }

    // A summary that tries everything, and a rating of one person.
    private async Task<MatrixPlace> WriteAsync(MatrixBy by)
    {
        var view = (await demo.Bench.Get<MatrixQuery>().RunAsync(demo.Lead, demo.Project.Slug, by, Ct)).Value;
        var row = view.Matrix.Rows.First(one => !one.WithDescendants && one.Cells[0].Said.Total > 0);
        var place = new MatrixPlace(row.Code.Id, false, view.Matrix.Columns[0].Key);
        var write = demo.Bench.Get<WriteCell>();
        await write.SummarizeAsync(
            demo.Lead, demo.Project.Id, place, view.Summaries.GetValueOrDefault(place, ""), Hostile, CommandId.New(),
            Ct);
        await write.RateAsync(
            demo.Lead, demo.Project.Id, place, ConstructRating.Barrier, "=1+1", CommandId.New(), Ct);
        return place;
    }

    private async Task<ExportedFile> FileAsync(MatrixBy by, MatrixFile file, string language) =>
        (await demo.Bench.Get<ExportMatrix>()
            .RunAsync(demo.Lead, demo.Project.Slug, by, file, null, language, CommandId.New(), Ct)).Value;

    private static string Words(OpenXmlElement element) =>
        string.Concat(element.Descendants<W.Text>().Select(text => text.Text));

    private static IEnumerable<string> Errors(OpenXmlPackage package) =>
        new[] { FileFormatVersions.Office2007, FileFormatVersions.Microsoft365 }
            .SelectMany(version => new OpenXmlValidator(version).Validate(package))
            .Select(error => $"{error.Description} {error.Path?.XPath}");
}
