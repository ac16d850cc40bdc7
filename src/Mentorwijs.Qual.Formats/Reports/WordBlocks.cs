using DocumentFormat.OpenXml;
using Mentorwijs.Qual.Domain.Reports;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Mentorwijs.Qual.Formats.Reports;

/// <summary>Turns the blocks of a chapter into paragraphs, tables, charts and controls, in order; quotes are
/// written by <see cref="WordQuotes"/>.</summary>
internal sealed class WordBlocks(ChapterTexts texts, WordPlaces places, WordOutline outline)
{
    private readonly MarkdownToWord _markdown = new(places);

    private readonly WordControls _controls = new(texts, places);

    private WordPaper? _paper;

    private WordPaper Paper => _paper ??= new WordPaper(places, run => Words(run, tag: null));

    public IEnumerable<OpenXmlElement> Of(ChapterBlock block) => block switch
    {
        HeadingBlock heading => [Heading(heading)],
        TableBlock { Tag: { } tag } table => Table(table, tag),
        { Tag: { } tag } => [_controls.Around(tag, [.. Plain(block)])],
        _ => Plain(block),
    };

    private IEnumerable<OpenXmlElement> Plain(ChapterBlock block) => block switch
    {
        ParagraphBlock paragraph => [Paragraph(paragraph)],
        MarkdownBlock markdown => _markdown.Of(markdown),
        TableBlock table => Table(table, tag: null),
        FigureBlock { IsNumbered: true } figure =>
            [WordCharts.Of(figure, places), Caption(outline.Of(figure), isBelow: true)],
        FigureBlock figure =>
            [WordCharts.Of(figure, places), WordText.Paragraph("FigureCaption", WordText.Run(figure.Caption))],
        BandBlock band => Paper.Of(band),
        KeyFiguresBlock figures => Paper.Of(figures),
        ColumnsBlock columns => Paper.Of(columns),
        PointsBlock points => Paper.Of(points),
        ColophonBlock colophon => Paper.Of(colophon),
        _ => throw new InvalidOperationException($"Block {block.GetType().Name}"),
    };

    // The caption stays outside: its number belongs to the order of the document.
    private IEnumerable<OpenXmlElement> Table(TableBlock block, string? tag)
    {
        var table = WordTables.Of(block, places.TextWidth);
        yield return block.IsNumbered
            ? Caption(outline.Of(block))
            : WordText.Paragraph("Caption", WordText.Run(block.Caption));
        yield return tag is null ? table : _controls.Around(tag, [table]);
        yield return WordTables.NoteOf(block);
    }

    private W.Paragraph Heading(HeadingBlock heading)
    {
        var paragraph = WordText.Paragraph($"Heading{heading.Level}");
        if (heading.StartsPage)
        {
            paragraph.ParagraphProperties?.Append(new W.PageBreakBefore());
        }

        if (ListOf(heading) is { } list)
        {
            paragraph.ParagraphProperties?.Append(new W.NumberingProperties(
                new W.NumberingLevelReference { Val = heading.Level - 1 }, new W.NumberingId { Val = list }));
        }

        var words = WordText.Run(heading.Text);
        if (outline.BookmarkOf(heading) is { } bookmark)
        {
            places.Surround(paragraph, bookmark, words);
        }
        else
        {
            paragraph.Append(words);
        }

        return paragraph;
    }

    // Where the styles count already, only what is meant to have no number is told so (list 0).
    private int? ListOf(HeadingBlock heading) => (heading.Number, places.StylesCountHeadings) switch
    {
        (not null, false) => places.HeadingList,
        (null, true) when outline.HasNumbers && heading.Level <= HeadingNumbers.Deepest => 0,
        _ => null,
    };

    // The bookmark holds word and number, which is what a reference elsewhere repeats.
    private W.Paragraph Caption(CaptionedBlock block, bool isBelow = false)
    {
        var paragraph = WordText.Paragraph(isBelow ? "FigureCaption" : "Caption");
        places.Surround(paragraph, block.Bookmark,
        [
            WordText.Run(block.Word + " ", WordText.Look(bold: true)),
            WordFields.Number(block.Word, block.Number),
        ]);
        paragraph.Append(WordText.Run(". " + block.Caption));
        return paragraph;
    }

    private W.Paragraph Paragraph(ParagraphBlock paragraph) => WordText.Paragraph(
        paragraph.IsKeyMessage ? "KeyMessage" : "Normal",
        [.. paragraph.Runs.SelectMany(run => Words(run, paragraph.Tag))]);

    private IEnumerable<OpenXmlElement> Words(TextRun run, string? tag)
    {
        if (run.RefersTo is { } key)
        {
            return outline.Find(key) is { } block ? [WordFields.Reference(block.Bookmark, block.Name)] : [];
        }

        var words = WordText.Run(run.Text, WordText.Look(run.Bold, run.Italic, run.IsToFill ? "ToFill" : null));
        return run switch
        {
            { Number: { } name } when tag is not null => _controls.Run($"number:{NameOf(tag)}.{name}", words),
            { Free: { } name } => _controls.Run($"free:{name}", words),
            _ => [words],
        };
    }

    private static string NameOf(string tag) => tag[(tag.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
