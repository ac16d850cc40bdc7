using System.Globalization;
using System.Text;

namespace Mentorwijs.Qual.Formats.Exchange;

/// <summary>Writes one sheet straight as XML, each row when it is read, so that none is held.</summary>
/// <remarks>A tree of objects for the million and a half cells of 50,000 codings takes five times as long.</remarks>
internal sealed class ExcelSheetXml
{
    /// <summary>Of a line and of the highest row, in points.</summary>
    private const double LineHeight = 15, MaxHeight = 405;

    /// <summary>Columns are measured in digits; letters of words take about as much, and lines break early.</summary>
    private const double LetterWidth = 1.1;

    /// <summary>Width that is still readable on a sheet of A4 on its side, in characters.</summary>
    private const double WidestPage = 200;

    private const int BufferSize = 1 << 16;

    private readonly Sheet _sheet;
    private readonly StreamWriter _to;
    private readonly string[] _letters;

    private ExcelSheetXml(Sheet sheet, StreamWriter to) =>
        (_sheet, _to, _letters) =
            (sheet, to, [.. Enumerable.Range(0, sheet.Columns.Count).Select(Sheet.LetterOf)]);

    public static void Write(Sheet sheet, bool isFirst, Stream stream)
    {
        using var to = new StreamWriter(stream, new UTF8Encoding(false), BufferSize, leaveOpen: true);
        new ExcelSheetXml(sheet, to).Write(isFirst);
    }

    private void Write(bool isFirst)
    {
        _to.Write(
            "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\n<worksheet xmlns=\""
            + "http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        _to.Write($"<sheetPr><pageSetUpPr fitToPage=\"{(IsPrintable ? 1 : 0)}\"/></sheetPr>");
        WriteView(isFirst);
        WriteColumns();
        _to.Write("<sheetData>");
        var row = 1;
        WriteRow(row, [.. _sheet.Columns.Select(column => new TextCell(column.Head))], isHead: true);
        foreach (var cells in _sheet.Rows)
        {
            WriteRow(++row, cells, isHead: false);
        }

        _to.Write("</sheetData>");
        if (_sheet.HasFilter && _letters.Length > 0)
        {
            _to.Write(string.Create(
                CultureInfo.InvariantCulture, $"<autoFilter ref=\"A1:{_letters[^1]}{row}\"/>"));
        }

        // 9 = A4
        _to.Write("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>");
    }

    // A wide sheet on one page would print too small to read; it goes on over several.
    private bool IsPrintable => _sheet.Columns.Sum(column => column.Width) <= WidestPage;

    // The heads and the first columns stay in sight.
    private void WriteView(bool isFirst)
    {
        var frozen = _sheet.FrozenColumns;
        var tab = isFirst ? " tabSelected=\"1\"" : "";
        var (split, pane) = frozen > 0 ? ($" xSplit=\"{frozen}\"", "bottomRight") : ("", "bottomLeft");
        _to.Write(
            $"<sheetViews><sheetView{tab} workbookViewId=\"0\"><pane{split} ySplit=\"1\""
            + $" topLeftCell=\"{Sheet.LetterOf(frozen)}2\" activePane=\"{pane}\" state=\"frozen\"/></sheetView>"
            + "</sheetViews>");
    }

    private void WriteColumns()
    {
        if (_sheet.Columns.Count == 0)
        {
            return;
        }

        _to.Write("<cols>");
        foreach (var (place, column) in _sheet.Columns.Index())
        {
            _to.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"<col min=\"{place + 1}\" max=\"{place + 1}\" width=\"{column.Width}\" customWidth=\"1\"/>"));
        }

        _to.Write("</cols>");
    }

    private void WriteRow(int number, IReadOnlyList<SheetCell> cells, bool isHead)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        _to.Write("<row r=\"");
        _to.Write(digits);
        if (LinesOf(cells) is > 1 and var lines)
        {
            _to.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"\" ht=\"{Math.Min(lines * LineHeight, MaxHeight)}\" customHeight=\"1"));
        }

        _to.Write("\">");
        for (var place = 0; place < cells.Count; place++)
        {
            if (cells[place] is not EmptyCell)
            {
                _to.Write("<c r=\"");
                _to.Write(place < _letters.Length ? _letters[place] : Sheet.LetterOf(place));
                _to.Write(digits);
                WriteCell(cells[place], isHead);
            }
        }

        _to.Write("</row>");
    }

    // Not every program makes a row as high as its words; an estimate from letters and widths reads well in all.
    private int LinesOf(IReadOnlyList<SheetCell> cells)
    {
        var most = 1;
        for (var place = 0; place < Math.Min(cells.Count, _sheet.Columns.Count); place++)
        {
            if (cells[place] is TextCell { Text: var text })
            {
                var (width, lines) = (_sheet.Columns[place].Width, 0);
                foreach (var line in text.AsSpan().Split('\n'))
                {
                    var length = line.End.GetOffset(text.Length) - line.Start.GetOffset(text.Length);
                    lines += Math.Max(1, (int)Math.Ceiling(length * LetterWidth / width));
                }

                most = Math.Max(most, lines);
            }
        }

        return most;
    }

    private void WriteCell(SheetCell cell, bool isHead)
    {
        switch (cell)
        {
            case TextCell words:
                WriteWords(words, isHead);
                break;
            case NumberCell number:
                WriteValue(ExcelStyles.Of(number.Look, number.IsStrong, isFormula: false), number.Value);
                break;
            case DayCell day:
                WriteValue(ExcelStyles.Day, day.Day.ToDateTime(TimeOnly.MinValue).ToOADate());
                break;
            case MomentCell moment:
                WriteValue(ExcelStyles.Moment, moment.At.UtcDateTime.ToOADate());
                break;
            case LengthCell length:
                WriteValue(ExcelStyles.Length, length.Length.TotalDays);
                break;
            case FormulaCell formula:
                WriteFormula(formula);
                break;
            default:
                throw new InvalidOperationException($"Cell {cell.GetType().Name}");
        }
    }

    private void WriteValue(uint style, double value)
    {
        _to.Write(string.Create(
            CultureInfo.InvariantCulture, $"\" s=\"{style}\"><v>{value:R}</v></c>"));
    }

    // An outcome that is empty is an empty text, as the formula gives it.
    private void WriteFormula(FormulaCell formula)
    {
        _to.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"\" s=\"{ExcelStyles.Of(formula.Look, formula.IsStrong, isFormula: true)}\""
            + $" t=\"{(formula.Shown is null ? "str" : "n")}\"><f>"));
        _to.Write(ExcelText.Escape(formula.Expression));
        _to.Write("</f><v>");
        _to.Write(formula.Shown?.ToString("R", CultureInfo.InvariantCulture) ?? "");
        _to.Write("</v></c>");
    }

    private void WriteWords(TextCell words, bool isHead)
    {
        var style = isHead ? ExcelStyles.Head
            : words.IsStrong ? ExcelStyles.StrongWords
            : ExcelText.LooksLikeFormula(words.Text) ? ExcelStyles.QuotedWords
            : ExcelStyles.Words;
        _to.Write(style switch
        {
            ExcelStyles.Words => "\" s=\"1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">",
            _ => string.Create(
                CultureInfo.InvariantCulture, $"\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"),
        });
        _to.Write(ExcelText.Of(words.Text));
        _to.Write("</t></is></c>");
    }
}
