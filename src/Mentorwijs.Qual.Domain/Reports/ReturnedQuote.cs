using System.Text.RegularExpressions;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>The words and the label of a quote as it stands in a document: “words” (label).</summary>
public sealed partial record ReturnedQuote(string Words, string Label)
{
    /// <summary>Stands for the end of a line between words.</summary>
    private const string LineEnd = " ¶ ";

    /// <param name="label">As it left; empty = not known.</param>
    public static ReturnedQuote Of(string text, string label = "")
    {
        var whole = Tidy(text);
        if (label.Length > 0 && whole.EndsWith(label, StringComparison.Ordinal))
        {
            return new ReturnedQuote(Bare(whole[..^label.Length]), label);
        }

        var found = Labelled().Match(whole);
        return found.Success
            ? new ReturnedQuote(Bare(found.Groups["words"].Value), found.Groups["label"].Value.Trim())
            : new ReturnedQuote(Bare(whole), "");
    }

    /// <summary>
    /// What was said with a mark at every place where words are gone, when nothing else differs; else null.
    /// </summary>
    /// <param name="said">As it left.</param>
    /// <param name="now">As it came back.</param>
    public static string? Shortened(string said, string now)
    {
        var (old, kept) = (WordsOf(said), WordsOf(now));
        var words = new List<string>();
        var (at, isOpen) = (0, false);
        foreach (var word in kept)
        {
            if (IsMark(word))
            {
                isOpen = words.Count > 0;
                continue;
            }

            var next = Array.FindIndex(old, at, other => IsSame(other, word));
            if (next < 0)
            {
                return null;
            }

            if (words.Count > 0 && (next > at || isOpen))
            {
                words.Add("(...)");
            }

            words.Add(old[next]);
            (at, isOpen) = (next + 1, false);
        }

        return words.Count > 0 && words.Count(word => word != "(...)") < old.Length
            ? string.Join(' ', words).Replace(LineEnd, "\n", StringComparison.Ordinal)
            : null;
    }

    private static string[] WordsOf(string text) =>
        text.Replace("\n", LineEnd, StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>One space for every other; the composed form of every letter.</summary>
    public static string Tidy(string text) => QuoteLines.Tidy(text);

    private static string Bare(string words) => Tidy(words).Trim('“', '”', '„', '"', '«', '»', '‘', '’', ' ');

    private static bool IsMark(string word) => word is "(...)" or "(…)" or "..." or "…" or "[...]" or "[…]";

    // Who cuts a sentence puts a full stop or a capital where it now begins or ends.
    private static bool IsSame(string one, string other) => string.Equals(
        one.TrimEnd('.', ',', ';', ':'), other.TrimEnd('.', ',', ';', ':'), StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(?<words>.*?)(?<label>(?:\s*\([^()]*\))+)$", RegexOptions.Singleline, 1000)]
    private static partial Regex Labelled();
}
