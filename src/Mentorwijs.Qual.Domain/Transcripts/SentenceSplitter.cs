using System.Collections.Frozen;

namespace Mentorwijs.Qual.Domain.Transcripts;

/// <summary>Cuts turns into sentences, always the same way: figures on sentences name the version.</summary>
/// <remarks>
/// A sentence ends at . ! ? or … (with closing quotes or brackets after it) before white space and a capital, a digit
/// or an opening quote, and at the end of a paragraph or turn. It does not end after an abbreviation or an initial,
/// inside a number or time (no white space follows), or because of a mark as [lacht], nor inside one.
/// Invariant: sentences are in order, disjoint, inside one paragraph, not empty and without white space at the ends.
/// Any change of these rules changes figures and asks for a new version.
/// </remarks>
public static class SentenceSplitter
{
    public const int Version = 1;

    private const string Closers = "\"'”’»)]";
    private const string Openers = "\"'“‘„«";

    // Without the last full stop.
    private static readonly FrozenSet<string> Abbreviations = FrozenSet.ToFrozenSet(
        [
            "dr", "drs", "mr", "ing", "ir", "bijv", "bv", "e.d", "enz", "o.a", "d.w.z", "m.b.t", "i.v.m", "nr", "blz",
            "ca", "resp",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The sentences of these stretches of text (turns), none crossing from one to the next.</summary>
    public static IReadOnlyList<TextSpan> Split(string text, IEnumerable<TextSpan> turns) =>
        [.. turns.SelectMany(turn => Paragraphs(text, turn)).SelectMany(paragraph => Sentences(text, paragraph))];

    /// <summary>The paragraphs of these stretches of text, without white space at the ends; no blank ones.</summary>
    public static IReadOnlyList<TextSpan> Paragraphs(string text, IEnumerable<TextSpan> turns) =>
    [
        .. turns.SelectMany(turn => Paragraphs(text, turn))
            .Select(paragraph => Trimmed(text, paragraph.Start, paragraph.End))
            .Where(paragraph => !paragraph.IsEmpty),
    ];

    private static IEnumerable<TextSpan> Paragraphs(string text, TextSpan turn)
    {
        for (var start = turn.Start; start < turn.End;)
        {
            var length = text.AsSpan(start, turn.End - start).IndexOf('\n');
            var end = length < 0 ? turn.End : start + length;
            yield return new TextSpan(start, end);
            start = end + 1;
        }
    }

    private static IEnumerable<TextSpan> Sentences(string text, TextSpan paragraph)
    {
        var start = paragraph.Start;
        for (var at = start; at < paragraph.End; at++)
        {
            if (text[at] == '[')
            {
                at = EndOfMark(text, at, paragraph.End);
            }
            else if (IsStop(text[at]))
            {
                var end = EndOfStops(text, at, paragraph.End);
                if (BeginsAnother(text, end, paragraph.End) && !IsShort(text, new TextSpan(start, at), end))
                {
                    yield return Trimmed(text, start, end);
                    start = end;
                }

                at = end - 1;
            }
        }

        if (Trimmed(text, start, paragraph.End) is { IsEmpty: false } last)
        {
            yield return last;
        }
    }

    // Of "[lacht]" the place of the closing bracket; a bracket that is never closed is a letter like any other.
    private static int EndOfMark(string text, int open, int end)
    {
        var close = text.AsSpan(open, end - open).IndexOf(']');
        return close < 0 ? open : open + close;
    }

    private static int EndOfStops(string text, int at, int end)
    {
        while (at < end && (IsStop(text[at]) || Closers.Contains(text[at], StringComparison.Ordinal)))
        {
            at++;
        }

        return at;
    }

    private static bool BeginsAnother(string text, int at, int end)
    {
        var next = at;
        while (next < end && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        return next > at && next < end
            && (char.IsUpper(text[next])
                || char.IsDigit(text[next])
                || Openers.Contains(text[next], StringComparison.Ordinal));
    }

    // An abbreviation or an initial, so that its full stop ends nothing; '…' and '?' after one do.
    private static bool IsShort(string text, TextSpan before, int end)
    {
        var stop = before.End;
        if (text[stop] != '.' || (stop + 1 < end && IsStop(text[stop + 1])))
        {
            return false;
        }

        var start = stop;
        while (start > before.Start && (char.IsLetter(text[start - 1]) || text[start - 1] == '.'))
        {
            start--;
        }

        var word = new TextSpan(start, stop).Slice(text);
        return Abbreviations.Contains(word)
            || (word.Length > 0 && char.IsUpper(word[^1]) && (word.Length == 1 || word[^2] == '.'));
    }

    private static bool IsStop(char letter) => letter is '.' or '!' or '?' or '…';

    private static TextSpan Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }
}
