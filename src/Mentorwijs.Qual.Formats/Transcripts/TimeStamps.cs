using System.Globalization;
using System.Text.RegularExpressions;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Formats.Transcripts;

/// <summary>Times as programs write them: 0:24, [00:01:23], (00:24), {1:02}, #00:01:23-4#, [01.23].</summary>
internal static partial class TimeStamps
{
    /// <summary>A stamp anywhere in a larger pattern; brackets are optional, dots between numbers need them.</summary>
    public const string Pattern =
        @"(?:[\[({#]?(?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,-]\d{1,3})?[\])}#]?|\[\d{1,2}\.\d{2}(?:\.\d{2})?\])";

    private const string F4 = @"#\d{2}:\d{2}:\d{2}[-.]\d{1,3}#";

    // A stamp at the end is looked for in the last characters alone; a paragraph can be megabytes long.
    private const int LongestStamp = 32;

    /// <summary>Milliseconds and how fine the stamp is; null when it is no clock time.</summary>
    public static (long Ms, TimePrecision Precision)? Parse(string stamp)
    {
        var parts = Numbers().Match(stamp.Trim().Trim('[', ']', '(', ')', '{', '}', '#'));
        if (!parts.Success)
        {
            return null;
        }

        var hours = parts.Groups["h"].Success ? Number(parts.Groups["h"]) : 0;
        var minutes = Number(parts.Groups["m"]);
        var seconds = Number(parts.Groups["s"]);
        if (seconds > 59 || (hours > 0 && minutes > 59))
        {
            return null;
        }

        var ms = ((((hours * 60L) + minutes) * 60) + seconds) * 1000;
        var fraction = parts.Groups["f"].Value;
        return fraction.Length switch
        {
            0 => (ms, TimePrecision.Seconds),
            1 => (ms + (Number(parts.Groups["f"]) * 100), TimePrecision.Tenths),
            2 => (ms + (Number(parts.Groups["f"]) * 10), TimePrecision.Milliseconds),
            _ => (ms + Number(parts.Groups["f"]), TimePrecision.Milliseconds),
        };
    }

    /// <summary>Takes a bracketed stamp (or #…#) from the start of a text.</summary>
    public static string? TakeStart(ref string text)
    {
        var found = AtStart().Match(text);
        if (!found.Success)
        {
            return null;
        }

        text = text[found.Length..];
        return found.Groups["t"].Value;
    }

    /// <summary>Takes a stamp from the start of a text, in brackets or bare with a space behind it.</summary>
    public static string? TakeHead(ref string text)
    {
        var head = text.Length <= LongestStamp * 2 ? text : text[..(LongestStamp * 2)];
        var found = Bare().Match(head);
        if (!found.Success)
        {
            return TakeStart(ref text);
        }

        text = text[found.Length..];
        return found.Groups["t"].Value;
    }

    /// <summary>Takes a bracketed stamp (or #…#) from the end of a text.</summary>
    public static string? TakeEnd(ref string text)
    {
        var tail = text[Math.Max(0, text.Length - LongestStamp)..];
        var found = AtEnd().Match(tail);
        if (!found.Success)
        {
            return null;
        }

        text = text[..^(tail.Length - found.Index)].TrimEnd();
        return found.Groups["t"].Value;
    }

    private static int Number(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:(?<h>\d{1,3})[:.])?(?<m>\d{1,3})[:.](?<s>\d{2})(?:[.,-](?<f>\d{1,3}))?$")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^\s*(?<t>" + F4 + @"|[\[({](?:\d{1,3}:)?\d{1,2}[:.]\d{2}(?:[.,]\d{1,3})?[\])}])\s*")]
    private static partial Regex AtStart();

    [GeneratedRegex(@"\s*(?<t>" + F4 + @"|[\[({](?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?[\])}])\s*$")]
    private static partial Regex AtEnd();

    [GeneratedRegex(@"^\s*(?<t>(?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?)(?:\s*[-–|])?(?:\s+|$)")]
    private static partial Regex Bare();
}
