using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codings;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>One thing under the other in a chapter.</summary>
public abstract record ChapterBlock
{
    /// <summary>What it is, the same at every export: "free:Question", "locked:sample"; null = it needs no control
    /// of its own in the document. At most 64 characters, which is what Word allows.</summary>
    public string? Tag { get; init; }
}

/// <summary>A heading; level 1 to 3 below the title of the chapter.</summary>
public sealed record HeadingBlock(int Level, string Text) : ChapterBlock
{
    /// <summary>True: begins a new page.</summary>
    public bool StartsPage { get; init; }

    /// <summary>"4.1", as <see cref="HeadingNumbers"/> gives it; null = it has none.</summary>
    public string? Number { get; init; }

    /// <summary>With the number before it, as it stands on the page.</summary>
    public string Shown => Number is null ? Text : $"{Number}\u2002{Text}"; // an en space, where Word has a tab
}

/// <summary>Running text.</summary>
public sealed record ParagraphBlock(IReadOnlyList<TextRun> Runs) : ChapterBlock
{
    /// <summary>True: the key message of a theme, which stands out.</summary>
    public bool IsKeyMessage { get; init; }
}

/// <summary>Text that an author wrote in Markdown; its headings come below <paramref name="HeadingLevel"/>.</summary>
public sealed record MarkdownBlock(string Markdown, int HeadingLevel) : ChapterBlock;

/// <summary>Words of a respondent, with the label that says from whom.</summary>
/// <param name="Text">Without quotation marks; a \n is a next paragraph.</param>
/// <param name="Label">In brackets.</param>
/// <param name="CodingId">Where it comes from, so that it can be found again.</param>
public sealed record QuoteBlock(string Text, string Label, CodingId CodingId) : ChapterBlock
{
    /// <summary>What is still to be done before it may go out, behind the label; null = nothing.</summary>
    public string? Marker { get; init; }

    /// <summary>How the words stand to what was said.</summary>
    public QuoteStanding Standing { get; init; }

    /// <summary>True: in the language that was spoken, in a report in the other.</summary>
    public bool IsUntranslated { get; init; }
}

/// <summary>A chart with a numbered caption below.</summary>
/// <param name="Key">What texts refer to it by; unique in the chapter.</param>
public sealed record FigureBlock(string Key, string Caption, ChartModel Chart) : ChapterBlock
{
    /// <summary>False: a short paper, where nothing refers to it by a number.</summary>
    public bool IsNumbered { get; init; } = true;
}

/// <summary>A table with a numbered caption above and a note below.</summary>
public sealed record TableBlock : ChapterBlock
{
    /// <summary>What texts refer to it by, unique in the chapter; empty = nothing does.</summary>
    public string Key { get; init; } = "";

    public required string Caption { get; init; }

    public required IReadOnlyList<TableColumn> Columns { get; init; }

    public required IReadOnlyList<TableRow> Rows { get; init; }

    /// <summary>False: a short paper, where nothing refers to it by a number.</summary>
    public bool IsNumbered { get; init; } = true;

    /// <summary>How to read it; empty when that speaks for itself.</summary>
    public string Note { get; init; } = "";
}

/// <summary>A column.</summary>
/// <param name="Header">Text in the header row.</param>
/// <param name="Width">Share of the width, relative to the other columns.</param>
/// <param name="IsFigure">True: figures, set in the middle.</param>
public sealed record TableColumn(string Header, int Width, bool IsFigure = false);

/// <summary>A row.</summary>
/// <param name="Cells">As many as there are columns.</param>
/// <param name="Indent">How deep the first cell lies below its heading, 0 for none.</param>
/// <param name="IsStrong">True: a heading or a total within the table.</param>
public sealed record TableRow(IReadOnlyList<string> Cells, int Indent = 0, bool IsStrong = false);

/// <summary>Words in one manner.</summary>
/// <param name="Text">Plain text.</param>
/// <param name="IsToFill">True: a marker for something a person still has to write.</param>
public sealed record TextRun(string Text, bool Bold = false, bool Italic = false, bool IsToFill = false)
{
    /// <summary>Name of the figure these words are, within its block; null = no figure.</summary>
    public string? Number { get; init; }

    /// <summary>Name of the author's text these words are; null = not an author's.</summary>
    public string? Free { get; init; }

    /// <summary>Key of the table or figure these words refer to: its number stands here; null = words.</summary>
    public string? RefersTo { get; init; }

    /// <summary>True: nothing but words, which may be joined with the next.</summary>
    public bool IsPlain => !IsToFill && Number is null && Free is null && RefersTo is null;
}
