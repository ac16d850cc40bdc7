using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Formats.Reports;
using Mentorwijs.Qual.Tests;

namespace Mentorwijs.Qual.Formats.Tests.Reports;

/// <summary>A chapter written and opened again, as a reader of Word would.</summary>
internal sealed class WrittenChapter : IDisposable
{
    public static readonly CodingId Coding = new(Guid.Parse("01980000-0000-7000-8000-000000000001"));

    private readonly MemoryStream _stream;

    private WrittenChapter(byte[] bytes)
    {
        _stream = new MemoryStream(bytes);
        Document = WordprocessingDocument.Open(_stream, isEditable: false);
    }

    public WordprocessingDocument Document { get; }

    public Body Body => Document.MainDocumentPart?.Document?.Body ?? throw new InvalidOperationException("No body.");

    public IReadOnlyList<string> Errors => [.. new[] { FileFormatVersions.Office2007, FileFormatVersions.Microsoft365 }
        .SelectMany(version => new OpenXmlValidator(version).Validate(Document))
        .Select(error => $"{error.Description} {error.Path?.XPath}")];

    /// <summary>Style and words of every paragraph outside tables.</summary>
    public IReadOnlyList<(string Style, string Text)> Paragraphs =>
    [
        .. Body.Descendants<Paragraph>()
            .Where(paragraph => !paragraph.Ancestors<Table>().Any())
            .Select(paragraph =>
                (paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "", WordsOf(paragraph))),
    ];

    public static WrittenChapter Of(params ChapterBlock[] blocks) => new(Bytes(Chapter(blocks)));

    public static byte[] Bytes(Chapter chapter)
    {
        using var stream = new MemoryStream();
        WordChapter.Write(chapter, new ChapterTexts(chapter.Language, ReportTemplates.In(chapter.Language)), stream);
        return stream.ToArray();
    }

    public static WrittenChapter In(byte[] template, params ChapterBlock[] blocks) => In(template, Chapter(blocks));

    public static WrittenChapter In(byte[] template, Chapter chapter)
    {
        using var stream = new MemoryStream();
        WordChapter.Write(chapter, new ChapterTexts("nl", ReportTemplates.In("nl")), stream, template);
        return new WrittenChapter(stream.ToArray());
    }

    public static WrittenChapter Open(Chapter chapter) => new(Bytes(chapter));

    public static Chapter Chapter(params ChapterBlock[] blocks) => new()
    {
        Title = "Proef",
        Subtitle = "Hoofdstuk",
        Language = "nl",
        ProjectName = "Proefproject",
        Date = new DateOnly(2026, 3, 1),
        Sections = [new ChapterSection("proef", blocks)],
    };

    public static TableBlock Table(string caption, params string[] cells) => new()
    {
        Caption = caption,
        Columns = [new TableColumn("Code", 3), new TableColumn("Aantal", 1, IsFigure: true)],
        Rows = [.. cells.Select(cell => new Domain.Reports.TableRow([cell, "1"]))],
        Note = "Aantallen zijn respondenten.",
    };

    public static FigureBlock Figure(string caption, params string[] categories) => new(
        "figuur",
        caption,
        new ChartModel
        {
            Description = caption,
            Categories = categories,
            Series =
            [
                new ChartSeries("bevorderend", [.. categories.Select((_, at) => at + 1)], ChartTone.Helps),
                new ChartSeries("belemmerend", [.. categories.Select(_ => 0)], ChartTone.Hinders),
            ],
            AxisTitle = "Respondenten",
        });

    public static string WordsOf(OpenXmlElement element) => string.Concat(element.Descendants().Select(WordOf));

    public void Dispose()
    {
        Document.Dispose();
        _stream.Dispose();
    }

    private static string WordOf(OpenXmlElement part) => part switch
    {
        Text text => text.Text,
        Break => "\n",
        TabChar => "\t",
        _ => "",
    };
}
