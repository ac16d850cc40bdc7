using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.Reports;
using Mentorwijs.Qual.Workbench.Tests.Demo;
using Microsoft.EntityFrameworkCore;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Mentorwijs.Qual.Workbench.Tests.Reports;

public sealed partial class ExportAgreementTests(MadeDemo demo) : IClassFixture<MadeDemo>
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Theory]
    [InlineData("nl", "Samen", "Niveau 2")]
    [InlineData("en", "Together", "Level 2")]
    public async Task Every_formula_works_out_to_what_was_computed(string language, string together, string level)
    {
        var file = await FileAsync(AgreementFile.Excel, language);
        using var book = SpreadsheetDocument.Open(new MemoryStream(file.Content), isEditable: false);
        var math = new SheetMath(book);

        var formulas = math.Formulas.ToList();

        Assert.Empty(Errors(book));
        Assert.True(formulas.Count > 500, $"{formulas.Count} formulas");
        Assert.Contains(formulas, formula => formula.Sheet == together && formula.Stored is not null);
        Assert.Contains(formulas, formula => formula.Sheet == level && formula.Stored is null);
        Assert.All(formulas, formula => AssertSame(
            formula.Stored, math.Work(formula.Sheet, formula.Formula), $"{formula.Sheet}!{formula.Cell}"));
    }

    [Fact]
    public async Task The_sheet_of_all_codes_holds_the_figures_of_the_page()
    {
        var view = (await demo.Bench.Get<ComputeAgreement>()
            .RunAsync(demo.Lead, demo.Project.Slug, MadeDemo.Round, null, Ct)).Value;
        var file = await FileAsync(AgreementFile.Excel, "nl");
        using var book = SpreadsheetDocument.Open(new MemoryStream(file.Content), isEditable: false);
        var math = new SheetMath(book);
        var heads = Enumerable.Range(0, 40).Select(Formats.Exchange.Sheet.LetterOf)
            .ToDictionary(letter => math.Words("Samen", $"{letter}1") is { Length: > 0 } head ? head : letter);

        var (alpha, live) = (heads["Krippendorffs alfa"], heads["Krippendorffs alfa, nagerekend"]);

        Assert.Equal(view.Table.Micro[AgreementMeasures.Alpha].Estimate, math.Number("Samen", $"{alpha}2"));
        Assert.Equal(
            view.Table.Macro(AgreementMeasures.Alpha).Value.Estimate, math.Number("Samen", $"{alpha}3"));
        Assert.Equal(
            view.Table.Macro(AgreementMeasures.Alpha).Defined, math.Number("Samen", $"{live}4"));
        Assert.Contains(
            view.Run.Value.InputHash,
            Enumerable.Range(2, 25).Select(row => math.Words("Over", $"B{row}")));
    }

    [OfficeFact]
    public async Task LibreOffice_works_every_formula_out_to_what_was_computed()
    {
        var folder = Directory.CreateTempSubdirectory("mwq-sheets-").FullName;
        var file = await FileAsync(AgreementFile.Excel, "nl");
        using var book = SpreadsheetDocument.Open(new MemoryStream(file.Content), isEditable: false);
        var math = new SheetMath(book);
        var path = Path.Combine(folder, "cijfers.xlsx");
        await File.WriteAllBytesAsync(path, WithoutOutcomes(file.Content), Ct);

        // fields by commas, in quotes, UTF-8, all digits, every sheet a file
        await OfficeProgram.ConvertAsync(
            path, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1");

        var sheets = math.Formulas.GroupBy(formula => formula.Sheet).ToList();
        Assert.True(sheets.Count >= 3, $"{sheets.Count} sheets with formulas");
        foreach (var sheet in sheets)
        {
            var rows = Fields(await File.ReadAllTextAsync(Path.Combine(folder, $"cijfers-{sheet.Key}.csv"), Ct));
            Assert.All(sheet, formula => AssertSame(
                formula.Stored, NumberAt(rows, formula.Cell), $"{formula.Sheet}!{formula.Cell}"));
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_list_has_a_line_a_code_with_what_it_rests_on_and_empty_where_there_is_no_figure()
    {
        var view = (await demo.Bench.Get<ComputeAgreement>()
            .RunAsync(demo.Lead, demo.Project.Slug, MadeDemo.Round, null, Ct)).Value;

        var file = await FileAsync(AgreementFile.Csv, "en");

        var rows = Fields(Encoding.UTF8.GetString(file.Content).TrimStart('\uFEFF'));
        Assert.Equal(view.Table.Rows.Count + 1, rows.Count);
        Assert.All(rows, row => Assert.Equal(rows[0].Count, row.Count));
        var alpha = rows[0].IndexOf("Krippendorff’s alpha");
        var reason = rows[0].IndexOf("Why there is no figure");
        Assert.All(rows.Skip(1).Zip(view.Table.Rows), pair =>
        {
            var value = pair.Second.Pooled[AgreementMeasures.Alpha];
            Assert.Equal(value.Estimate?.ToString("R", CultureInfo.InvariantCulture) ?? "", pair.First[alpha]);
            Assert.Equal(!value.IsDefined, pair.First[reason].Contains("alpha", StringComparison.Ordinal));
            Assert.Contains(view.Run.Value.InputHash, pair.First);
        });
    }

    [Theory]
    [InlineData("nl", "Overeenstemming en besluiten", "Aangehouden")]
    [InlineData("en", "Agreement and decisions", "Put aside")]
    public async Task The_document_logs_every_difference_and_no_words_of_respondents(
        string language, string title, string parked)
    {
        var differences = (await demo.Bench.Get<DisagreementQuery>()
            .RunAsync(demo.Lead, demo.Project.Slug, MadeDemo.Round, null, Ct)).Value.Differences;

        var file = await FileAsync(AgreementFile.Word, language);

        using var document = WordprocessingDocument.Open(new MemoryStream(file.Content), isEditable: false);
        Assert.Empty(Errors(document));
        var body = document.MainDocumentPart!.Document!.Body!; // not null: a document that validates has them
        var log = body.Elements<W.Table>().Last();
        Assert.Equal(differences.Count + 1, log.Elements<W.TableRow>().Count());
        Assert.NotNull(log.Elements<W.TableRow>().First().TableRowProperties?.GetFirstChild<W.TableHeader>());
        var words = string.Join('\n', body.Descendants<W.Text>().Select(text => text.Text));
        Assert.Contains(title, words, StringComparison.Ordinal);
        Assert.Equal(
            differences.Any(view => view.Resolution?.Decision == Decision.Parked),
            words.Contains(parked, StringComparison.Ordinal));
        await using var db = demo.Bench.OpenDb();
        var coded = await db.Codings.Select(coding => new { coding.TranscriptId, coding.Span }).ToListAsync(Ct);
        var texts = await db.Transcripts.ToDictionaryAsync(text => text.Id, text => text.Text, Ct);
        Assert.DoesNotContain(
            coded.Where(coding => coding.Span.Length > 25),
            coding => words.Contains(coding.Span.Slice(texts[coding.TranscriptId]), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_hash_of_each_file_stands_in_the_journal()
    {
        var file = await FileAsync(AgreementFile.Csv, "nl");

        await using var db = demo.Bench.OpenDb();
        var entry = await db.Journal.OrderBy(candidate => candidate.Seq).LastAsync(Ct);
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file.Content));
        Assert.Contains(hash, entry.Changes, StringComparison.Ordinal);
        Assert.EndsWith("-ronde-1-overeenstemming.csv", file.Name, StringComparison.Ordinal);
    }

    private async Task<ExportedFile> FileAsync(AgreementFile kind, string language) =>
        (await demo.Bench.Get<ExportAgreement>().RunAsync(
            demo.Lead, demo.Project.Slug, MadeDemo.Round, null, null, kind, language, CommandId.New(), Ct)).Value;

    private static void AssertSame(double? expected, double? actual, string where) => Assert.True(
        expected.HasValue == actual.HasValue
            && Math.Abs(expected.GetValueOrDefault() - actual.GetValueOrDefault()) < 1e-9,
        $"{where}: {expected} is not {actual}");

    private static IEnumerable<string> Errors(OpenXmlPackage package) =>
        new[] { FileFormatVersions.Office2007, FileFormatVersions.Microsoft365 }
            .SelectMany(version => new OpenXmlValidator(version).Validate(package))
            .Select(error => $"{error.Description} {error.Path?.XPath}");

    // So that no program can show what is stored instead of working it out.
    private static byte[] WithoutOutcomes(byte[] content)
    {
        using var stream = new MemoryStream();
        stream.Write(content);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var entry in zip.Entries.Where(entry => entry.FullName.Contains("worksheets/")).ToList())
            {
                using var part = entry.Open();
                using var reader = new StreamReader(part);
                var xml = Outcome().Replace(reader.ReadToEnd(), "$1$2");
                part.SetLength(0);
                part.Write(Encoding.UTF8.GetBytes(xml));
            }
        }

        return stream.ToArray();
    }

    private static double? NumberAt(List<List<string>> rows, string cell)
    {
        var letters = string.Concat(cell.TakeWhile(char.IsLetter));
        var column = letters.Aggregate(0, (sum, letter) => (sum * 26) + letter - 'A' + 1) - 1;
        var row = rows[int.Parse(cell[letters.Length..], CultureInfo.InvariantCulture) - 1];
        return column >= row.Count || row[column].Length == 0 ? null
            : row[column][^1] == '%' ? double.Parse(row[column][..^1], CultureInfo.InvariantCulture) / 100
            : double.Parse(row[column], CultureInfo.InvariantCulture);
    }

    private static List<List<string>> Fields(string csv)
    {
        var rows = new List<List<string>>();
        var begins = true;
        foreach (Match field in Field().Matches(csv))
        {
            if (begins)
            {
                rows.Add([]);
            }

            rows[^1].Add(field.Groups["quoted"].Success
                ? field.Groups["quoted"].Value.Replace("\"\"", "\"", StringComparison.Ordinal)
                : field.Groups["plain"].Value);
            begins = field.Groups["end"].Value != ",";
        }

        return rows;
    }

    [GeneratedRegex("\\G(?:\"(?<quoted>(?:[^\"]|\"\")*)\"|(?<plain>[^,\r\n\"]*))(?<end>,|\r\n|\n)")]
    private static partial Regex Field();

    [GeneratedRegex("(</f>)<v[^>]*>[^<]*</v>|(</f>)<v ?/>")]
    private static partial Regex Outcome();
}
