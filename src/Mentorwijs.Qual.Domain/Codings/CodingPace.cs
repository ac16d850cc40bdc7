namespace Mentorwijs.Qual.Domain.Codings;

/// <summary>How fast a coder goes through text, from the moments of the own codings.</summary>
/// <remarks>
/// Text counts up to the furthest coding so far, minutes from one coding to the next. A pause counts as
/// <see cref="LongestPause"/> at most: whoever goes to lunch has not become slower.
/// Worked: codings ending at 600, 1,200, 1,100 and 1,800 after 0, 3, 63 and 67 minutes: 1,200 characters in 3 + 5 + 4
/// minutes, 100 a minute.
/// </remarks>
public static class CodingPace
{
    /// <summary>Characters a minute before somebody's own pace is known.</summary>
    /// <remarks>A guess of the house: an interview of an hour, some 9,000 words, is half a day of coding.</remarks>
    public const double Usual = 9000 * CharactersAWord / 240.0;

    /// <summary>With the blank behind it; Dutch and English differ by less than the pace does.</summary>
    public const int CharactersAWord = 6;

    public static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    /// <summary>Fewer minutes than this say nothing about the hours to come.</summary>
    public static readonly TimeSpan ShortestTime = TimeSpan.FromMinutes(10);

    private const double Slowest = 50;

    /// <summary>Faster than anybody reads; codings that came from a file share one moment.</summary>
    private const double Fastest = 1500;

    /// <summary>Characters a minute; null when there is too little to tell.</summary>
    /// <param name="own">One list a transcript: end of each own coding in the text, and when it was made.</param>
    public static double? Of(IEnumerable<IReadOnlyList<(int End, DateTimeOffset At)>> own)
    {
        var (characters, minutes) = (0.0, 0.0);
        foreach (var codings in own)
        {
            var inTime = codings.OrderBy(coding => coding.At).ToList();
            var furthest = inTime.Count > 0 ? inTime[0].End : 0;
            foreach (var (before, coding) in inTime.Zip(inTime.Skip(1)))
            {
                characters += Math.Max(0, coding.End - furthest);
                furthest = Math.Max(furthest, coding.End);
                minutes += Math.Min((coding.At - before.At).TotalMinutes, LongestPause.TotalMinutes);
            }
        }

        return minutes < ShortestTime.TotalMinutes || characters == 0
            ? null
            : Math.Clamp(characters / minutes, Slowest, Fastest);
    }
}
