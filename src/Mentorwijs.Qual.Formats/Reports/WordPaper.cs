using DocumentFormat.OpenXml;
using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Reports;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Mentorwijs.Qual.Formats.Reports;

/// <summary>Draws what only a factsheet or a practice publication has: band, large numbers, lists side by side.
/// </summary>
/// <param name="words">Makes the runs of a piece of text, with the control it may need.</param>
internal sealed class WordPaper(WordPlaces places, Func<TextRun, IEnumerable<OpenXmlElement>> words)
{
    private const string BandColour = "17404F";
    private const string FigureColour = "EEF5F5";
    private const string HelpsColour = "E4F1EA";
    private const string HindersColour = "FBEBDF";

    /// <summary>Twips left and right in a coloured cell.</summary>
    private const short CellMargin = 227;

    /// <summary>Hanging indent of a point, in twips.</summary>
    private const int Hanging = 284;

    public IEnumerable<OpenXmlElement> Of(BandBlock band)
    {
        var below = WordText.Paragraph("BandBelow");
        places.SurroundWithExport(below, WordText.Run(band.Below));
        return
        [
            Grid(
                [
                    [
                        WordText.Paragraph("BandAbove", WordText.Run(band.Above)),
                        WordText.Paragraph("BandTitle", [.. band.Title.SelectMany(words)]),
                        below,
                    ],
                ],
                _ => BandColour),
            Gap(),
        ];
    }

    public IEnumerable<OpenXmlElement> Of(KeyFiguresBlock figures) =>
    [
        Grid(
            [
                .. figures.Figures.Select(figure => new[]
                {
                    WordText.Paragraph("KeyFigure", WordText.Run(figure.Value)),
                    WordText.Paragraph("KeyFigureWords", WordText.Run(figure.Words)),
                }),
            ],
            _ => FigureColour, CellMargin / 3),
        Gap(),
    ];

    public IEnumerable<OpenXmlElement> Of(ColumnsBlock columns)
    {
        var keep = columns.Below is not null;
        var grid = Grid(
            [
                .. columns.Columns.Select(column => (IReadOnlyList<W.Paragraph>)
                    [.. Column(column).Select(point => keep ? Together(point) : point)]),
            ],
            at => ColourOf(columns.Columns[at]));
        if (columns.Below is { } below)
        {
            grid.Append(new W.TableRow(
                new W.TableRowProperties(new W.CantSplit()),
                CellOf([.. Column(below)], ColourOf(below), places.TextWidth, columns.Columns.Count)));
        }

        return [grid, Gap()];
    }

    public IEnumerable<OpenXmlElement> Of(PointsBlock points)
    {
        var list = points.Mark == PointMark.Number ? places.NextNumberedList(1) : places.BulletList;
        return points.Points.Select((point, at) => points.Mark == PointMark.Box
            ? at < points.Points.Count - 1
                ? Together(Hung("☐", WordText.Run(point)))
                : Hung("☐", WordText.Run(point))
            : Listed(list, WordText.Run(point)));
    }

    public IEnumerable<OpenXmlElement> Of(ColophonBlock colophon) => colophon.Lines.Select((line, at) =>
    {
        var paragraph = WordText.Paragraph("Colophon", [.. line.SelectMany(words)]);
        if (at == 0)
        {
            paragraph.ParagraphProperties?.Append(new W.SpacingBetweenLines { Before = "160", After = "20" });
        }

        return paragraph;
    });

    private IEnumerable<W.Paragraph> Column(PointsColumn column)
    {
        yield return WordText.Paragraph("ColumnHeading", WordText.Run(column.Heading));
        if (column.ToFill is { } marker)
        {
            yield return WordText.Paragraph("Point", [.. words(marker)]);
        }

        foreach (var point in column.Points)
        {
            yield return Hung(
                column.Tone switch
                {
                    ChartTone.Helps => "+",
                    ChartTone.Hinders => "−",
                    _ => "☐",
                },
                [
                    WordText.Run(point.Text),
                    .. point.Marks.Length > 0 ? new[] { Marks(point.Marks) } : [],
                ]);
        }
    }

