using DocumentFormat.OpenXml;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Mentorwijs.Qual.Domain.Reports;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Mentorwijs.Qual.Formats.Reports;

/// <summary>An author's Markdown as Word: text, emphasis, lists, links, headings below the chapter's own.</summary>
/// <remarks>Raw HTML is words, images are left out, a link to anything but https or mailto is its text.</remarks>
internal sealed class MarkdownToWord(WordPlaces places)
{
    private const int DeepestHeading = 3;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    public IEnumerable<OpenXmlElement> Of(MarkdownBlock block) =>
        Parse(block.Markdown) is { } document
            ? document.SelectMany(part => Block(part, block.HeadingLevel - Shallowest(document)))
            : Literal(block.Markdown);

    // An author who begins with ## or # means the same: one level below the heading of the section.
    private static int Shallowest(MarkdownDocument document) =>
        document.OfType<Markdig.Syntax.HeadingBlock>().Select(heading => heading.Level - 1).DefaultIfEmpty().Min();

    // Markdig stops at 128 levels with an ArgumentException; such text is printed as it was typed.
    private static MarkdownDocument? Parse(string markdown)
    {
        try
        {
            return Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private IEnumerable<OpenXmlElement> Block(Block block, int shift) => block switch
    {
        Markdig.Syntax.HeadingBlock heading =>
            [WordText.Paragraph($"Heading{Math.Min(heading.Level + shift, DeepestHeading)}", [.. Inlines(heading)])],
        Markdig.Syntax.ParagraphBlock paragraph => [WordText.Paragraph("Normal", [.. Inlines(paragraph)])],
        ListBlock list => List(list, level: 0, ListId(list)),
        Markdig.Syntax.QuoteBlock quote => quote.SelectMany(part => part is Markdig.Syntax.ParagraphBlock paragraph
            ? [WordText.Paragraph("Quote", [.. Inlines(paragraph)])]
            : Block(part, shift)),
        CodeBlock code => Literal(code.Lines.ToString()),
        _ => [], // rules and link definitions have no words
    };

    private IEnumerable<OpenXmlElement> List(ListBlock list, int level, int id) =>
        list.OfType<ListItemBlock>().SelectMany(item => item.SelectMany((part, at) => part switch
        {
            Markdig.Syntax.ParagraphBlock paragraph => [Item(paragraph, level, at == 0 ? id : null)],
            ListBlock inner => List(inner, level + 1, inner.IsOrdered == list.IsOrdered ? id : ListId(inner)),
            _ => Block(part, shift: DeepestHeading),
        }));

    private W.Paragraph Item(Markdig.Syntax.ParagraphBlock paragraph, int level, int? list)
    {
        var at = Math.Min(level, WordNumbering.MaxLevel);
        var item = WordText.Paragraph("ListParagraph", [.. Inlines(paragraph)]);
        var properties = item.ParagraphProperties;
        if (list is { } id)
        {
            properties?.Append(new W.NumberingProperties(
                new W.NumberingLevelReference { Val = at }, new W.NumberingId { Val = id }));
        }
        else
        {
            properties?.Append(new W.Indentation { Left = $"{WordNumbering.Step * (at + 1)}" });
        }

        return item;
    }

    private int ListId(ListBlock list) => list.IsOrdered
        ? places.NextNumberedList(int.TryParse(list.OrderedStart, out var start) ? Math.Clamp(start, 0, 32_767) : 1)
        : places.BulletList;

    private static IEnumerable<OpenXmlElement> Literal(string text) =>
        text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(part => WordText.Paragraph("Normal", WordText.Run(part)));

    private IEnumerable<OpenXmlElement> Inlines(LeafBlock block) =>
        block.Inline is { } inlines ? inlines.SelectMany(inline => Inline(inline, bold: false, italic: false)) : [];

    private IEnumerable<OpenXmlElement> Inline(Inline inline, bool bold, bool italic) => inline switch
    {
        LiteralInline literal => [Words(literal.Content.ToString(), bold, italic)],
        CodeInline code => [Words(code.Content, bold, italic)],
        HtmlEntityInline entity => [Words(entity.Transcoded.ToString(), bold, italic)],
        LineBreakInline lineBreak => [Words(lineBreak.IsHard ? "\n" : " ", bold, italic)],
        EmphasisInline emphasis => emphasis.SelectMany(inner => Inline(
            inner, bold || emphasis.DelimiterCount > 1, italic || emphasis.DelimiterCount % 2 == 1)),
        LinkInline { IsImage: true } => [],
        LinkInline link => Link(link.Url, link.SelectMany(inner => Inline(inner, bold, italic))),
        AutolinkInline link => Link(
            (link.IsEmail ? "mailto:" : "") + link.Url, [Words(link.Url, bold, italic)]),
        ContainerInline container => container.SelectMany(inner => Inline(inner, bold, italic)),
        _ => [],
    };

    private IEnumerable<OpenXmlElement> Link(string? address, IEnumerable<OpenXmlElement> words)
    {
        if (places.LinkTo(address) is not { } id)
        {
            return words;
        }

        var link = new W.Hyperlink { Id = id };
        foreach (var run in words.OfType<W.Run>())
        {
            run.RunProperties ??= new W.RunProperties();
            run.RunProperties.RunStyle = new W.RunStyle { Val = "Hyperlink" };
            link.Append(run);
        }

        return [link];
    }

    private static W.Run Words(string text, bool bold, bool italic) =>
        WordText.Run(text, WordText.Look(bold, italic));
}
