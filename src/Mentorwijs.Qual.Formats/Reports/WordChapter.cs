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
    public static void Write(Chapter chapter, ChapterTexts texts, Stream stream)
    {
        using var package = new MemoryStream();
        using (var document = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document))
        {
            // it is compressed once, on the way out
            document.CompressionOption = CompressionOption.NotCompressed;
            var main = document.AddMainDocumentPart();
            document.ChangeIdOfPart(main, "rIdDocument");
            WordStyles.AddTo(main, texts.Culture.Name);
            var numbering = main.AddNewPart<NumberingDefinitionsPart>("rIdNumbering");
            numbering.Numbering = WordNumbering.Create();
            WordFrame.AddFonts(main);
            WordFrame.AddSettings(main, texts.Culture.Name);
            WordFrame.AddFooter(main, chapter, texts);
            WriteBody(main, Content(chapter, texts, new WordPlaces(main, numbering.Numbering)));
            WordFrame.AddProperties(document, chapter, texts.Culture.Name);
        }

        package.Position = 0;
        SteadyZip.Copy(package, stream);
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

        yield return WordFrame.Page();
    }
}
