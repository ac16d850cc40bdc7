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
            main.Document = new W.Document(Body(chapter, texts, new WordPlaces(main, numbering.Numbering)));
            WordFrame.AddProperties(document, chapter, texts.Culture.Name);
        }

        package.Position = 0;
        SteadyZip.Copy(package, stream);
    }

    private static W.Body Body(Chapter chapter, ChapterTexts texts, WordPlaces places)
    {
        var blocks = new WordBlocks(texts, places);
        var content = chapter.Sections.SelectMany(section => section.Blocks).SelectMany(blocks.Of).ToList();
        var body = new W.Body(
            WordText.Paragraph("Title", WordText.Run(chapter.Title)),
            WordText.Paragraph("Subtitle", WordText.Run(chapter.Subtitle)));
        body.Append(WordFrame.Contents(blocks.Headings, texts));
        body.Append(content);
        body.Append(WordFrame.Page());
        return body;
    }
}
