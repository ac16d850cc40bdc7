using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Analysis;

/// <summary>Finds whose words a span holds, through the turns it lies on; only respondents count.</summary>
public sealed class CodingSpeakers
{
    private readonly IReadOnlyList<SpeakerTurn> _turns;
    private readonly Dictionary<SpeakerId, Speaker> _speakers;

    public CodingSpeakers(Transcript transcript)
    {
        _turns = transcript.Turns;
        _speakers = transcript.Speakers.ToDictionary(speaker => speaker.Id);
    }

    /// <summary>The turns that share at least one unit with the span, in order. O(log n + found).</summary>
    public IEnumerable<(SpeakerTurn Turn, Speaker? Speaker)> TurnsOn(TextSpan span)
    {
        for (var at = FirstEndingAfter(span.Start); at < _turns.Count && _turns[at].Span.Start < span.End; at++)
        {
            yield return (_turns[at], _speakers.GetValueOrDefault(_turns[at].SpeakerId));
        }
    }

    /// <summary>Every respondent who speaks in the span, once, in order of speaking.</summary>
    public IReadOnlyList<RespondentId> RespondentsOn(TextSpan span) =>
    [
        .. TurnsOn(span)
            .Where(found => found.Speaker is { Role: SpeakerRole.Respondent, RespondentId: not null })
            .Select(found => found.Speaker!.RespondentId!.Value) // not null: filtered on the line above
            .Distinct(),
    ];

    // Turns are ordered and disjoint, so their ends are ordered too.
    private int FirstEndingAfter(int offset)
    {
        var (low, high) = (0, _turns.Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = _turns[middle].Span.End > offset ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
