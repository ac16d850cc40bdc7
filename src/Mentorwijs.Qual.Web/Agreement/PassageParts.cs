using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Agreement;

namespace Mentorwijs.Qual.Web.Agreement;

/// <summary>A stretch of a turn that nobody, one or both of two coders marked.</summary>
public readonly record struct PassagePart(string Text, bool IsFirst, bool IsSecond)
{
    public bool IsMarked => IsFirst || IsSecond;
}

/// <summary>Cuts a turn where the span of one of two coders begins or ends.</summary>
public static class PassageParts
{
    /// <summary>
    /// Non-empty parts in order; together they are the turn's text. The spans are in the transcript; null = none.
    /// </summary>
    public static IReadOnlyList<PassagePart> Of(TurnView turn, TextSpan? first, TextSpan? second)
    {
        int[] cuts =
        [
            .. new[] { turn.Span.Start, turn.Span.End, first?.Start, first?.End, second?.Start, second?.End }
                .OfType<int>()
                .Select(offset => Math.Clamp(offset, turn.Span.Start, turn.Span.End))
                .Distinct().Order(),
        ];
        return
        [
            .. cuts.Zip(cuts.Skip(1), (start, end) => new PassagePart(
                turn.Text[(start - turn.Span.Start)..(end - turn.Span.Start)],
                first?.Contains(start) ?? false,
                second?.Contains(start) ?? false)),
        ];
    }
}