    // With the next paragraph: a checklist is filled in on one page, with what it is about.
    private static W.Paragraph Together(W.Paragraph paragraph)
    {
        if (paragraph.ParagraphProperties is { } properties)
        {
            properties.KeepNext = new W.KeepNext();
        }

        return paragraph;
    }

    // kept together, also with the last word
    private static W.Run Marks(string marks) =>
        WordText.Run("\u00a0 " + marks.Replace(' ', '\u00a0'), WordText.Look(style: "PointMarks"));

    private static W.Paragraph Hung(string mark, params W.Run[] content)
    {
        var paragraph = WordText.Paragraph("Point", [WordText.Run(mark + "\t"), .. content]);
        paragraph.ParagraphProperties?.Append(
            new W.Tabs(new W.TabStop { Val = W.TabStopValues.Left, Position = Hanging }),
            new W.Indentation { Left = $"{Hanging}", Hanging = $"{Hanging}" });
        return paragraph;
    }

    private static W.Paragraph Listed(int list, W.Run content)
    {
        var paragraph = WordText.Paragraph("ListParagraph", content);
        paragraph.ParagraphProperties?.Append(new W.NumberingProperties(
            new W.NumberingLevelReference { Val = 0 }, new W.NumberingId { Val = list }));
        return paragraph;
    }

    // Cells of equal width side by side, coloured, with a white line between.
    private W.Table Grid(
        IReadOnlyList<IReadOnlyList<W.Paragraph>> cells, Func<int, string> colour, int margin = CellMargin)
    {
        var width = places.TextWidth / Math.Max(1, cells.Count);
        return new W.Table(
            new W.TableProperties(
                new W.TableWidth { Width = $"{width * cells.Count}", Type = W.TableWidthUnitValues.Dxa },
                new W.TableBorders(
                    new W.InsideHorizontalBorder { Val = W.BorderValues.Single, Size = 24U, Color = "FFFFFF" },
                    new W.InsideVerticalBorder { Val = W.BorderValues.Single, Size = 24U, Color = "FFFFFF" }),
                new W.TableLayout { Type = W.TableLayoutValues.Fixed },
                new W.TableCellMarginDefault(
                    new W.TableCellLeftMargin { Width = (short)margin, Type = W.TableWidthValues.Dxa },
                    new W.TableCellRightMargin { Width = (short)margin, Type = W.TableWidthValues.Dxa })),
            new W.TableGrid(cells.Select(_ => new W.GridColumn { Width = $"{width}" })),
            new W.TableRow(
            [
                new W.TableRowProperties(new W.CantSplit()),
                .. cells.Select((content, at) => CellOf(content, colour(at), width)),
            ]));
    }

    /// <param name="span">Over how many columns.</param>
    private static W.TableCell CellOf(
        IReadOnlyList<W.Paragraph> content, string colour, int width, int span = 1)
    {
        var properties = new W.TableCellProperties(
            new W.TableCellWidth { Width = $"{width}", Type = W.TableWidthUnitValues.Dxa });
        if (span > 1)
        {
            properties.Append(new W.GridSpan { Val = span });
        }

        properties.Append(new W.Shading { Val = W.ShadingPatternValues.Clear, Color = "auto", Fill = colour });
        return new W.TableCell([properties, .. content]);
    }

    private static string ColourOf(PointsColumn column) => column.Tone switch
    {
        ChartTone.Helps => HelpsColour,
        ChartTone.Hinders => HindersColour,
        _ => FigureColour,
    };

    /// <summary>Two tables in a row would grow together without a paragraph between; as low as a line can be.</summary>
    public static W.Paragraph Gap()
    {
        var gap = WordText.Paragraph("Normal");
        gap.ParagraphProperties?.Append(new W.SpacingBetweenLines
        {
            Before = "0",
            After = "60",
            Line = "20",
            LineRule = W.LineSpacingRuleValues.Exact,
        });
        return gap;
    }
}
