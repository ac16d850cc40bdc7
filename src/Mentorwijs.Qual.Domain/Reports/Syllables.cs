namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>How many syllables a word has, by its spelling: groups of vowels, with what Dutch and English do.</summary>
/// <remarks>An estimate, good enough for a mean over a text: a word of the dictionary may be one off.</remarks>
public static class Syllables
{
    // vowels that are said as one, longest first; a diaeresis always begins a new one ("geïnd", "reünie")
    private static readonly string[] Dutch =
    [
        "aai", "ooi", "oei", "eeu", "ieu", "aa", "ee", "oo", "uu", "ie", "oe", "eu", "ui", "ei", "ij", "au", "ou", "ai",
        "oi",
    ];

    private const string Vowels = "aeiouyäëïöü";

    // an accent changes the sound, never the number: "één", "café"
    private const string Accented = "áéíóúàèìòùâêîôû";
    private const string WithoutAccent = "aeiouaeiouaeiou";
    private const string Diaeresis = "äëïöü";

    /// <param name="language">"nl" or "en".</param>
    /// <returns>At least 1; of a number written in figures 1.</returns>
    public static int Of(string word, string language)
    {
        var plain = string.Concat(word.ToLowerInvariant().Select(letter =>
            Accented.IndexOf(letter, StringComparison.Ordinal) is var at and >= 0 ? WithoutAccent[at] : letter));
        return Math.Max(1, language == "en" ? InEnglish(plain) : InDutch(plain));
    }

    private static int InDutch(string word)
    {
        var count = 0;
        for (var at = 0; at < word.Length;)
        {
            var together = Array.Find(Dutch, group => word.AsSpan(at).StartsWith(group, StringComparison.Ordinal));
            if (together is not null)
            {
                count++;
                at += together.Length;
                continue;
            }

            count += IsVowel(word[at]) && !IsGlide(word, at) ? 1 : 0;
            at++;
        }

        return count;
    }

    private static int InEnglish(string word)
    {
        var count = 0;
        for (var at = 0; at < word.Length; at++)
        {
            var begins = IsVowel(word[at]) && !IsGlide(word, at)
                && (at == 0 || !IsVowel(word[at - 1]) || IsGlide(word, at - 1)
                    || Diaeresis.Contains(word[at], StringComparison.Ordinal));
            count += begins ? 1 : 0;
        }

        // "made", "worked", "notes" end silent; "table" and "needed" do not
        var isSilent = (word.EndsWith('e') && !EndsIn(word, "le")) || (EndsIn(word, "es") && !IsHissed(word[..^2]))
            || (EndsIn(word, "ed") && word.Length > 3 && word[^3] is not ('t' or 'd'));
        return count > 1 && isSilent && !(word.Length > 2 && IsVowel(word[^2]) && word.EndsWith('e'))
            ? count - 1
            : count;
    }

    // a y between vowels is said as a consonant: "loyaal", "employee"
    private static bool IsGlide(string word, int at) => word[at] == 'y' && at > 0 && at + 1 < word.Length
        && IsVowel(word[at - 1]) && IsVowel(word[at + 1]);

    private static bool IsHissed(string stem) => stem.Length > 0 && (stem[^1] is 's' or 'x' or 'z' or 'c' or 'g'
        || stem.EndsWith("ch", StringComparison.Ordinal) || stem.EndsWith("sh", StringComparison.Ordinal)
        || stem.EndsWith('i'));

    private static bool EndsIn(string word, string end) => word.EndsWith(end, StringComparison.Ordinal);

    private static bool IsVowel(char letter) => Vowels.Contains(letter, StringComparison.Ordinal);
}
