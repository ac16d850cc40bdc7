using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Formats.Transcripts;

/// <summary>
/// Lists as spreadsheets save them: RFC 4180 with ';', ',' or tab, any line end, quoted cells with line breaks.
/// </summary>
/// <remarks>
/// What programs write against the RFC is read as it is meant: a quotation mark inside a cell that does not begin
/// with one is a letter, and so are words behind a closing one. Cells are text: nothing is ever worked out.
/// </remarks>
public static class CsvReader
{
    /// <summary>Size of a list: far over what a study has, far under what would be felt.</summary>
    public const int FileMb = 5;

    // Excel writes the separator in a line of its own.
    private const string SeparatorLine = "sep=";

    private static readonly char[] Separators = [';', ',', '\t'];

    public static Outcome<FieldTable> Read(Stream bytes)
    {
        if (Take(bytes) is not { } file)
        {
            return new ListTooLarge(FileMb);
        }

        if (FileKinds.Of(file) is { } kind)
        {
            return new FileIsAnotherKind("csv", kind);
        }

        return file.Length == 0 ? new ListIsEmpty() : PlainText.Decode(file, null).Then(plain => Table(plain.Text));
    }

    private static Outcome<FieldTable> Table(string text)
    {
        var (body, separator, firstLine) = Separated(text);
        var records = Records(body, separator, firstLine);
        if (records.Refusal is { } refusal)
        {
            return refusal;
        }

        var filled = records.Value.FindAll(record => record.Cells.Any(cell => cell.Length > 0));
        if (filled.Count == 0)
        {
            return new ListIsEmpty();
        }

        var header = WithoutEmptyEnd(filled[0].Cells);
        if (header.Count > RespondentList.MostColumns)
        {
            return new ListHasTooManyColumns(RespondentList.MostColumns);
        }

        var longest = filled.Find(record => WithoutEmptyEnd(record.Cells).Count > filled[0].Cells.Count);
        if (longest is not null)
        {
            return new LineHasMoreCells(longest.Line, header.Count);
        }

        var width = Math.Min(filled.Max(record => WithoutEmptyEnd(record.Cells).Count), filled[0].Cells.Count);
        return new FieldTable(
            Exactly(header, width),
            [.. filled.Skip(1).Select(record => new FieldRow(record.Line, Exactly(record.Cells, width)))]);
    }

    // The separator that cuts the first line into most cells; a comma may well stand in a header with semicolons.
    private static (string Text, char Separator, int FirstLine) Separated(string text)
    {
        var lineEnd = text.IndexOfAny(['\r', '\n']);
        var first = lineEnd < 0 ? text : text[..lineEnd];
        if (first.StartsWith(SeparatorLine, StringComparison.OrdinalIgnoreCase)
            && first.Length == SeparatorLine.Length + 1)
        {
            var rest = text[(lineEnd < 0 ? text.Length : lineEnd)..];
            var skipped = rest.StartsWith("\r\n", StringComparison.Ordinal) ? 2 : Math.Min(1, rest.Length);
            return (rest[skipped..], first[^1], 2);
        }

        var best = Separators.MaxBy(separator => CellsIn(text, separator));
        return (text, best, 1);
    }

    private static int CellsIn(string text, char separator)
    {
        var record = new CsvRecords(text, separator, 1).Next();
        return record?.Cells.Count ?? 0;
    }

    private static Outcome<List<FieldRow>> Records(string text, char separator, int firstLine)
    {
        var records = new CsvRecords(text, separator, firstLine);
        var rows = new List<FieldRow>();
        while (records.Next() is { } record)
        {
            if (records.IsQuoteOpen)
            {
                return new QuoteIsNotClosed(record.Line);
            }

            rows.Add(record);
            if (rows.Count > RespondentList.MostLines + 1)
            {
                return new ListHasTooManyLines(RespondentList.MostLines);
            }
        }

        return rows;
    }

    private static List<string> WithoutEmptyEnd(IReadOnlyList<string> cells) =>
        [.. cells.Take(1 + cells.ToList().FindLastIndex(cell => cell.Length > 0))];

    private static IReadOnlyList<string> Exactly(IReadOnlyList<string> cells, int width) =>
        [.. cells.Take(width), .. Enumerable.Repeat("", Math.Max(0, width - cells.Count))];

    // Null when there is more than the limit; reading stops there.
    private static byte[]? Take(Stream bytes)
    {
        using var file = new MemoryStream();
        var buffer = new byte[81920];
        while (bytes.Read(buffer) is > 0 and var read)
        {
            if (file.Length + read > FileMb * 1024 * 1024)
            {
                return null;
            }

            file.Write(buffer, 0, read);
        }

        return file.ToArray();
    }
}
