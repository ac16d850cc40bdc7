using System.Globalization;
using System.Text.RegularExpressions;

namespace Mentorwijs.Qual.Formats.Transcripts;

/// <summary>Takes WebVTT and SubRip apart: blocks between blank lines, each with its times.</summary>
internal static partial class SubtitleCues
{
    public static (IReadOnlyList<SubtitleCue> Cues, int SkippedBlocks) Of(string[] lines)
    {
        var cues = new List<SubtitleCue>();
        var skipped = 0;
        for (var at = 0; at < lines.Length;)
        {
            var end = at;
            while (end < lines.Length && !string.IsNullOrWhiteSpace(lines[end]))
            {
                end++;
            }

            if (Cue(lines, at, end) is { } cue)
            {
                cues.Add(cue);
            }
            else if (end > at && Comment().IsMatch(lines[at]))
            {
                skipped++;
            }

            at = end + 1;
        }

        return (cues, skipped);
    }

    // A line of times, at most one line (the cue's id) before it; a comment or a style has none.
    private static SubtitleCue? Cue(string[] lines, int from, int until)
    {
        for (var at = from; at < Math.Min(until, from + 2); at++)
        {
            if (Times().Match(lines[at]) is { Success: true } times)
            {
                var start = Milliseconds(times.Groups["start"].Value);
                var end = Milliseconds(times.Groups["end"].Value);
                var isPossible = start is not null && end is not null && start <= end;
                return new SubtitleCue(
                    at + 1, isPossible ? start : null, isPossible ? end : null, [.. Pieces(lines[(at + 1)..until])]);
            }
        }

        return null;
    }

    // Null for a time that no clock shows.
    private static long? Milliseconds(string stamp)
    {
        if (!Time().IsMatch(stamp))
        {
            return null;
        }

        var parts = stamp.Split(':', '.', ',').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        var hours = parts.Length == 4 ? parts[0] : 0;
        var (minutes, seconds, ms) = (parts[^3], parts[^2], parts[^1]);
        return minutes > 59 || seconds > 59 ? null : ((((hours * 60L) + minutes) * 60) + seconds) * 1000 + ms;
    }

    // A voice holds until its end tag, the next voice or the end of the cue.
    private static IEnumerable<CuePiece> Pieces(string[] payload)
    {
        string? voice = null;
        foreach (var line in payload)
        {
            var from = 0;
            foreach (Match tag in Voice().Matches(line))
            {
                yield return new CuePiece(voice, Plain(line[from..tag.Index]));
                voice = Plain(tag.Groups["name"].Value).Trim() is { Length: > 0 } name ? name : null;
                from = tag.Index + tag.Length;
            }

            yield return new CuePiece(voice, Plain(line[from..]));
        }
    }

    // Tags of the format go; anything else between < and > is what somebody wrote and stays.
    private static string Plain(string text) => Tag().Replace(text, "")
        .Replace("&lt;", "<", StringComparison.Ordinal)
        .Replace("&gt;", ">", StringComparison.Ordinal)
        .Replace("&nbsp;", "\u00A0", StringComparison.Ordinal)
        .Replace("&lrm;", "", StringComparison.Ordinal)
        .Replace("&rlm;", "", StringComparison.Ordinal)
        .Replace("&amp;", "&", StringComparison.Ordinal);

    [GeneratedRegex(@"^(?:NOTE|STYLE|REGION)(?:\s|$)")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^(?:\d{1,6}:)?\d{1,2}:\d{1,2}[.,]\d{1,3}$")]
    private static partial Regex Time();

    [GeneratedRegex(@"^\s*(?<start>\S{1,20})\s*-->\s*(?<end>\S{1,20})")]
    private static partial Regex Times();

    [GeneratedRegex(@"<v(?:\.[^\s>]*)?\s+(?<name>[^>]*)>|</v>")]
    private static partial Regex Voice();

    [GeneratedRegex(@"</?(?:[cibu]|ruby|rt|lang|font)(?:[.\s][^>]*)?>|<\d[\d:.]*>|\{\\an?\d\}")]
    private static partial Regex Tag();
}
