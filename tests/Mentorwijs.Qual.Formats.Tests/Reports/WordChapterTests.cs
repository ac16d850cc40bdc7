using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Mentorwijs.Qual.Domain.Reports;

namespace Mentorwijs.Qual.Formats.Tests.Reports;

public class WordChapterTests
{
    private static readonly ChapterBlock[] Blocks =
    [
        new HeadingBlock(1, "Methode"),
        new HeadingBlock(2, "Respondenten"),
        new ParagraphBlock([new TextRun("Er zijn "), new TextRun("[nog in te vullen: periode]", IsToFill: true)]),
        WrittenChapter.Table("Respondenten", "tijd", "rust"),
        new HeadingBlock(1, "Tijd") { StartsPage = true },
        new ParagraphBlock([new TextRun("Zonder tijd geen begeleiding.", Bold: true)]) { IsKeyMessage = true },
        new MarkdownBlock("Eerste *alinea*.", HeadingLevel: 1),
        new QuoteBlock("Geen tijd.\n[interviewer: echt?]\nNee.", "(werknemer 3)", WrittenChapter.Coding),
        WrittenChapter.Table("Tijd", "tijd"),
    ];

    [Fact]
    public void A_quote_that_waits_for_something_says_so_behind_its_label()
    {
        using var written = WrittenChapter.Of(
            new QuoteBlock("No time.", "(employee 3)", WrittenChapter.Coding) { Marker = "[controleer]" });

        Assert.Empty(written.Errors);
        Assert.Contains(("Quote", "“No time.” (employee 3) [controleer]"), written.Paragraphs);
    }

    [Fact]
    public void The_document_is_valid_and_has_this_structure()
    {
        using var written = WrittenChapter.Of(Blocks);

        Assert.Empty(written.Errors);
        Assert.Equal(
            [
                ("Title", "Proef"),
                ("Subtitle", "Hoofdstuk"),
                ("TOCHeading", "Inhoud"),
                ("TOC1", "Methode"),
                ("TOC2", "Respondenten"),
                ("TOC1", "Tijd"),
                ("TOCHeading", "Tabellen"),
                ("TableofFigures", "Tabel 1. Respondenten"),
                ("TableofFigures", "Tabel 2. Tijd"),
                ("Heading1", "Methode"),
                ("Heading2", "Respondenten"),
                ("Normal", "Er zijn [nog in te vullen: periode]"),
                ("Caption", "Tabel 1. Respondenten"),
                ("TableNote", "Aantallen zijn respondenten."),
                ("Heading1", "Tijd"),
                ("KeyMessage", "Zonder tijd geen begeleiding."),
                ("Normal", "Eerste alinea."),
                ("Quote", "“Geen tijd."),
                ("Quote", "[interviewer: echt?]"),
                ("Quote", "Nee.” (werknemer 3)"),
                ("Caption", "Tabel 2. Tijd"),
                ("TableNote", "Aantallen zijn respondenten."),
            ],
            written.Paragraphs);
    }

    [Fact]
    public void A_quote_sits_in_a_control_that_names_its_coding()
    {
        using var written = WrittenChapter.Of(Blocks);

        var control = written.Body.Elements<SdtBlock>().Single();

        Assert.Equal(
            $"quote:{WrittenChapter.Coding.Value}", control.SdtProperties?.GetFirstChild<Tag>()?.Val?.Value);
        Assert.Equal(3, control.Descendants<Paragraph>().Count());
    }

    // bit of w:tblLook that styles the first row as a header (ECMA-376 part 1, 17.4.55)
    private const int FirstRow = 0x0020;

    [Fact]
    public void A_table_repeats_its_header_row_and_its_caption_stays_with_it()
    {
        using var written = WrittenChapter.Of(Blocks);

        var table = written.Body.Elements<Table>().First();
        var rows = table.Elements<DocumentFormat.OpenXml.Wordprocessing.TableRow>().ToList();

        Assert.NotNull(rows[0].TableRowProperties?.GetFirstChild<TableHeader>());
        Assert.Null(rows[1].TableRowProperties?.GetFirstChild<TableHeader>());
        var look = table.GetFirstChild<TableProperties>()?.TableLook?.Val?.Value ?? "0";
        Assert.NotEqual(0, Convert.ToInt32(look, 16) & FirstRow);
        Assert.Equal("Caption", table.PreviousSibling<Paragraph>()?.ParagraphProperties?.ParagraphStyleId?.Val?.Value);
        Assert.NotNull(StyleOf(written, "Caption").StyleParagraphProperties?.KeepNext);
        Assert.NotNull(StyleOf(written, "Heading1").StyleParagraphProperties?.KeepNext);
    }

