using System.Globalization;
using System.Text;

namespace Mentorwijs.Qual.Formats.Exchange;

/// <summary>Writes one sheet as text with separators (RFC 4180), UTF-8.</summary>
/// <remarks>
/// Where numbers have a decimal comma, as in Dutch, fields are parted by semicolons, as spreadsheet programs there
/// expect; else by commas. Days are yyyy-MM-dd. Words that a spreadsheet would take for a formula get an apostrophe in
/// front; numbers keep all their digits, and of a formula its outcome is written.
/// </remarks>
public static class CsvWriter
{
    /// <summary>Also the full-width forms, which some programs read as the plain ones.</summary>
    private const string BeginsFormula = "=+-@\t\r\n＝＋－＠";

    /// <param name="hasMark">True: begins with the mark by which Excel knows UTF-8.</param>
    public static void Write(Sheet sheet, CultureInfo culture, Stream stream, bool hasMark = true)
    {
        var separator = culture.NumberFormat.NumberDecimalSeparator == "," ? ';' : ',';
        using var writer = new StreamWriter(stream, new UTF8Encoding(hasMark), leaveOpen: true) { NewLine = "\r\n" };
        writer.WriteLine(string.Join(
            separator, sheet.Columns.Select(column => Quoted(Guarded(column.Head), separator))));
        foreach (var row in sheet.Rows)
        {
            writer.WriteLine(string.Join(
                separator,
                Enumerable.Range(0, sheet.Columns.Count).Select(place =>
                    place < row.Count ? Quoted(Field(row[place], culture), separator) : "")));
        }
    }

    private static string Field(SheetCell cell, CultureInfo culture) => cell switch
    {
        EmptyCell => "",
        TextCell words => Guarded(words.Text),
        NumberCell number => Number(number.Value, culture),
        DayCell day => day.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        FormulaCell formula => formula.Shown is { } shown ? Number(shown, culture) : "",
        _ => throw new InvalidOperationException($"Cell {cell.GetType().Name}"),
    };

    // a plain minus sign, whatever the culture writes: programs read no other
    private static string Number(double value, CultureInfo culture) => value.ToString("R", CultureInfo.InvariantCulture)
        .Replace(".", culture.NumberFormat.NumberDecimalSeparator, StringComparison.Ordinal);

    private static string Guarded(string text) =>
        text.Length > 0 && BeginsFormula.Contains(text[0]) ? "'" + text : text;

    private static string Quoted(string field, char separator) =>
        field.AsSpan().ContainsAny(separator, '"', '\r') || field.Contains('\n') || field != field.Trim()
            ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : field;
}
