using Markdig.Syntax;

namespace Mentorwijs.Qual.Formats.Codebooks;

/// <summary>The lines of a text, and on which of them a block of Markdown ends; lines are 0-based here.</summary>
internal sealed class SourceLines
{
    private readonly string[] _lines;
    private readonly int[] _starts;

    public SourceLines(ReadOnlySpan<string> lines)
    {
        _lines = lines.ToArray();
        _starts = new int[_lines.Length];
        for (var i = 1; i < _lines.Length; i++)
        {
            _starts[i] = _starts[i - 1] + _lines[i - 1].Length + 1;
        }

        Text = string.Join('\n', _lines);
    }

    public string Text { get; }

    public int Count => _lines.Length;

    public string this[int line] => _lines[line];

    /// <summary>The line an offset in the text lies on.</summary>
    public int LineOf(int offset)
    {
        var found = Array.BinarySearch(_starts, offset);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>The last line of a block that is not blank; its span may run on to the blank lines behind it.</summary>
    public int LastLine(Block block)
    {
        var line = LineOf(Math.Min(block.Span.End, Text.Length));
        while (line > block.Line && string.IsNullOrWhiteSpace(_lines[line]))
        {
            line--;
        }

        return Math.Max(line, block.Line);
    }

    /// <summary>The lines [from, next) as they are, without blank lines around them.</summary>
    public string Verbatim(int from, int next)
    {
        while (from < next && string.IsNullOrWhiteSpace(_lines[from]))
        {
            from++;
        }

        while (next > from && string.IsNullOrWhiteSpace(_lines[next - 1]))
        {
            next--;
        }

        return from >= next ? "" : string.Join('\n', Outdented(from, next)).TrimEnd();
    }

    // One to three blanks before a paragraph mean nothing, but behind a list they would make it part of the bullet.
    private IEnumerable<string> Outdented(int from, int next)
    {
        var strip = Blanks(_lines[from]) is var blanks && blanks <= 3 ? blanks : 0;
        for (var i = from; i < next; i++)
        {
            // A line further to the left, or a blank one, ends what began here.
            strip = Blanks(_lines[i]) < strip ? 0 : strip;
            yield return _lines[i][strip..];
        }
    }

    private static int Blanks(string line) => line.Length - line.TrimStart(' ').Length;
}
