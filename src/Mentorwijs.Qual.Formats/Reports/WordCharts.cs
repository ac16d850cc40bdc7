using System.Globalization;
using Mentorwijs.Qual.Domain.Reports;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Mentorwijs.Qual.Formats.Reports;

/// <summary>A chart of Word's own in a paragraph: drawn by Word, edited there with its figures behind it.</summary>
internal static class WordCharts
{
    private const string ChartKind = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    /// <summary>English metric units, 360,000 a centimetre, in a twip.</summary>
    private const long Twip = 635L;

    /// <summary>For the axis and the legend.</summary>
    private const long Around = 22L * 36_000;

    /// <summary>For one bar with its margin.</summary>
    private const long Bar = 10L * 36_000;

    public static W.Paragraph Of(FigureBlock figure, WordPlaces places)
    {
        var (part, id, drawing) = places.NextChart();
        var workbook = part.AddNewPart<DocumentFormat.OpenXml.Packaging.EmbeddedPackagePart>(
            ChartWorkbook.ContentType, WordChartXml.WorkbookId);
        using (var stream = new MemoryStream(ChartWorkbook.Of(figure.Chart)))
        {
            workbook.FeedData(stream);
        }

        using (var stream = new MemoryStream(WordChartXml.Of(figure.Chart)))
        {
            part.FeedData(stream);
        }

        var inline = new DW.Inline(
            new DW.Extent
            {
                Cx = Twip * places.TextWidth,
                Cy = Around + (Bar * Math.Max(1, figure.Chart.Categories.Count)),
            },
            new DW.EffectExtent { LeftEdge = 0L, TopEdge = 0L, RightEdge = 0L, BottomEdge = 0L },
            new DW.DocProperties
            {
                Id = drawing,
                Name = string.Create(CultureInfo.InvariantCulture, $"Chart {drawing}"),
                Description = WordText.Clean(figure.Chart.Description),
            },
            new DW.NonVisualGraphicFrameDrawingProperties(),
            new A.Graphic(new A.GraphicData(new C.ChartReference { Id = id }) { Uri = ChartKind }))
        {
            DistanceFromTop = 0U,
            DistanceFromBottom = 0U,
            DistanceFromLeft = 0U,
            DistanceFromRight = 0U,
        };
        return new W.Paragraph(
            new W.ParagraphProperties(new W.ParagraphStyleId { Val = "Normal" }, new W.KeepNext()),
            new W.Run(new W.Drawing(inline)));
    }
}
