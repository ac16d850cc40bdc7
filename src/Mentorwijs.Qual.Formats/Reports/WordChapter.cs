using System.IO.Packaging;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Mentorwijs.Qual.Domain.Reports;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Mentorwijs.Qual.Formats.Reports;

/// <summary>Writes a chapter as a Word document (.docx, ISO/IEC 29500 Transitional) with Word's own styles.</summary>
/// <remarks>Equal chapters give equal bytes; nobody is named as author.</remarks>
public static class WordChapter
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <param name="template">Of the institute, passed <see cref="TemplateCheck"/>; null = styles of our own.</param>
    /// <param name="export">Put into the document, to know it again when it comes back; null = it will not.</param>
    public static void Write(
        Chapter chapter, ChapterTexts texts, Stream stream, byte[]? template = null, ExportId? export = null)
    {
        using var package = WorkStreams.Open();
        using var body = WorkStreams.Open(); // the package would hold it twice
        package.Write(template ?? []);
        package.Position = 0;
        var place = template is null
            ? WriteOwn(chapter, texts, package, body, export)
            : WriteIn(chapter, texts, package, body, export);
        package.Position = 0;
        SteadyZip.Copy(
            package, stream,
            new Dictionary<string, Action<Stream>>(StringComparer.Ordinal) { [place.TrimStart('/')] = body.WriteTo });
    }

    // Gives the place of the body in the package, which is filled last.
    private static string WriteOwn(
        Chapter chapter, ChapterTexts texts, Stream package, Stream body, ExportId? export)
    {
        using var document = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document);
        // it is compressed once, on the way out
        document.CompressionOption = CompressionOption.NotCompressed;
        var main = document.AddMainDocumentPart();
        document.ChangeIdOfPart(main, "rIdDocument");
        WordStyles.AddTo(main, texts.Culture.Name, chapter.Kind);
        WordFrame.AddFonts(main);
        WordFrame.AddSettings(main, texts.Culture.Name);
        WordFrame.AddFooter(main, chapter, texts);
        WriteBody(
            body, chapter, texts, PlacesIn(main, WordFrame.TextWidth(chapter), countsHeadings: false, export),
            element => element, style => style, WordFrame.Page(chapter));
        WordFrame.AddProperties(document, chapter, texts.Culture.Name);
        return main.Uri.OriginalString;
    }

    private static string WriteIn(Chapter chapter, ChapterTexts texts, Stream package, Stream body, ExportId? export)
    {
        using var document = WordprocessingDocument.Open(package, isEditable: true);
        document.CompressionOption = CompressionOption.NotCompressed;
        var template = WordTemplate.Prepare(document, texts.Culture.Name, chapter.Kind);
        var places = PlacesIn(template.Main, template.TextWidth, template.CountsHeadings, export);
        WriteBody(body, chapter, texts, places, template.Dressed, template.NameOf, template.Page);
        WordFrame.AddProperties(document, chapter, texts.Culture.Name);
        return template.Main.Uri.OriginalString;
    }

    private static WordPlaces PlacesIn(
        MainDocumentPart main, int textWidth, bool countsHeadings, ExportId? export)
    {
        var part = main.NumberingDefinitionsPart ?? main.AddNewPart<NumberingDefinitionsPart>("rIdNumbering");
        var numbering = part.Numbering ??= new W.Numbering();
        var (kinds, bullets) = WordNumbering.AddTo(numbering);
        return new WordPlaces(main, numbering, kinds, bullets, textWidth)
        {
            StylesCountHeadings = countsHeadings,
            Export = export,
        };
    }

    // Element by element, so that a chapter of thousands of quotes never lies in memory as a whole.
    private static void WriteBody(
        Stream body,
        Chapter chapter,
        ChapterTexts texts,
        WordPlaces places,
        Func<OpenXmlElement, OpenXmlElement> dressed,
        Func<string, string> styleOf,
        W.SectionProperties page)
    {
        var outline = new WordOutline(chapter, texts, places.StylesCountHeadings);
        var blocks = new WordBlocks(texts, places, outline);
        var quotes = new WordQuotes(
            texts, places, styleOf, chapter.Kind == ReportKind.Chapter ? "Quote" : PaperStyles.Quote);
        using var xml = XmlWriter.Create(
            body, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = false });
        xml.WriteStartElement("w", "document", WordQuotes.Namespace);
        xml.WriteAttributeString("xmlns", "r", null, Relations);
        xml.WriteStartElement("body", WordQuotes.Namespace);
        foreach (var element in Front(chapter, outline, texts, places))
        {
            dressed(element).WriteTo(xml);
        }

        ChapterBlock? before = null;
        foreach (var block in chapter.Sections.SelectMany(section => section.Blocks))
        {
            if (block is QuoteBlock quote)
            {
                // boxes that touch would become one
                if (before is QuoteBlock && chapter.Kind != ReportKind.Chapter)
                {
                    dressed(WordPaper.Gap()).WriteTo(xml);
                }

                quotes.Write(xml, quote);
                before = quote;
                continue;
            }

            before = block;

            foreach (var element in blocks.Of(block).Concat(Behind(block, chapter.Kind, outline, texts)))
            {
                dressed(element).WriteTo(xml);
            }
        }

        page.WriteTo(xml);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static IEnumerable<OpenXmlElement> Front(
        Chapter chapter, WordOutline outline, ChapterTexts texts, WordPlaces places)
    {
        if (chapter.Kind != ReportKind.Chapter)
        {
            return [];
        }

        var subtitle = WordText.Paragraph("Subtitle");
        places.SurroundWithExport(subtitle, WordText.Run(chapter.Subtitle));
        return
        [
            WordText.Paragraph("Title", WordText.Run(chapter.Title)), subtitle, .. WordFrame.Contents(outline, texts),
        ];
    }

    // Of a practice publication the contents come below the band with its title; two pages need none.
    private static IEnumerable<OpenXmlElement> Behind(
        ChapterBlock block, ReportKind kind, WordOutline outline, ChapterTexts texts) =>
        block is BandBlock && kind == ReportKind.Practice ? WordFrame.Contents(outline, texts) : [];
}
