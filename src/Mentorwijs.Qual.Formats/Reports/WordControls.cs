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
    public OpenXmlElement Around(string tag, IReadOnlyList<OpenXmlElement> content)
    {
        var control = places.NextControl();
        switch (content)
        {
            case [W.Paragraph only] when only.ChildElements.All(IsPlain):
                return Within(tag, control, only);
            case [W.Paragraph only] when only.Elements<W.SimpleField>().Any() && !only.Elements<W.SdtRun>().Any():
                // a sentence with nothing of its own but a reference: shown as code by the same programs
                Mark(control, content);
                return only;
            default:
                Mark(control, content);
                return new W.SdtBlock(Properties(tag, control), new W.SdtContentBlock(content));
        }
    }

    /// <summary>Around words in a paragraph.</summary>
    public IEnumerable<OpenXmlElement> Run(string tag, OpenXmlElement content)
    {
        var control = places.NextControl();
        var (start, end) = places.MarkOf(control, isTable: false);
        return [start, new W.SdtRun(Properties(tag, control), new W.SdtContentRun(content)), end];
    }

    private static bool IsPlain(OpenXmlElement part) => part is W.ParagraphProperties or W.Run;

    private W.Paragraph Within(string tag, int control, W.Paragraph paragraph)
    {
        var words = paragraph.Elements<W.Run>().ToList();
        var (start, end) = places.MarkOf(control, isTable: false);
        paragraph.RemoveAllChildren<W.Run>();
        paragraph.Append(start, new W.SdtRun(Properties(tag, control), new W.SdtContentRun(words)), end);
        return paragraph;
    }

    // From the first paragraph to the last; of a table in its first cell, for no mark goes across cells everywhere.
    private void Mark(int control, IReadOnlyList<OpenXmlElement> content)
    {
        if (content is [W.Table table])
        {
            var (start, end) = places.MarkOf(control, isTable: true);
            Begin(table.Descendants<W.Paragraph>().First(), start, end);
        }
        else if (content.OfType<W.Paragraph>().ToList() is { Count: > 0 } paragraphs)
        {
            var (start, end) = places.MarkOf(control, isTable: false);
            Begin(paragraphs[0], start);
            paragraphs[^1].Append(end);
        }
    }

    private static void Begin(W.Paragraph paragraph, params OpenXmlElement[] marks)
    {
        var before = (OpenXmlElement?)paragraph.ParagraphProperties;
        foreach (var mark in marks)
        {
            before = before is null ? paragraph.PrependChild(mark) : paragraph.InsertAfter(mark, before);
        }
    }

    private W.SdtProperties Properties(string tag, int control)
    {
        var properties = new W.SdtProperties();
        if (TitleOf(tag) is { } title)
        {
            properties.Append(new W.SdtAlias { Val = texts[title] });
        }

        properties.Append(
            new W.Tag { Val = tag.Length <= MaxTag ? tag : tag[..MaxTag] },
            new W.SdtId { Val = control });
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
