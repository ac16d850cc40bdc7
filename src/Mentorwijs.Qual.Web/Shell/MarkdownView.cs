using Markdig.Syntax;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Mentorwijs.Qual.Web.Shell;

/// <summary>Shows Markdown that somebody wrote: a definition, a memo, a theme.</summary>
/// <remarks>
/// Draws elements one by one instead of a string of HTML, so that only what <see cref="MarkdownDrawing"/> names can
/// come on the page; there is nothing left to sanitise.
/// </remarks>
public sealed class MarkdownView : ComponentBase
{
    private string? _parsed;
    private MarkdownDocument? _document;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!; // not null: set by the framework

    [Parameter, EditorRequired]
    public required string Markdown { get; set; }

    protected override void OnParametersSet()
    {
        if (!string.Equals(_parsed, Markdown, StringComparison.Ordinal))
        {
            (_parsed, _document) = (Markdown, ReadableMarkdown.Parse(Markdown));
        }
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "div");
        builder.AddAttribute(1, "class", "markdown");
        if (_document is null)
        {
            builder.AddContent(2, Markdown);
        }
        else
        {
            new MarkdownDrawing(builder, new Uri(Navigation.Uri).PathAndQuery).DrawAll(_document);
        }

        builder.CloseElement();
    }
}
