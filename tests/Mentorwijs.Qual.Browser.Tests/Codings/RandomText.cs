using System.Text;

namespace Mentorwijs.Qual.Browser.Tests.Codings;

/// <summary>Turns of words nobody would type on purpose: what makes a place in a text hard to find, from a seed.
/// </summary>
public static class RandomText
{
    // one-unit letters, pairs, joined emoji, flags, skin tones, keycaps, marks with and without a letter of their
    // own, right-to-left scripts with points and numbers, Hangul as parts, conjuncts, marks of direction
    private static readonly string[] Pieces =
    [
        "a", "werk", "Er", "is", "te", "weinig", "tijd", "é", "e\u0301", "q\u0303", "z\u0335\u0321", "ß",
        "ĳ", "n’t",
        "😊", "👍🏽", "👨‍👩‍👧", "🏳️‍🌈", "🇳🇱", "🇧🇪🇳🇱", "3️⃣", "❤️", "☺",
        "שלום", "שָׁלוֹם", "مرحبا", "مُحَمَّد", "١٢٣",
        "한국", "\u1112\u1161\u11ab", "क्षि", "नमस्ते", "ไทย",
        "\u200f", "\u200e", "\u2067אב\u2069", "𝒳", "𠮷", "12,5",
    ];

    private static readonly string[] Between =
        [" ", " ", " ", " ", "  ", "\u00a0", "\t", ", ", ". ", "! ", "? ", "", "-", "\u2009", "\n", "\n\n"];

    public static IReadOnlyList<string> Turns(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => Turn(random))];
    }

    private static string Turn(Random random)
    {
        var text = new StringBuilder("Ja");
        for (var words = random.Next(3, 25); words > 0; words--)
        {
            text.Append(Between[random.Next(Between.Length)]).Append(Pieces[random.Next(Pieces.Length)]);
        }

        return text.ToString();
    }
}
