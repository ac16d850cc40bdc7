using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Components.Rendering;

namespace Mentorwijs.Qual.Web.Shell;

/// <summary>Draws a parsed Markdown text with a closed list of elements; of all else only the words come out.</summary>
/// <param name="builder">Where to draw.</param>
/// <param name="page">Path of the page it stands on.</param>
internal sealed class MarkdownDrawing(RenderTreeBuilder builder, string page)
{
    /// <summary>The page has its own h1 and h2.</summary>
    private const int HeadingsStartAt = 3;

    private static readonly string[] LinkStarts = ["https://", "mailto:", "#"];

    private int _depth;

    public void DrawAll(ContainerBlock blocks)
    {
        foreach (var block in blocks)
        {
            Draw(block);
        }
    }

    private void Draw(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Element($"h{Math.Min(6, heading.Level + HeadingsStartAt - 1)}", () => DrawInlines(heading.Inline));
                break;
            case ParagraphBlock paragraph:
                Element("p", () => DrawInlines(paragraph.Inline));
                break;
            case ListBlock list:
                Element(list.IsOrdered ? "ol" : "ul", () => DrawAll(list));
                break;
            case ListItemBlock item:
                Element("li", () => DrawAll(item));
                break;
            case QuoteBlock quote:
                Element("blockquote", () => DrawAll(quote));
                break;
            case CodeBlock lines:
                Element("pre", () => Text(lines.Lines.ToString()));
                break;
            case ThematicBreakBlock:
                Element("hr", () => { });
                break;
            case LeafBlock other:
                DrawInlines(other.Inline);
                break;
        }
    }

    private void DrawInlines(ContainerInline? inlines)
    {
        foreach (var inline in inlines ?? Enumerable.Empty<Inline>())
        {
            Draw(inline);
        }
    }

    private void Draw(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline words:
                Text(words.Content.ToString());
                break;
            case HtmlEntityInline entity:
                Text(entity.Transcoded.ToString());
                break;
            case CodeInline words:
                Element("code", () => Text(words.Content));
                break;
            case LineBreakInline { IsHard: true }:
                Element("br", () => { });
                break;
            case LineBreakInline:
                Text("\n");
                break;
            case EmphasisInline emphasis:
                Element(emphasis.DelimiterCount > 1 ? "strong" : "em", () => DrawInlines(emphasis));
                break;
            case AutolinkInline { IsEmail: false } link when IsAllowed(link.Url):
                Link(link.Url, () => Text(link.Url));
                break;
            case AutolinkInline link:
                Text(link.Url);
                break;
            case LinkInline { IsImage: false, Url: { } url } link when IsAllowed(url):
                Link(url, () => DrawInlines(link));
                break;
            case ContainerInline other: // a link to anywhere else or a picture keeps its words
                DrawInlines(other);
                break;
        }
    }

    private static bool IsAllowed(string url) =>
        LinkStarts.Any(start => url.StartsWith(start, StringComparison.OrdinalIgnoreCase)) && !url.Any(char.IsControl);

    private void Link(string url, Action draw) => Element("a", () =>
    {
        // a bare fragment would lead to the site's start, since every page has a base address
        builder.AddAttribute(1, "href", url.StartsWith('#') ? page + url : url);
        builder.AddAttribute(2, "rel", "noopener noreferrer");
        draw();
    });

    /// <summary>Emphasis can nest as often as it has letters; nobody reads on below the limit.</summary>
    private void Element(string name, Action draw)
    {
        if (_depth >= ReadableMarkdown.MaxDepth)
        {
            Text("…");
            return;
        }

        _depth++;
        builder.OpenElement(0, name);
        draw();
        builder.CloseElement();
        _depth--;
    }

    private void Text(string text) => builder.AddContent(3, text);
}
