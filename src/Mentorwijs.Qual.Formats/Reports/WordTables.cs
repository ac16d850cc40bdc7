using DocumentFormat.OpenXml;
using Mentorwijs.Qual.Domain.Reports;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Mentorwijs.Qual.Formats.Reports;

/// <summary>Draws a table: header row that repeats on each page, thin rules, note below.</summary>
internal static class WordTables
{
    /// <summary>Width of the text in twips (1/20 point): A4 minus two margins of 2.5 cm.</summary>
    public const int TextWidth = 9070;

    /// <summary>Up to this many rows a table is kept whole on a page.</summary>
    private const int MaxRowsKeptTogether = 7;

    /// <summary>Of a longer table so many rows stay together at either end: no row stands alone on a page.</summary>
    private const int RowsAtAnEnd = 3;

    /// <summary>From so many columns on, words of the head break unless everything is set smaller.</summary>
    private const int Crowd = 7;

    /// <summary>Half points: 8 pt.</summary>
    private const int CrowdedSize = 16;

    /// <summary>Half points: 7 pt, for the words of the head.</summary>
    private const int CrowdedHead = 14;

    /// <summary>Twips left and right in a cell.</summary>
    private const short CrowdedMargin = 60;

    /// <summary>Indent of a row below its heading, in twips.</summary>
    private const int Step = 170;

    public static W.Table Of(TableBlock block, int textWidth = TextWidth)
    {
        var widths = Widths(block.Columns, textWidth);
        var table = new W.Table(
            Properties(block, textWidth),
            new W.TableGrid(widths.Select(width => new W.GridColumn { Width = $"{width}" })),
            Header(block, widths));
        table.Append(block.Rows.Select((row, at) => Row(block, row, widths, IsKept(block, at))));
        return table;
    }

    // With the next one; of the last with the note.
    private static bool IsKept(TableBlock block, int at) =>
        block.Rows.Count <= MaxRowsKeptTogether || at < RowsAtAnEnd - 1 || at > block.Rows.Count - RowsAtAnEnd;

    /// <summary>Never left out: two tables in a row would grow together without a paragraph between.</summary>
    public static W.Paragraph NoteOf(TableBlock block)
    {
        var note = WordText.Paragraph("TableNote", WordText.Run(block.Note));
        if (block.Note.Length == 0)
        {
            // as low as a line can be, so that it never needs a page of its own
            note.ParagraphProperties?.Append(
                new W.SpacingBetweenLines
                {
                    Before = "0",
                    After = "120",
                    Line = "20",
                    LineRule = W.LineSpacingRuleValues.Exact,
                });
        }

        return note;
    }

    private static W.TableProperties Properties(TableBlock block, int textWidth)
    {
        var properties = new W.TableProperties(
            new W.TableStyle { Val = "ReportTable" },
            new W.TableWidth { Width = $"{textWidth}", Type = W.TableWidthUnitValues.Dxa },
            new W.TableLayout { Type = W.TableLayoutValues.Fixed });
        if (IsCrowded(block))
        {
            properties.Append(new W.TableCellMarginDefault(
                new W.TableCellLeftMargin { Width = CrowdedMargin, Type = W.TableWidthValues.Dxa },
                new W.TableCellRightMargin { Width = CrowdedMargin, Type = W.TableWidthValues.Dxa }));
        }

        properties.Append(new W.TableLook { Val = "0420" }); // first row and bands of rows, as every Word reads it
        return properties;
    }

    private static bool IsCrowded(TableBlock block) => block.Columns.Count >= Crowd;

    // Beside figures a name stands in the middle of its row; texts are read from the top.
    private static bool HasTexts(TableBlock block) => block.Columns.Count(column => !column.IsFigure) > 1;

    private static W.TableRow Header(TableBlock block, List<int> widths)
    {
        var row = new W.TableRow(new W.TableRowProperties(new W.CantSplit(), new W.TableHeader()));
        row.Append(block.Columns.Select((column, at) => Cell(
            "TableHeader", column.Header, widths[at], column.IsFigure, indent: 0,
            WordText.Look(halfPoints: IsCrowded(block) ? CrowdedHead : null), keep: false, isTop: false)));
        return row;
    }

    private static W.TableRow Row(TableBlock block, TableRow content, List<int> widths, bool keep)
    {
        var row = new W.TableRow(new W.TableRowProperties(new W.CantSplit()));
        row.Append(block.Columns.Select((column, at) => Cell(
            "TableText",
            content.Cells[at],
            widths[at],
            column.IsFigure,
            indent: at == 0 ? content.Indent * Step : 0,
            WordText.Look(
                bold: content.IsStrong && (at == 0 || column.IsFigure || content.Cells[0].Length == 0),
                halfPoints: IsCrowded(block) ? CrowdedSize : null),
            keep: keep || content.IsStrong,
            isTop: HasTexts(block))));
        return row;
    }

    private static W.TableCell Cell(
        string style, string text, int width, bool isFigure, int indent, W.RunProperties? look, bool keep,
        bool isTop)
    {
        var properties = new W.ParagraphProperties(new W.ParagraphStyleId { Val = style });
        if (keep)
        {
            properties.Append(new W.KeepNext());
        }

        if (indent > 0)
        {
            properties.Append(new W.Indentation { Left = $"{indent}" });
        }

        if (isFigure)
        {
            properties.Append(new W.Justification { Val = W.JustificationValues.Center });
        }

        var cell = new W.TableCellProperties(
            new W.TableCellWidth { Width = $"{width}", Type = W.TableWidthUnitValues.Dxa });
        if (isTop)
        {
            cell.Append(new W.TableCellVerticalAlignment { Val = W.TableVerticalAlignmentValues.Top });
        }

        return new W.TableCell(
            cell,
            new W.Paragraph(properties, WordText.Run(text, look)));
    }

    // Shares of the text width; the last column takes what rounding leaves.
    private static List<int> Widths(IReadOnlyList<TableColumn> columns, int textWidth)
    {
        var all = columns.Sum(column => column.Width);
        var widths = columns.Select(column => textWidth * column.Width / all).ToList();
        widths[^1] += textWidth - widths.Sum();
        return widths;
    }
}
