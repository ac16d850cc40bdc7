using System.Globalization;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>When the interviews were held and how long they took, as far as the list of respondents tells.</summary>
/// <remarks>An interview counts once, also one with several respondents; what is not known of an interview is left
/// out of the figures, and <see cref="Period"/> and <see cref="Duration"/> then say of how many it is known.</remarks>
internal sealed class InterviewTimes
{
    private readonly List<DateOnly> _days = [];
    private readonly List<double> _minutes = [];
    private readonly List<(double Minutes, IReadOnlySet<string> Perspectives)> _each = [];
    private readonly int _interviews;
    private readonly ChapterTexts _texts;

    public InterviewTimes(ChapterSource source, ChapterTexts texts)
    {
        _texts = texts;
        _interviews = source.Transcripts.Count;
        var people = source.Respondents.ToDictionary(respondent => respondent.Id);
        foreach (var transcript in source.Transcripts)
        {
            var here = transcript.Speakers.Where(speaker => speaker.Role == SpeakerRole.Respondent)
                .Select(speaker => speaker.RespondentId).OfType<RespondentId>()
                .Where(people.ContainsKey).Select(id => people[id]).ToList();
            _days.AddRange(here.Select(person => person.InterviewedOn).OfType<DateOnly>().Take(1));
            var minutes = here.Select(MinutesOf).OfType<double>().Take(1).ToList();
            _minutes.AddRange(minutes);
            _each.AddRange(minutes.Select(one => (
                one, (IReadOnlySet<string>)here.Select(person => person.Perspective).ToHashSet())));
        }
    }

    /// <summary>"de periode november 2025 tot en met februari 2026": months, since a day could tell who it was.
    /// Null: not known of any.</summary>
    public string? Period
    {
        get
        {
            if (_days.Count == 0)
            {
                return null;
            }

            var (first, last) = (MonthOf(_days.Min()), MonthOf(_days.Max()));
            return (first == last ? first : _texts.Say("Period", ("First", first), ("Last", last)))
                + KnownOf(_days.Count);
        }
    }

    /// <summary>"mediaan 9,5 minuten (8 tot 12)". Null: not known of any.</summary>
    public string? Duration => _minutes.Count == 0
        ? null
        : _texts.Say(
            _minutes.Min().Equals(_minutes.Max()) ? "Duration_Same" : "Duration",
            ("Median", Written(MedianOf(_minutes))),
            ("Least", Written(_minutes.Min())), ("Most", Written(_minutes.Max())))
            + KnownOf(_minutes.Count);

    /// <summary>True: how long it took is known of at least one interview.</summary>
    public bool KnowsDuration => _minutes.Count > 0;

    /// <summary>"10 (8–12)" for a cell; a star where fewer than k interviews would stand behind it.</summary>
    /// <param name="perspective">Of somebody in the interview; null = all interviews.</param>
    public string DurationCell(string? perspective)
    {
        var minutes = _each.Where(one => perspective is null || one.Perspectives.Contains(perspective))
            .Select(one => one.Minutes).ToList();
        return minutes.Count < SourceLabel.SmallestCell
            ? "*"
            : $"{Written(MedianOf(minutes))} ({Written(minutes.Min())}–{Written(minutes.Max())})";
    }

    private string KnownOf(int known) => known == _interviews
        ? ""
        : _texts.Say("KnownOf", ("Known", known), ("Interviews", _interviews));

    private string MonthOf(DateOnly day) => day.ToString("MMMM yyyy", _texts.Culture);

    private string Written(double minutes) => minutes.ToString("0.#", _texts.Culture);

    private static double MedianOf(IEnumerable<double> minutes)
    {
        var sorted = minutes.Order().ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    // A column of the study's own, such as "Duur (min)"; a length in hours is not ours to guess.
    private static double? MinutesOf(Respondent respondent)
    {
        var said = respondent.Others.FirstOrDefault(other => Slug.From(other.Label).Split('-') is var words
            && (words.Contains("duur") || words.Contains("duration"))
            && !words.Any(word => word is "uur" or "uren" or "hour" or "hours"))?.Text;
        return double.TryParse(
            said?.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var minutes)
            && minutes > 0
            ? minutes
            : null;
    }
}
