using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Agreement;

namespace Mentorwijs.Qual.Web.Agreement;

/// <summary>Cuts a turn into what lies before, on and after a coder's span.</summary>
public static class PassageParts
{
    /// <summary>
    /// Non-empty parts in order; together they are the turn's text. <paramref name="span"/> is in the transcript.
    /// </summary>
    public static IReadOnlyList<(string Text, bool IsMarked)> Of(TurnView turn, TextSpan? span)
    {
        if (span is not { } marked || !marked.Overlaps(turn.Span))
        {
            return [(turn.Text, false)];
        }

        var start = Math.Max(0, marked.Start - turn.Span.Start);
        var end = Math.Min(turn.Text.Length, marked.End - turn.Span.Start);
        (string Text, bool IsMarked)[] parts =
        [
            (turn.Text[..start], false), (turn.Text[start..end], true), (turn.Text[end..], false),
        ];
        return [.. parts.Where(part => part.Text.Length > 0)];
    }
}
