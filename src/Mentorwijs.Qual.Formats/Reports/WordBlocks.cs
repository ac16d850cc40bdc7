using DocumentFormat.OpenXml;
using Mentorwijs.Qual.Domain.Reports;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Mentorwijs.Qual.Formats.Reports;

/// <summary>Turns the blocks of a chapter into paragraphs, tables and controls, in order.</summary>
internal sealed class WordBlocks(ChapterTexts texts, WordPlaces places)
{
    private readonly MarkdownToWord _markdown = new(places);

    private readonly List<(string Bookmark, string Text)> _headings = [];

    /// <summary>The top headings so far, for the contents.</summary>
    public IReadOnlyList<(string Bookmark, string Text)> Headings => _headings;

    public IEnumerable<OpenXmlElement> Of(ChapterBlock block) => block switch
    {
        HeadingBlock heading => [Heading(heading)],
        ParagraphBlock paragraph => [Paragraph(paragraph)],
        MarkdownBlock markdown => _markdown.Of(markdown),
        QuoteBlock quote => [Quote(quote)],
        TableBlock table => WordTables.Of(table, texts, places.NextTable()),
        _ => throw new InvalidOperationException($"Block {block.GetType().Name}"),
    };

    private W.Paragraph Heading(HeadingBlock heading)
    {
        var paragraph = WordText.Paragraph($"Heading{heading.Level}");
        if (heading.StartsPage)
        {
            paragraph.ParagraphProperties?.Append(new W.PageBreakBefore());
        }

        var words = WordText.Run(heading.Text);
        if (heading.Level > 1)
        {
            paragraph.Append(words);
            return paragraph;
        }

        var bookmark = places.NextBookmark();
        WordPlaces.Surround(paragraph, bookmark, words);
        _headings.Add((bookmark.Name, heading.Text));
        return paragraph;
    }

    private static W.Paragraph Paragraph(ParagraphBlock paragraph) => WordText.Paragraph(
        paragraph.IsKeyMessage ? "KeyMessage" : "Normal",
        [
            .. paragraph.Runs.Select(run => WordText.Run(
                run.Text, WordText.Look(run.Bold, run.Italic, run.IsToFill ? "ToFill" : null))),
        ]);

    // The control carries the id of the coding, so that an edited document can find its way back.
    private W.SdtBlock Quote(QuoteBlock quote)
    {
        var parts = WordText.Clean(quote.Text).Split('\n');
        var content = new W.SdtContentBlock(parts.Select((part, at) => WordText.Paragraph(
            "Quote",
            at < parts.Length - 1
                ? [WordText.Run((at == 0 ? texts["QuoteOpen"] : "") + part)]
                :
                [
                    WordText.Run((at == 0 ? texts["QuoteOpen"] : "") + part + texts["QuoteClose"]),
                    WordText.Run(" " + quote.Label, WordText.Look(style: "SourceLabel")),
                ])));
        return new W.SdtBlock(
            new W.SdtProperties(
                new W.Tag { Val = quote.CodingId.Value.ToString() },
                new W.SdtId { Val = places.NextControl() }),
            content);
    }
}
