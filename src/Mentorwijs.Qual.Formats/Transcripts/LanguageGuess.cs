using System.Text.RegularExpressions;

namespace Mentorwijs.Qual.Formats.Transcripts;

/// <summary>Tells Dutch, English, German and French apart by their small words; others are not claimed.</summary>
internal static partial class LanguageGuess
{
    // The smallest words of a language are a third of all speech; ten thousand words are ample to count them in.
    private const int MostWords = 10_000;

    // Below this share of the words no language is clear: names, numbers, another language.
    private const double LeastShare = 0.1;

    private static readonly (string Language, HashSet<string> Words)[] Known =
    [
        ("nl", Words("de het een en van ik dat die niet ook maar wat voor met zijn ze je op er naar heb dan nou")),
        ("en", Words("the a and of i that this not but what for with are they you on there to have so it was")),
        ("de", Words("der das ein und von ich dass nicht auch aber mit sind sie auf es zu habe dann ist wir")),
        ("fr", Words("le la les un une et je que qui pas mais pour avec sont vous sur il de est nous des")),
    ];

    /// <summary>Two letters, or null when it is not clear.</summary>
    public static string? Of(IEnumerable<string> texts)
    {
        var counts = new int[Known.Length];
        var words = 0;
        foreach (var word in texts
            .SelectMany(text => Word().Matches(text)).Select(match => match.Value).Take(MostWords))
        {
            words++;
            for (var at = 0; at < Known.Length; at++)
            {
                counts[at] += Known[at].Words.Contains(word) ? 1 : 0;
            }
        }

        var best = Array.IndexOf(counts, counts.Max());
        return counts[best] > words * LeastShare ? Known[best].Language : null;
    }

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}
