using DocumentFormat.OpenXml;
using Mentorwijs.Qual.Domain.Reports;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Mentorwijs.Qual.Formats.Reports;

/// <summary>Puts a content control with a stable name around what must be found again in an edited document.</summary>
internal sealed class WordControls(ChapterTexts texts, WordPlaces places)
{
    /// <summary>Longest name that Word keeps, in UTF-16 units.</summary>
    public const int MaxTag = 64;

    /// <summary>Around whole paragraphs and tables; of a paragraph by itself around its words.</summary>
    /// <remarks>Some programs lose the look of words in a control around one whole paragraph.</remarks>
    public OpenXmlElement Around(string tag, IReadOnlyList<OpenXmlElement> content) =>
        content switch
        {
            [W.Paragraph only] when only.ChildElements.All(IsPlain) => Within(tag, only),
            // a sentence with nothing of its own but a reference: shown as code by the same programs
            [W.Paragraph only] when only.Elements<W.SimpleField>().Any() && !only.Elements<W.SdtRun>().Any() => only,
            _ => new W.SdtBlock(Properties(tag), new W.SdtContentBlock(content)),
        };

    /// <summary>Around words in a paragraph.</summary>
    public W.SdtRun Run(string tag, OpenXmlElement content) => new(Properties(tag), new W.SdtContentRun(content));

    private static bool IsPlain(OpenXmlElement part) => part is W.ParagraphProperties or W.Run;

    private W.Paragraph Within(string tag, W.Paragraph paragraph)
    {
        var words = paragraph.Elements<W.Run>().ToList();
        paragraph.RemoveAllChildren<W.Run>();
        paragraph.Append(new W.SdtRun(Properties(tag), new W.SdtContentRun(words)));
        return paragraph;
    }

    private W.SdtProperties Properties(string tag)
    {
        var properties = new W.SdtProperties();
        if (TitleOf(tag) is { } title)
        {
            properties.Append(new W.SdtAlias { Val = texts[title] });
        }

        properties.Append(
            new W.Tag { Val = tag.Length <= MaxTag ? tag : tag[..MaxTag] },
            new W.SdtId { Val = places.NextControl() });
        return properties;
    }

    // A figure has no title: Word shows it above the line, and that would be on every second word.
    private static string? TitleOf(string tag) => tag[..(tag.IndexOf(':', StringComparison.Ordinal) + 1)] switch
    {
        "free:" => "Control_Free",
        "locked:" => "Control_Locked",
        _ => null,
    };
}
