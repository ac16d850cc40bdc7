namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>The words of a report, taken from its blocks: everything that is printed, or what its authors wrote.
/// </summary>
public static class PaperText
{
    /// <summary>Everything that is printed, a text each, also headings, labels, numbers and words of a chart.</summary>
    public static IEnumerable<string> Printed(Chapter chapter) =>
        chapter.Sections.SelectMany(section => section.Blocks).SelectMany(Printed);

    /// <summary>What the authors of the paper wrote, a paragraph or point each; no quotes, they are others' words.
    /// </summary>
    public static IEnumerable<string> Written(Chapter chapter) => chapter.Sections
        .SelectMany(section => section.Blocks).SelectMany(block => block switch
        {
            BandBlock band => [Words(band.Title)],
            HeadingBlock heading => [heading.Text],
            ParagraphBlock or MarkdownBlock or PointsBlock or ColumnsBlock => Printed(block),
            _ => [],
        }).Where(text => text.Length > 0);

    /// <summary>The same without headings and markers: sentences that can be measured.</summary>
    public static IEnumerable<string> Sentences(Chapter chapter) => chapter.Sections
        .SelectMany(section => section.Blocks).SelectMany(block => block switch
        {
            ParagraphBlock paragraph => [Words(paragraph.Runs.Where(run => !run.IsToFill))],
            MarkdownBlock or PointsBlock => Printed(block),
            ColumnsBlock columns => columns.All.SelectMany(column => column.Points).Select(point => point.Text),
            _ => [],
        }).Where(text => text.Length > 0);

    /// <summary>The markers for what nobody has written or chosen, each once.</summary>
    public static IReadOnlyList<string> ToFill(Chapter chapter) =>
    [
        .. chapter.Sections.SelectMany(section => section.Blocks).SelectMany(block => block switch
        {
            BandBlock band => band.Title,
            ParagraphBlock paragraph => paragraph.Runs,
            ColumnsBlock columns => columns.All.Select(column => column.ToFill).OfType<TextRun>(),
            ColophonBlock colophon => colophon.Lines.SelectMany(line => line),
            QuoteBlock { Marker: { } marker } => [new TextRun(marker, IsToFill: true)],
            _ => [],
        }).Where(run => run.IsToFill).Select(run => run.Text).Distinct(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Printed(ChapterBlock block) => block switch
    {
        BandBlock band => [band.Above, Words(band.Title), band.Below],
        HeadingBlock heading => [heading.Text],
        ParagraphBlock paragraph => [Words(paragraph.Runs)],
        MarkdownBlock markdown => PlainWords.OfMarkdown(markdown.Markdown).Split('\n'),
        QuoteBlock quote => [quote.Text, quote.Label, quote.Marker ?? ""],
        KeyFiguresBlock figures => figures.Figures.SelectMany(figure => new[] { figure.Value, figure.Words }),
        PointsBlock points => points.Points,
        ColumnsBlock columns => columns.All.SelectMany(column => column.Points
            .SelectMany(point => new[] { point.Text, point.Marks })
            .Prepend(column.ToFill?.Text ?? "").Prepend(column.Heading)),
        ColophonBlock colophon => colophon.Lines.Select(Words),
        FigureBlock figure =>
        [
            figure.Caption, figure.Chart.AxisTitle, .. figure.Chart.Categories,
            .. figure.Chart.Series.Select(series => series.Name),
        ],
        TableBlock table =>
        [
            table.Caption, .. table.Columns.Select(column => column.Header),
            .. table.Rows.SelectMany(row => row.Cells), table.Note,
        ],
        _ => throw new InvalidOperationException($"Block {block.GetType().Name}"),
    };

    private static string Words(IEnumerable<TextRun> runs) => string.Concat(runs.Select(run => run.Text));
}