    [Fact]
    public void Numbered_headings_are_counted_by_word_and_an_appendix_is_not()
    {
        using var written = WrittenChapter.Of(
            new Domain.Reports.HeadingBlock(1, "Methode") { Number = "1" },
            new Domain.Reports.HeadingBlock(2, "Opzet") { Number = "1.1" },
            new Domain.Reports.HeadingBlock(1, "Bijlage A"));

        var numbering = written.Document.MainDocumentPart!.NumberingDefinitionsPart!.Numbering!; // always written
        var headings = written.Body.Descendants<Paragraph>().Where(paragraph => paragraph.ParagraphProperties
            ?.ParagraphStyleId?.Val?.Value?.StartsWith("Heading", StringComparison.Ordinal) == true).ToList();
        var lists = headings.Select(heading => heading.ParagraphProperties?.NumberingProperties).ToList();
        var kind = numbering.Elements<NumberingInstance>()
            .Single(list => list.NumberID?.Value == lists[0]?.NumberingId?.Val?.Value).AbstractNumId?.Val?.Value;

        Assert.Equal([], written.Errors);
        Assert.Equal([0, 1, null], lists.Select(list => list?.NumberingLevelReference?.Val?.Value));
        Assert.Equal(["%1", "%1.%2"], numbering.Elements<AbstractNum>()
            .Single(one => one.AbstractNumberId?.Value == kind).Elements<Level>().Take(2)
            .Select(level => level.LevelText?.Val?.Value));
        Assert.Equal(["Methode", "Opzet", "Bijlage A"], headings.Select(heading => heading.InnerText));
        Assert.Contains(("TOC1", "1\u2002Methode"), written.Paragraphs);
        Assert.Contains(("TOC1", "Bijlage A"), written.Paragraphs);
    }

    [Fact]
    public void A_long_table_keeps_three_rows_together_at_either_end()
    {
        using var written = WrittenChapter.Of(WrittenChapter.Table(
            "Lang", [.. Enumerable.Range(1, 9).Select(number => $"rij {number}")]));

        var kept = written.Body.Descendants<Table>().Single().Elements<DocumentFormat.OpenXml.Wordprocessing.TableRow>()
            .Skip(1).Select(row => row.Descendants<KeepNext>().Any());

        Assert.Equal([true, true, false, false, false, false, false, true, true], kept);
    }

    [Fact]
    public void Fields_are_the_contents_the_table_numbers_and_the_page_number_only()
    {
        using var written = WrittenChapter.Of(Blocks);

        var footer = written.Document.MainDocumentPart?.FooterParts.Single().Footer;
        var fields = written.Body.Descendants<FieldCode>().Concat(footer?.Descendants<FieldCode>() ?? []);

        Assert.Equal(
            ["TOC \\o \"1-2\" \\h \\z", "TOC \\h \\z \\c \"Tabel\"", "PAGE"],
            fields.Select(field => field.Text.Trim()));
        Assert.Equal(
            ["SEQ Tabel \\* ARABIC", "SEQ Tabel \\* ARABIC"],
            written.Body.Descendants<SimpleField>().Select(field => field.Instruction?.Value?.Trim()));
    }

    [Theory]
    [InlineData("nl", "nl-NL")]
    [InlineData("en", "en-GB")]
    public void The_document_says_its_language_and_title_and_names_no_author(string language, string tag)
    {
        using var written = WrittenChapter.Open(WrittenChapter.Chapter(Blocks) with { Language = language });

        var defaults = written.Document.MainDocumentPart?.StyleDefinitionsPart?.Styles?.DocDefaults;
        var properties = written.Document.PackageProperties;

        Assert.Equal(tag, defaults?.Descendants<Languages>().Single().Val?.Value);
        Assert.Equal("Proef", properties.Title);
        Assert.Equal(tag, properties.Language);
        Assert.Null(properties.Creator);
        Assert.Null(properties.LastModifiedBy);
        Assert.Null(written.Document.ExtendedFilePropertiesPart);
    }

    [Fact]
    public void Equal_chapters_give_equal_bytes()
    {
        var first = WrittenChapter.Bytes(WrittenChapter.Chapter(Blocks));
        var second = WrittenChapter.Bytes(WrittenChapter.Chapter(Blocks));

        Assert.Equal(first, second);
        using var package = new ZipArchive(new MemoryStream(first));
        Assert.Equal("[Content_Types].xml", package.Entries[0].FullName);
    }

    [Fact]
    public void An_empty_chapter_is_a_valid_document_without_contents()
    {
        using var written = WrittenChapter.Open(WrittenChapter.Chapter() with { Title = "", Sections = [] });

        Assert.Empty(written.Errors);
        Assert.Equal(["Title", "Subtitle"], written.Paragraphs.Select(paragraph => paragraph.Style));
    }

    private static Style StyleOf(WrittenChapter written, string id) =>
        written.Document.MainDocumentPart?.StyleDefinitionsPart?.Styles?.Elements<Style>()
            .Single(style => style.StyleId == id) ?? throw new InvalidOperationException(id);
}
