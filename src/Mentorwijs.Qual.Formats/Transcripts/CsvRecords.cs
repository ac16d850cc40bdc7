using System.Text;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Formats.Transcripts;

/// <summary>Cuts a text into records, one character after the other; never goes back.</summary>
internal sealed class CsvRecords(string text, char separator, int firstLine)
{
    private const char Quote = '"';

    private readonly TextCleaning _cleaning = new();
    private int _at;
    private int _line = firstLine;

    /// <summary>True: the last record ran to the end of the text looking for its closing quotation mark.</summary>
    public bool IsQuoteOpen { get; private set; }

    /// <summary>The next record, or null at the end.</summary>
    public FieldRow? Next()
    {
        if (_at >= text.Length)
        {
            return null;
        }

        var line = _line;
        var cells = new List<string>();
        while (true)
        {
            cells.Add(Cell());
            if (_at >= text.Length)
            {
                return new FieldRow(line, cells);
            }

            if (text[_at] != separator)
            {
                LineEnd();
                return new FieldRow(line, cells);
            }

            _at++;
            if (_at >= text.Length)
            {
                cells.Add("");
                return new FieldRow(line, cells);
            }
        }
    }

    // Up to the separator or the line end, which stay where they are.
    private string Cell()
    {
        var cell = new StringBuilder();
        while (_at < text.Length && text[_at] == ' ' && separator != ' ')
        {
            cell.Append(text[_at++]);
        }

        if (_at < text.Length && text[_at] == Quote)
        {
            cell.Clear();
            _at++;
            Quoted(cell);
        }

        while (_at < text.Length && text[_at] != separator && text[_at] is not ('\r' or '\n'))
        {
            cell.Append(text[_at++]);
        }

        return _cleaning.Clean(cell.ToString().ReplaceLineEndings("\n"));
    }

    private void Quoted(StringBuilder cell)
    {
        while (_at < text.Length)
        {
            var c = text[_at++];
            if (c != Quote)
            {
                _line += c == '\n' || (c == '\r' && (_at >= text.Length || text[_at] != '\n')) ? 1 : 0;
                cell.Append(c);
            }
            else if (_at < text.Length && text[_at] == Quote)
            {
                cell.Append(Quote);
                _at++;
            }
            else
            {
                return;
            }
        }

        IsQuoteOpen = true;
    }

    private void LineEnd()
    {
        _at += text[_at] == '\r' && _at + 1 < text.Length && text[_at + 1] == '\n' ? 2 : 1;
        _line++;
    }
}
