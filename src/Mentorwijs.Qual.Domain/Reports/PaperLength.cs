namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>How many pages a paper takes: an estimate from its words and the sizes of its own styles.</summary>
/// <remarks>Points of 1/72 inch, on A4. Word and LibreOffice decide where lines break; the estimate was held against
/// pages drawn by LibreOffice and lies within a few lines of them.</remarks>
public sealed class PaperLength
{
    // of the size: Calibri has 0.43 over Dutch text, the wide font that stands in where there is none has 0.5
    private const double LetterWidth = 0.46;
    private const double LineHeight = 1.22; // of the size, as the font asks
    private const double Millimetre = 72 / 25.4;

    private readonly double _textWidth;
    private readonly double _textHeight;
    private readonly double _size;
    private readonly double _leading;
    private readonly int _tight; // 1: the closer spacing of a factsheet

    private PaperLength(double marginMm, double size, double leading, bool isTight)
    {
        _tight = isTight ? 1 : 0;
        (_textWidth, _textHeight) = ((210 - (2 * marginMm)) * Millimetre, (297 - (2 * marginMm)) * Millimetre);
        (_size, _leading) = (size, leading);
    }

    /// <summary>0 for a paper without blocks.</summary>
    public static int PagesOf(Chapter chapter) => chapter.Kind == ReportKind.Factsheet
        ? Sheet().Count(chapter)
        : new PaperLength(marginMm: 20, size: 10.5, leading: 1.08, isTight: false).Count(chapter);

    private static PaperLength Sheet() => new(marginMm: 18, size: 10.5, leading: 1.0, isTight: true);

    private int Count(Chapter chapter)
    {
        var pages = 0;
        var left = 0.0;
        foreach (var block in chapter.Sections.SelectMany(section => section.Blocks))
        {
            var height = HeightOf(block);
            if (pages == 0 || height > left || block is HeadingBlock { StartsPage: true })
            {
                // a block longer than what is left runs on, one longer than a page over several
                var over = pages > 0 && block is not HeadingBlock ? Math.Max(0, height - left) : height;
                pages += Math.Max(1, (int)Math.Ceiling(over / _textHeight));
                left = (Math.Ceiling(over / _textHeight) * _textHeight) - over;
                continue;
            }

            left -= height;
        }

        return pages;
    }

    private double HeightOf(ChapterBlock block) => block switch
    {
        BandBlock band => 52 + Lines(Words(band.Title), 26, _textWidth - 34),
        HeadingBlock heading => Heading(heading),
        ParagraphBlock { IsKeyMessage: true } paragraph =>
            20 - (2.5 * _tight) + Lines(Words(paragraph.Runs), _size + 0.5, _textWidth - 17),
        ParagraphBlock paragraph => 4 + Lines(Words(paragraph.Runs), _size, _textWidth),
        MarkdownBlock markdown => PlainWords.OfMarkdown(markdown.Markdown).Split('\n')
            .Sum(line => 4 + Lines(line, _size, _textWidth)),
        QuoteBlock quote => 22 - (1.5 * _tight) + quote.Text.Split('\n')
            .Sum(line => Lines($"{line} {quote.Label}", _size, _textWidth - 34)),
        KeyFiguresBlock figures => 38 + figures.Figures.Select(figure =>
            Lines(figure.Words, 9.5, (_textWidth / figures.Figures.Count) - 8)).DefaultIfEmpty().Max(),
        PointsBlock points => 4 + points.Points.Sum(point => 1 + Lines(point, _size, _textWidth - 20)),
        ColumnsBlock columns => 26 + columns.Columns.Max(column => column.Points.Sum(point =>
            4 + Lines($"{point.Text} {point.Marks}", _size, (_textWidth / columns.Columns.Count) - 30)))
            + (columns.Below is { } below
                ? 24 + below.Points.Sum(point => 3 + Lines(point.Text, _size, _textWidth - 30))
                : 0),
        ColophonBlock colophon => 8 + colophon.Lines.Sum(line => 2 + Lines(Words(line), 9, _textWidth)),
        FigureBlock figure => ((22 + (10 * Math.Max(1, figure.Chart.Categories.Count))) * Millimetre) + 20,
        TableBlock table => 40 + table.Rows.Sum(row => RowHeight(table, row)),
        _ => throw new InvalidOperationException($"Block {block.GetType().Name}"),
    };

    private double Heading(HeadingBlock heading) => heading.Level switch
    {
        1 => 13 - (3 * _tight) + Lines(heading.Text, _size + 5, _textWidth),
        2 => 14 + Lines(heading.Text, _size + 3, _textWidth),
        _ => 12 + Lines(heading.Text, _size + 1, _textWidth),
    };

    private double RowHeight(TableBlock table, TableRow row)
    {
        var all = table.Columns.Sum(column => column.Width);
        return 5 + table.Columns.Zip(row.Cells)
            .Max(cell => Lines(cell.Second, 9, (_textWidth * cell.First.Width / all) - 6));
    }

    private double Lines(string text, double size, double width) =>
        Math.Max(1, Math.Ceiling(text.Length * LetterWidth * size / width)) * size * LineHeight * _leading;

    private static string Words(IEnumerable<TextRun> runs) => string.Concat(runs.Select(run => run.Text));
}
