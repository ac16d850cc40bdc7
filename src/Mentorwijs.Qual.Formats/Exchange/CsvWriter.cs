using System.Buffers;
using System.Globalization;
using System.Text;

namespace Mentorwijs.Qual.Formats.Exchange;

/// <summary>Writes one sheet as text with separators (RFC 4180), UTF-8.</summary>
/// <remarks>
/// Where numbers have a decimal comma, as in Dutch, fields are parted by semicolons, as spreadsheet programs there
/// expect; else by commas. Days are yyyy-MM-dd, moments yyyy-MM-dd HH:mm:ss in UTC, lengths h:mm:ss. Words that a
/// spreadsheet would take for a formula get an apostrophe in front; numbers keep all their digits, and of a formula its
/// outcome is written.
/// </remarks>
public static class CsvWriter
{
    /// <summary>Also the full-width forms, which some programs read as the plain ones.</summary>
    private const string BeginsFormula = "=+-@\t\r\n＝＋－＠";

    private const int BufferSize = 1 << 16;

    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(";\"\r\n");

    private static readonly SearchValues<char> NeedsQuotesWithCommas = SearchValues.Create(",\"\r\n");

    /// <param name="hasMark">True: begins with the mark by which Excel knows UTF-8.</param>
    public static void Write(Sheet sheet, CultureInfo culture, Stream stream, bool hasMark = true)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(hasMark), BufferSize, leaveOpen: true);
        var separator = culture.NumberFormat.NumberDecimalSeparator == "," ? ';' : ',';
        for (var place = 0; place < sheet.Columns.Count; place++)
        {
            WriteSeparator(writer, place, separator);
            WriteWords(writer, sheet.Columns[place].Head, separator);
        }

        writer.Write("\r\n");
        foreach (var row in sheet.Rows)
        {
            for (var place = 0; place < sheet.Columns.Count; place++)
            {
                WriteSeparator(writer, place, separator);
                WriteCell(writer, place < row.Count ? row[place] : SheetCell.Empty, culture, separator);
            }

            writer.Write("\r\n");
        }
    }

    private static void WriteSeparator(StreamWriter writer, int place, char separator)
    {
        if (place > 0)
        {
            writer.Write(separator);
        }
    }

    private static void WriteCell(StreamWriter writer, SheetCell cell, CultureInfo culture, char separator)
    {
        switch (cell)
        {
            case EmptyCell:
                break;
            case TextCell words:
                WriteWords(writer, words.Text, separator);
                break;
            case NumberCell number:
                writer.Write(Number(number.Value, culture));
                break;
            case DayCell day:
                writer.Write(day.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case MomentCell moment:
                writer.Write(moment.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
                break;
            case LengthCell { Length: var length }:
                writer.Write(string.Create(
                    CultureInfo.InvariantCulture, $"{(long)length.TotalHours}:{length:mm\\:ss}"));
                break;
            case FormulaCell formula:
                writer.Write(formula.Shown is { } shown ? Number(shown, culture) : "");
                break;
            default:
                throw new InvalidOperationException($"Cell {cell.GetType().Name}");
        }
    }

    // a plain minus sign, whatever the culture writes: programs read no other
    private static string Number(double value, CultureInfo culture)
    {
        var digits = value.ToString("R", CultureInfo.InvariantCulture);
        var point = culture.NumberFormat.NumberDecimalSeparator;
        return point == "." ? digits : digits.Replace(".", point, StringComparison.Ordinal);
    }

    private static void WriteWords(StreamWriter writer, string text, char separator)
    {
        if (text.Length == 0)
        {
            return;
        }

        var isGuarded = BeginsFormula.Contains(text[0], StringComparison.Ordinal);
        var isQuoted = text.AsSpan().ContainsAny(separator == ';' ? NeedsQuotes : NeedsQuotesWithCommas)
            || (char.IsWhiteSpace(text[0]) && !isGuarded) || char.IsWhiteSpace(text[^1]);
        if (isQuoted)
        {
            writer.Write('"');
        }

        if (isGuarded)
        {
            writer.Write('\'');
        }

        writer.Write(isQuoted ? text.Replace("\"", "\"\"", StringComparison.Ordinal) : text);
        if (isQuoted)
        {
            writer.Write('"');
        }
    }
}
