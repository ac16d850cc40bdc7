using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>What one person who was interviewed says in one transcript.</summary>
/// <param name="Who">As in <see cref="SpokenTurn"/>; the same in each transcript this person speaks in.</param>
public sealed record Voice(Guid Who, SpanSet Turns)
{
    /// <summary>Interviewers are no unit, also where what they say counts.</summary>
    public static IReadOnlyList<Voice> Of(IEnumerable<SpokenTurn> turns) =>
    [
        .. turns.Where(turn => !turn.IsInterviewer)
            .GroupBy(turn => turn.Who)
            .Select(own => new Voice(own.Key, SpanSet.Of(own.Select(turn => turn.Span)))),
    ];
}
