using System.IO.Packaging;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Mentorwijs.Qual.Domain.Reports;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Mentorwijs.Qual.Formats.Reports;

/// <summary>Writes a chapter as a Word document (.docx, ISO/IEC 29500 Transitional) with Word's own styles.</summary>
/// <remarks>Equal chapters give equal bytes; nobody is named as author.</remarks>
public static class WordChapter
{
    /// <param name="template">Of the institute, passed <see cref="TemplateCheck"/>; null = styles of our own.</param>
    public static void Write(Chapter chapter, ChapterTexts texts, Stream stream, byte[]? template = null)
    {
        using var package = new MemoryStream();
        if (template is null)
        {
            WriteOwn(chapter, texts, package);
        }
        else
        {
            package.Write(template);
            package.Position = 0;
            WriteIn(chapter, texts, package);
        }

        package.Position = 0;
        SteadyZip.Copy(package, stream);
    }

    private static void WriteOwn(Chapter chapter, ChapterTexts texts, Stream package)
    {
        using var document = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document);
        // it is compressed once, on the way out
        document.CompressionOption = CompressionOption.NotCompressed;
        var main = document.AddMainDocumentPart();
        document.ChangeIdOfPart(main, "rIdDocument");
        WordStyles.AddTo(main, texts.Culture.Name);
        WordFrame.AddFonts(main);
        WordFrame.AddSettings(main, texts.Culture.Name);
        WordFrame.AddFooter(main, chapter, texts);
        WriteBody(main, Content(chapter, texts, PlacesIn(main, WordTables.TextWidth)).Append(WordFrame.Page()));
        WordFrame.AddProperties(document, chapter, texts.Culture.Name);
    }

    private static void WriteIn(Chapter chapter, ChapterTexts texts, Stream package)
    {
        using var document = WordprocessingDocument.Open(package, isEditable: true);
        document.CompressionOption = CompressionOption.NotCompressed;
        var template = WordTemplate.Prepare(document, texts.Culture.Name);
        var places = PlacesIn(template.Main, template.TextWidth);
        WriteBody(
            template.Main, Content(chapter, texts, places).Select(template.Dressed).Append(template.Page));
        WordFrame.AddProperties(document, chapter, texts.Culture.Name);
    }

    private static WordPlaces PlacesIn(MainDocumentPart main, int textWidth)
    {
        var part = main.NumberingDefinitionsPart ?? main.AddNewPart<NumberingDefinitionsPart>("rIdNumbering");
        var numbering = part.Numbering ??= new W.Numbering();
        var (kinds, bullets) = WordNumbering.AddTo(numbering);
        return new WordPlaces(main, numbering, kinds, bullets, textWidth);
    }

    // Element by element, so that a chapter of thousands of quotes never lies in memory as a whole.
    private static void WriteBody(MainDocumentPart main, IEnumerable<OpenXmlElement> content)
    {
        using var writer = OpenXmlWriter.Create(main);
        writer.WriteStartDocument();
        writer.WriteStartElement(new W.Document());
        writer.WriteStartElement(new W.Body());
        foreach (var element in content)
        {
            writer.WriteElement(element);
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static IEnumerable<OpenXmlElement> Content(Chapter chapter, ChapterTexts texts, WordPlaces places)
    {
        var outline = new WordOutline(chapter, texts);
        var blocks = new WordBlocks(texts, places, outline);
        yield return WordText.Paragraph("Title", WordText.Run(chapter.Title));
        yield return WordText.Paragraph("Subtitle", WordText.Run(chapter.Subtitle));
        foreach (var element in WordFrame.Contents(outline, texts))
        {
            yield return element;
        }

        foreach (var element in chapter.Sections.SelectMany(section => section.Blocks).SelectMany(blocks.Of))
        {
            yield return element;
        }
    }
}
