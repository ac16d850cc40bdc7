using System.Globalization;
using System.Text;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>What was said, to look up whether some words were.</summary>
internal sealed class QuoteSource
{
    /// <summary>A reason names so many words; more would be a text of its own.</summary>
    private const int MostNamed = 12;

    private const string Joints = "-‐‑'’.,:";
    private const string JointsOfFigures = ".,:";

    private readonly string _said;
    private readonly HashSet<int> _graphemes;

    public QuoteSource(string said)
    {
        _said = said;
        _graphemes = [.. StringInfo.ParseCombiningCharacters(said), said.Length];
    }

    /// <summary>First place at or after <paramref name="from"/> where it was said in whole words; null = nowhere.
    /// </summary>
    public int? Find(QuotePiece piece, int from)
    {
        for (var at = from; (at = _said.IndexOf(piece.Text, at, StringComparison.Ordinal)) >= 0; at++)
        {
            if (MayCut(at, piece.MayStartInWord) && MayCut(at + piece.Text.Length, piece.MayEndInWord))
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>Which words of a piece that is not found are the reason.</summary>
    public Refusal WhyNot(QuotePiece piece, int from)
    {
        // each word with its place in the piece
        var words = WordsOf(piece.Text);
        var (known, unknown) = (0, words.Count);
        while (unknown - known > 1) // what is found with more words is also found with fewer
        {
            var middle = (known + unknown) / 2;
            (known, unknown) = Find(Part(piece, 0, words[middle - 1].End), from) is null
                ? (known, middle)
                : (middle, unknown);
        }

        var end = known == 0
            ? from
            : (Find(Part(piece, 0, words[known - 1].End), from) ?? from) + words[known - 1].End;
        if (known > 0 && IsLater(words[known]))
        {
            return new QuoteOmissionIsNotMarked(Say(words[known - 1]), Say(words[known]));
        }

        return new QuoteWordsWereNotSaid(string.Join(' ', words.Skip(known).Take(MostNamed)
            .TakeWhile(word => word == words[known] || !IsLater(word)).Select(Say)));

        string Say((int Start, int End) word) => piece.Text[word.Start..word.End];

        bool IsLater((int Start, int End) word) => Find(Part(piece, word.Start, word.End), end) is not null;
    }

    private static QuotePiece Part(QuotePiece piece, int start, int finish) =>
        new(piece.Text[start..finish], IsMark: false)
        {
            MayStartInWord = start == 0 && piece.MayStartInWord,
            MayEndInWord = finish == piece.Text.Length && piece.MayEndInWord,
        };

    private static List<(int Start, int End)> WordsOf(string text)
    {
        var words = new List<(int Start, int End)>();
        var at = 0;
        foreach (var word in text.Split(' ', '\n'))
        {
            words.Add((at, at + word.Length));
            at += word.Length + 1;
        }

        return words;
    }

    private bool MayCut(int at, bool alsoInWord) => _graphemes.Contains(at) && (alsoInWord || !IsInWord(at));

    // "niet-werkend", "auto's", "2,5": half of it says something else.
    private bool IsInWord(int at)
    {
        var (before, after) = (Before(at), After(at));
        return (IsWord(before) && IsWord(after))
            || (IsWord(before) && Joins(after) && IsWord(After(at + Length(after))) && Fits(before, after))
            || (Joins(before) && IsWord(after) && IsWord(Before(at - Length(before))) && Fits(after, before));
    }

    private static bool IsWord(Rune? rune) => rune is { } one
        && (Rune.IsLetterOrDigit(one) || Rune.GetUnicodeCategory(one) is UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark);

    private static bool Joins(Rune? rune) => rune is { } one && IsOneOf(one, Joints);

    // Points and commas join figures, the others join letters and figures alike.
    private static bool Fits(Rune? word, Rune? joint) => word is { } beside && joint is { } one
        && (Rune.IsDigit(beside) || !IsOneOf(one, JointsOfFigures));

    private static bool IsOneOf(Rune rune, string some) => some.Contains(rune.ToString(), StringComparison.Ordinal);

    private Rune? Before(int at) =>
        at > 0 && Rune.DecodeLastFromUtf16(_said.AsSpan(0, at), out var rune, out _) == default ? rune : null;

    private Rune? After(int at) =>
        at < _said.Length && Rune.DecodeFromUtf16(_said.AsSpan(at), out var rune, out _) == default ? rune : null;

    private static int Length(Rune? rune) => rune?.Utf16SequenceLength ?? 0;
}
