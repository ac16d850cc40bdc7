using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Workbench.Exchange;

/// <summary>
/// A span as a person can count it: from an offset in one turn to an offset in the same or a later one.
/// </summary>
/// <remarks>Turns are 0-based; offsets are UTF-16 units in the text of their own turn, the end is exclusive.</remarks>
internal readonly record struct TurnPlace(int Turn, int Start, int EndTurn, int End)
{
    public static TurnPlace Of(TextSpan span, Transcript transcript)
    {
        var first = transcript.Turns.Last(turn => turn.Span.Start <= span.Start);
        var last = transcript.Turns.Last(turn => turn.Span.Start < span.End);
        return new(first.Ordinal, span.Start - first.Span.Start, last.Ordinal, span.End - last.Span.Start);
    }

    /// <summary>Refuses a place that does not lie inside its turns.</summary>
    public Outcome<TextSpan> In(Transcript transcript)
    {
        var (first, last) = (TurnAt(transcript, Turn), TurnAt(transcript, EndTurn));
        if (first is null || last is null)
        {
            return new TurnIsNotThere(transcript.Name, (first is null ? Turn : EndTurn) + 1L, transcript.Turns.Count);
        }

        return Turn <= EndTurn && Start >= 0 && Start < first.Span.Length && End > 0 && End <= last.Span.Length
            && first.Span.Start + Start < last.Span.Start + End
            ? new TextSpan(first.Span.Start + Start, last.Span.Start + End)
            : new PlaceOutsideTurn(transcript.Name, Turn + 1, Start, End);
    }

    private static SpeakerTurn? TurnAt(Transcript transcript, int turn) =>
        turn >= 0 && turn < transcript.Turns.Count ? transcript.Turns[turn] : null;
}

/// <summary>The transcript has fewer turns than the file says.</summary>
/// <param name="Turn">1-based, as people count.</param>
public sealed record TurnIsNotThere(string Transcript, long Turn, int Turns) : Refusal;

/// <summary>The offsets do not lie in the text of the turn, or end before they start.</summary>
/// <param name="Turn">1-based, as people count.</param>
public sealed record PlaceOutsideTurn(string Transcript, int Turn, int Start, int End) : Refusal;
