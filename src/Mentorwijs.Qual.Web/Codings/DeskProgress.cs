using Mentorwijs.Qual.Domain.Codings;

namespace Mentorwijs.Qual.Web.Codings;

/// <summary>How far a coder is in a text, and about how long the rest will take.</summary>
/// <remarks>
/// The rest begins behind the furthest own coding: what was read without coding anything is not known, and what was
/// skipped counts as done.
/// </remarks>
public sealed record DeskProgress
{
    /// <summary>Minutes from which nobody believes the single minute.</summary>
    private const int Coarse = 10;

    /// <summary>0 to 100, of the characters.</summary>
    public required int Percent { get; init; }

    public required int WordsLeft { get; init; }

    /// <summary>Rounded up, from ten on to fives; 0 = nothing is left.</summary>
    public required int MinutesLeft { get; init; }

    public required int WordsAMinute { get; init; }

    /// <summary>False: too little is known of this coder, so the usual pace was taken.</summary>
    public required bool IsOwnPace { get; init; }

    /// <param name="furthest">Offset behind the furthest own coding; 0 = none.</param>
    /// <param name="pace">Characters a minute of this coder; null when not known.</param>
    public static DeskProgress Of(string text, int furthest, double? pace)
    {
        var speed = pace ?? CodingPace.Usual;
        var words = WordsIn(text.AsSpan(furthest));
        var minutes = words == 0 ? 0 : (int)Math.Ceiling((text.Length - furthest) / speed);
        return new DeskProgress
        {
            Percent = text.Length == 0 ? 100 : (int)(100L * furthest / text.Length),
            WordsLeft = words,
            MinutesLeft = minutes > Coarse ? (int)Math.Ceiling(minutes / 5.0) * 5 : minutes,
            WordsAMinute = (int)Math.Round(speed / CodingPace.CharactersAWord),
            IsOwnPace = pace is not null,
        };
    }

    // counted where they stand: splitting made an array of all words of a long text at each act
    private static int WordsIn(ReadOnlySpan<char> text)
    {
        var words = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsWhiteSpace(text[at]) && (at == 0 || char.IsWhiteSpace(text[at - 1])))
            {
                words++;
            }
        }

        return words;
    }
}
