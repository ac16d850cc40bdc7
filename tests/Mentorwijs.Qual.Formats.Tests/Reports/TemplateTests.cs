using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Formats.Reports;
using Mentorwijs.Qual.Tests;

namespace Mentorwijs.Qual.Formats.Tests.Reports;

public class TemplateTests
{
    [Fact]
    public void The_styles_header_and_page_of_the_institute_are_used_and_missing_styles_added()
    {
        using var written = WrittenChapter.In(
            Template(),
            new HeadingBlock(1, "Methode"),
            new MarkdownBlock("- een\n\n1. twee", HeadingLevel: 1),
            WrittenChapter.Table("Respondenten", "tijd"),
            new QuoteBlock("Geen tijd.", "(werknemer 3)", WrittenChapter.Coding));

        var styles = written.Document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().ToList();

        Assert.Equal([], written.Errors);
        Assert.Contains(("Kop1", "Methode"), written.Paragraphs);
        Assert.Equal("C00000", styles.Single(style => style.StyleId == "Kop1").StyleRunProperties?.Color?.Val?.Value);
        Assert.DoesNotContain(styles, style => style.StyleId == "Heading1");
        Assert.Contains(styles, style => style.StyleId == "KeyMessage");
        Assert.Equal("Standaard", styles.Single(style => style.StyleId == "KeyMessage").BasedOn?.Val?.Value);
        Assert.Equal("Instituut", written.Document.MainDocumentPart.HeaderParts.Single().Header?.InnerText);
        Assert.Equal(10_000U, written.Body.GetFirstChild<SectionProperties>()?.GetFirstChild<PageSize>()?.Width?.Value);
        Assert.Equal("8000", written.Body.Descendants<TableWidth>().First().Width?.Value);
        Assert.DoesNotContain("oude tekst", written.Body.InnerText, StringComparison.Ordinal);
        Assert.Equal(WordprocessingDocumentType.Document, written.Document.DocumentType);
        Assert.Null(written.Document.PackageProperties.Creator);
    }

    [Fact]
    public void Lists_get_numbers_that_the_template_does_not_use()
    {
        using var written = WrittenChapter.In(Template(), new MarkdownBlock("- een", HeadingLevel: 1));

        var numbering = written.Document.MainDocumentPart!.NumberingDefinitionsPart!.Numbering!;
        var used = written.Body.Descendants<NumberingId>().Single().Val?.Value;

        Assert.Equal(8, used);
        Assert.Distinct(numbering.Elements<AbstractNum>().Select(kind => kind.AbstractNumberId?.Value));
        Assert.Distinct(numbering.Elements<NumberingInstance>().Select(list => list.NumberID?.Value));
    }

    [Theory]
    [InlineData("Kop 1", null)]
    [InlineData("Huiskop", "hk;Kop 1")]
    [InlineData("Heading 1", null)]
    public void A_heading_of_the_institute_is_known_by_its_dutch_name_or_an_alias(string name, string? alias)
    {
        var template = Changed(style =>
        {
            style.StyleName = new StyleName { Val = name };
            style.Aliases = alias is null ? null : new Aliases { Val = alias };
        });

        using var written = WrittenChapter.In(template, new HeadingBlock(1, "Methode"));

        Assert.Equal([], written.Errors);
        Assert.Contains(("Kop1", "Methode"), written.Paragraphs);
    }

