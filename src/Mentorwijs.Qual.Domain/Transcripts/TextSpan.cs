using System.Globalization;

namespace Mentorwijs.Qual.Domain.Transcripts;

/// <summary>A place in a text: half-open [Start, End), in UTF-16 code units.</summary>
/// <remarks>Invariant: 0 ≤ Start ≤ End. The default is the empty span at 0.</remarks>
public readonly record struct TextSpan
{
    public TextSpan(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        (Start, End) = (start, end);
    }

    public int Start { get; init; }

    public int End { get; init; }

    public int Length => End - Start;

    public bool IsEmpty => Start == End;

    public bool Contains(int offset) => Start <= offset && offset < End;

    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>True when the two share at least one unit; touching spans do not overlap.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>Number of units in both.</summary>
    public int OverlapLength(TextSpan other) => Math.Max(0, Math.Min(End, other.End) - Math.Max(Start, other.Start));

    /// <summary>The smallest span that holds both, with whatever lies between.</summary>
    public TextSpan Cover(TextSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    public string Slice(string text) => text[Start..End];

    /// <summary>
    /// Leaves out white space at both ends, then widens to whole graphemes (UAX #29), so a span never splits
    /// a surrogate pair, an emoji sequence or a letter with its accents. A span of only white space gets empty.
    /// </summary>
    public TextSpan SnapTo(string text)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(End, text.Length);
        var (start, end) = (Start, End);
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return start == end
            ? new TextSpan(start, start)
            : new TextSpan(GraphemeStart(text, start), GraphemeEnd(text, end));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"[{Start}, {End})");

    // Graphemes never cross a line break, so it is enough to walk from the last one.
    private static int GraphemeStart(string text, int offset)
    {
        var at = offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1;
        while (true)
        {
            var length = StringInfo.GetNextTextElementLength(text, at);
            if (at + length > offset)
            {
                return at;
            }

            at += length;
        }
    }

    private static int GraphemeEnd(string text, int end)
    {
        var start = GraphemeStart(text, end - 1);
        return start + StringInfo.GetNextTextElementLength(text, start);
    }
}
