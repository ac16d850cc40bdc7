using System.Text.RegularExpressions;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>Lays the edited words of a quote on the words that were said, and refuses what was not said.</summary>
/// <remarks>
/// Allowed are <c>(...)</c> where words are left out, <c>[...]</c> around words that clarify or replace, and a later
/// beginning or an earlier end. All else must stand in the source as it stands here, in the same order. Words are not
/// cut in two, except beside square brackets: <c>[I]k</c>.
/// </remarks>
public sealed partial class QuoteDifference
{
    private QuoteDifference(IReadOnlyList<QuotePart> parts) => Parts = parts;

    /// <summary>In order: kept and left out together are what was said, kept and added together what is printed.
    /// </summary>
    public IReadOnlyList<QuotePart> Parts { get; }

    /// <summary>True: printed as it was said.</summary>
    public bool IsNone => Parts.All(part => part.Kind == QuotePartKind.Kept);

    /// <param name="said">Tidy words; see <see cref="QuoteLines.Tidy"/>.</param>
    /// <param name="edited">Tidy words as well.</param>
    public static Outcome<QuoteDifference> Of(string said, string edited)
    {
        var source = new QuoteSource(said);
        var parts = new List<QuotePart>();
        var (cursor, added) = (0, "");
        foreach (var piece in PiecesOf(edited))
        {
            if (piece.IsMark)
            {
                added += piece.Text;
                continue;
            }

            if (source.Find(piece, cursor) is not { } found)
            {
                return source.WhyNot(piece, cursor);
            }

            AddGap(parts, said[cursor..found], added);
            parts.Add(new QuotePart(QuotePartKind.Kept, piece.Text));
            (cursor, added) = (found + piece.Text.Length, "");
        }

        if (!parts.Exists(part => part.Kind == QuotePartKind.Kept && part.Text.Any(IsSpoken)))
        {
            return new QuoteHasNoWordsLeft();
        }

        AddGap(parts, said[cursor..], added);
        return new QuoteDifference(parts);
    }

    private static void AddGap(List<QuotePart> parts, string leftOut, string added)
    {
        // a source can have brackets of its own, which stay as they are
        if (leftOut == added)
        {
            Add(parts, QuotePartKind.Kept, added);
            return;
        }

        Add(parts, QuotePartKind.LeftOut, leftOut);
        Add(parts, QuotePartKind.Added, added);
    }

    private static void Add(List<QuotePart> parts, QuotePartKind kind, string text)
    {
        if (text.Length > 0)
        {
            parts.Add(new QuotePart(kind, text));
        }
    }

    // White space beside a mark goes with the mark: the words around it were said with other words between.
    private static IEnumerable<QuotePiece> PiecesOf(string edited)
    {
        var at = 0;
        var wasBracket = false;
        foreach (var mark in Mark().Matches(edited).Select(found => (found.Index, End: found.Index + found.Length))
            .Append((Index: edited.Length, End: edited.Length)))
        {
            var isBracket = mark.Index < mark.End && edited[mark.Index] == '[';
            var between = edited[at..mark.Index];
            var words = between.Trim();
            if (words.Length == 0)
            {
                yield return new QuotePiece(between, IsMark: true);
            }
            else
            {
                var start = between.IndexOf(words, StringComparison.Ordinal);
                var end = start + words.Length;
                yield return new QuotePiece(between[..start], IsMark: true);
                yield return new QuotePiece(words, IsMark: false)
                {
                    MayStartInWord = wasBracket && start == 0,
                    MayEndInWord = isBracket && end == between.Length,
                };
                yield return new QuotePiece(between[end..], IsMark: true);
            }

            yield return new QuotePiece(edited[mark.Index..mark.End], IsMark: true);
            (at, wasBracket) = (mark.End, isBracket);
        }
    }

    private static bool IsSpoken(char unit) => !char.IsWhiteSpace(unit) && !char.IsPunctuation(unit);

    [GeneratedRegex(@"\(\s?(?:\.\.\.|…)\s?\)|\[[^\[\]]*\]")]
    private static partial Regex Mark();
}

/// <summary>A part of an edited quote: words that must have been said, or a mark with the white space around it.
/// </summary>
internal readonly record struct QuotePiece(string Text, bool IsMark)
{
    /// <summary>True: a square bracket touches its beginning, so it may be the rest of a word.</summary>
    public bool MayStartInWord { get; init; }

    /// <summary>The same of its end.</summary>
    public bool MayEndInWord { get; init; }
}

/// <summary>These words do not stand in the source, or not at this place.</summary>
public sealed record QuoteWordsWereNotSaid(string Words) : Refusal;

/// <summary>Something between these two words was said and is not there, without a mark that says so.</summary>
public sealed record QuoteOmissionIsNotMarked(string Before, string After) : Refusal;

/// <summary>Nothing that was said is left.</summary>
public sealed record QuoteHasNoWordsLeft : Refusal;