    [Fact]
    public void Headings_that_the_template_counts_itself_are_not_counted_twice_and_an_appendix_not_at_all()
    {
        var template = Changed(style => style.StyleParagraphProperties = new StyleParagraphProperties(
            new NumberingProperties(new NumberingId { Val = 7 })));

        using var written = WrittenChapter.In(
            template, new HeadingBlock(1, "Methode") { Number = "1" }, new HeadingBlock(1, "Bijlage A"));

        Assert.Equal([], written.Errors);
        Assert.Equal([null, 0], written.Body.Descendants<Paragraph>()
            .Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value == "Kop1")
            .Select(paragraph => paragraph.ParagraphProperties?.NumberingProperties?.NumberingId?.Val?.Value));
        Assert.Contains(written.Paragraphs, paragraph => paragraph.Text == "Methode"); // in the contents too
        Assert.DoesNotContain(written.Paragraphs, paragraph => paragraph.Text.StartsWith('1'));
    }

    [Theory]
    [InlineData(ReportKind.Factsheet)]
    [InlineData(ReportKind.Practice)]
    public void A_paper_is_written_in_it_too_and_gets_the_styles_it_lacks(ReportKind kind)
    {
        using var written = WrittenChapter.In(Template(), PaperTests.Holding("woorden", kind));

        Assert.Empty(written.Errors);
        Assert.Contains(
            "Band Title",
            written.Document.MainDocumentPart?.StyleDefinitionsPart?.Styles?.Elements<Style>()
                .Select(style => style.StyleName?.Val?.Value) ?? []);
    }

    [Fact]
    public void An_ordinary_template_passes() => Assert.Null(TemplateCheck.Of(Template()));

    public static TheoryData<string, string, Type> Dangers => new()
    {
        { "word/vbaProject.bin", "x", typeof(TemplateHoldsMacros) },
        { "word/embeddings/object.xlsx", "x", typeof(TemplateHoldsFiles) },
        { "word/header8.xml", "<w:hdr xmlns:w=\"w\"><w:altChunk/></w:hdr>", typeof(TemplateHoldsFiles) },
        {
            "word/_rels/settings.xml.rels",
            "<Relationships><Relationship Type=\"a/attachedTemplate\" Target=\"x\"/></Relationships>",
            typeof(TemplateReachesOutside)
        },
        {
            "word/_rels/header9.xml.rels",
            "<Relationships><Relationship Type=\"a/image\" TargetMode=\"External\" Target=\"b\"/></Relationships>",
            typeof(TemplateReachesOutside)
        },
        {
            "word/header9.xml",
            "<w:hdr xmlns:w=\"w\"><w:instrText> INCLUDEPICTURE \"http://x.invalid\" </w:instrText></w:hdr>",
            typeof(TemplateReachesOutside)
        },
    };

    [Theory]
    [MemberData(nameof(Dangers))]
    public void What_could_run_or_fetch_is_refused(string part, string content, Type refusal)
    {
        using var stream = new MemoryStream();
        stream.Write(Template());
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(part).Open();
            entry.Write(Encoding.UTF8.GetBytes(content));
        }

        Assert.IsType(refusal, TemplateCheck.Of(stream.ToArray()));
    }

    [Fact]
    public void What_is_no_word_file_is_refused()
    {
        Assert.IsType<TemplateIsNoWordFile>(TemplateCheck.Of(Encoding.UTF8.GetBytes("%PDF-1.7")));
        Assert.IsType<TemplateIsNoWordFile>(TemplateCheck.Of([]));
        Assert.IsType<TemplateIsTooLarge>(TemplateCheck.Of(new byte[TemplateCheck.MaxBytes + 1]));
    }

    [CorpusTheory]
    [InlineData("docx-altchunk.docx")]
    [InlineData("docx-bomb-1g.docx")]
    [InlineData("docx-dtd.docx")]
    [InlineData("docx-encrypted-ole.docx")]
    [InlineData("docx-external-image.docx")]
    [InlineData("docx-external-template.docx")]
    [InlineData("docx-is-pdf.docx")]
    [InlineData("docx-laughs.docx")]
    [InlineData("docx-macro.docx")]
    [InlineData("docx-many-entries.docx")]
    [InlineData("docx-nested-5000.docx")]
    [InlineData("docx-truncated-half.docx")]
    [InlineData("docx-xxe-file.docx")]
    [InlineData("docx-zero.docx")]
    [InlineData("docx-zipslip.docx")]
    public void A_hostile_file_is_refused(string name) =>
        Assert.NotNull(TemplateCheck.Of(File.ReadAllBytes(Corpus.PathOf("hostile", name))));

    // The same template with another heading.
    private static byte[] Changed(Action<Style> change)
    {
        using var stream = new MemoryStream();
        stream.Write(Template());
        using (var document = WordprocessingDocument.Open(stream, isEditable: true))
        {
            change(document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>() // both are made below
                .Single(style => style.StyleId == "Kop1"));
        }

        return stream.ToArray();
    }

    /// <summary>A Dutch template: other style ids, a header, a list of its own, old text and an author.</summary>
    private static byte[] Template()
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Template))
        {
            var main = document.AddMainDocumentPart();
            var header = main.AddNewPart<HeaderPart>("rIdKop");
            header.Header = new Header(new Paragraph(new Run(new Text("Instituut"))));
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
                new Style(new StyleName { Val = "Normal" })
                {
                    StyleId = "Standaard",
                    Type = StyleValues.Paragraph,
                    Default = true,
                },
                new Style(
                    new StyleName { Val = "heading 1" },
                    new BasedOn { Val = "Standaard" },
                    new StyleRunProperties(new Color { Val = "C00000" }))
                {
                    StyleId = "Kop1",
                    Type = StyleValues.Paragraph,
                });
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering(
                new AbstractNum(new MultiLevelType { Val = MultiLevelValues.SingleLevel }) { AbstractNumberId = 3 },
                new NumberingInstance(new AbstractNumId { Val = 3 }) { NumberID = 7 });
            main.Document = new Document(new Body(
                new Paragraph(new Run(new Text("oude tekst"))),
                new SectionProperties(
                    new HeaderReference { Type = HeaderFooterValues.Default, Id = "rIdKop" },
                    new PageSize { Width = 10_000U, Height = 15_000U },
                    new PageMargin
                    {
                        Top = 1000,
                        Right = 1000U,
                        Bottom = 1000,
                        Left = 1000U,
                        Header = 500U,
                        Footer = 500U,
                        Gutter = 0U,
                    })));
            document.PackageProperties.Creator = "Iemand";
        }

        return stream.ToArray();
    }
}
