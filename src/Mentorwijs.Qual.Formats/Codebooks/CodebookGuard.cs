using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codebooks;

namespace Mentorwijs.Qual.Formats.Codebooks;

/// <summary>Looks over a file before Markdown is parsed, and refuses what would keep a parser busy.</summary>
/// <remarks>One pass, linear in the text times the nesting limit.</remarks>
internal sealed class CodebookGuard
{
    /// <summary>Lists and quotes inside each other; the shipped books use 1.</summary>
    public const int MaxNesting = 12;

    /// <summary>Square brackets inside each other, in one paragraph.</summary>
    public const int MaxBrackets = 64;

    /// <summary>Markup characters in one paragraph; a long paragraph of a shipped book has fewer than 50.</summary>
    public const int MaxMarkup = 2000;

    /// <summary>Lines in a file; the shipped books have under 1,000, and 20,000 codes of four lines fit.</summary>
    public const int MaxLines = 80_000;

    private readonly List<(int Column, int Content, bool IsQuote)> _open = [];
    private int _brackets;
    private int _markup;

    public static Refusal? Check(string text)
    {
        var guard = new CodebookGuard();
        var number = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan()[range];
            number++;
            if (number > MaxLines)
            {
                return new CodebookHasTooManyLines(MaxLines);
            }

            var refusal = IsConflictMark(line) ? new CodebookHasMergeConflict(number) : guard.CheckLine(line, number);
            if (refusal is not null)
            {
                return refusal;
            }
        }

        return null;
    }

    // "<<<<<<< ours", "||||||| base", ">>>>>>> theirs"; "=======" alone may underline a heading.
    private static bool IsConflictMark(ReadOnlySpan<char> line) =>
        (line.StartsWith("<<<<<<<") || line.StartsWith("|||||||") || line.StartsWith(">>>>>>>"))
        && (line.Length == 7 || line[7] == ' ');

    private Refusal? CheckLine(ReadOnlySpan<char> line, int number)
    {
        var trimmed = line.Trim();
        if (trimmed.IsEmpty)
        {
            (_brackets, _markup) = (0, 0);
            return null;
        }

        if (!IsRule(trimmed) && Nesting(line) > MaxNesting)
        {
            return new CodebookIsNestedTooDeep(number, MaxNesting);
        }

        return Markup(trimmed, number);
    }

    private Refusal? Markup(ReadOnlySpan<char> line, int number)
    {
        if (line[0] is '#' or '-' or '+' || line.StartsWith("* "))
        {
            (_brackets, _markup) = (0, 0);
        }

        foreach (var ch in line)
        {
            _markup += ch is '*' or '_' or '`' or '[' or '<' or '~' or '^' ? 1 : 0;
            _brackets = Math.Max(0, _brackets + (ch == '[' ? 1 : ch == ']' ? -1 : 0));
            if (_brackets > MaxBrackets)
            {
                return new CodebookIsNestedTooDeep(number, MaxBrackets);
            }
        }

        return _markup > MaxMarkup ? new CodebookHasTooMuchMarkup(number, MaxMarkup) : null;
    }

    // Follows the marks at the start of the line; a mark deeper than the content of an open one lies inside it.
    private int Nesting(ReadOnlySpan<char> line)
    {
        var depth = 0;
        for (int at = 0, column = 0; at < line.Length && depth <= MaxNesting; at++)
        {
            if (line[at] is ' ' or '\t')
            {
                column += line[at] == '\t' ? 4 - (column % 4) : 1;
                continue;
            }

            var width = MarkWidth(line[at..]);
            if (width == 0)
            {
                break;
            }

            depth = Place(depth, column, width, line[at] == '>');
            column += width;
            at += width - 1;
        }

        return _open.Count > MaxNesting ? _open.Count : depth;
    }

    // Gives the number of open marks up to and with this one.
    private int Place(int from, int column, int width, bool isQuote)
    {
        var same = isQuote ? _open.FindIndex(from, open => open.IsQuote && open.Column == column) : -1;
        if (same >= 0)
        {
            return same + 1;
        }

        while (_open.Count > from && _open[^1].Content > column)
        {
            _open.RemoveAt(_open.Count - 1);
        }

        _open.Add((column, column + width + (isQuote ? 0 : 1), isQuote));
        return _open.Count;
    }

    private static int MarkWidth(ReadOnlySpan<char> text)
    {
        if (text[0] == '>')
        {
            return 1;
        }

        var digits = 0;
        while (digits < Math.Min(9, text.Length) && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        var mark = digits > 0 ? ".)" : "-+*";
        var ends = digits + 1 >= text.Length || text[digits + 1] is ' ' or '\t';
        return digits < text.Length && mark.Contains(text[digits], StringComparison.Ordinal) && ends ? digits + 1 : 0;
    }

    // "- - -" and "****" draw a line; "- -" is a list in a list.
    private static bool IsRule(ReadOnlySpan<char> trimmed) =>
        trimmed[0] is '-' or '*' or '_'
        && trimmed.Count(trimmed[0]) >= 3
        && trimmed.IndexOfAnyExcept(trimmed[0], ' ', '\t') < 0;
}
