using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Web.Shell;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.Journal;
using Microsoft.JSInterop;

namespace Mentorwijs.Qual.Web.Codings;

/// <summary>Undo and redo, which tell what they did: the passage may be far from where the coder is by now.</summary>
public sealed partial class DeskHost
{
    [JSInvokable]
    public Task<DeskAnswer> UndoAsync(Guid command) =>
        BackAsync(command, isRedo: false);

    [JSInvokable]
    public Task<DeskAnswer> RedoAsync(Guid command) =>
        BackAsync(command, isRedo: true);

    private async Task<DeskAnswer> BackAsync(Guid command, bool isRedo)
    {
        if (_state is not { } before)
        {
            return NotOpen;
        }

        var codings = before.Codings;
        var outcome = await ReverseAsync(before, new CommandId(command), isRedo);
        if (outcome.Refusal is { } refusal)
        {
            return new DeskAnswer { Refusal = Say(refusal) };
        }

        var answer = await AnswerAsync(outcome.Value.Codings);
        if (_state is not { } now)
        {
            return answer;
        }

        var reversal = Reversal.Of(codings, outcome.Value.Codings, now);
        // a code that went with its coding may be gone from the desk by now
        var words = reversal is not null ? WordsOf(reversal, now.Knows(reversal.Coding.CodeId) ? now : before)
            : outcome.Value.Codings is { Stored.Count: 0, Removed.Count: 0 } ? FinishedText(now)
            : Texts[isRedo ? "JsRedone" : "JsUndone"].Value;
        return answer with
        {
            Said = reversal is null ? words : Texts[isRedo ? "RedoneWhat" : "UndoneWhat", words],
            Place = reversal is null ? null : [reversal.Coding.Span.Start, reversal.Coding.Span.End],
            Note = outcome.Value.StayingCode is { } staying ? Texts["CodeStays", staying].Value : null,
        };
    }

    private string WordsOf(Reversal reversal, DeskState state)
    {
        var coding = reversal.Coding;
        var (name, turn) = (state.NameOf(coding.CodeId), state.TurnOf(coding));
        string words = reversal.Kind switch
        {
            ReversalKind.Back => Texts["WhatBack", name, turn],
            ReversalKind.Gone => Texts["WhatGone", name, turn],
            ReversalKind.Moved => Texts["WhatMoved", name, turn],
            ReversalKind.Marked => Texts["WhatMarked", name, turn, MarksOf(coding, state)],
            ReversalKind.Starred => Texts["WhatStarred", name, turn, coding.Stars],
            ReversalKind.Doubted => Texts[coding.IsUncertain ? "WhatDoubted" : "WhatSure", name, turn],
            ReversalKind.Noted => Texts[coding.Memo is null ? "WhatNoMemo" : "WhatMemo", name, turn],
            _ => throw new InvalidOperationException($"Reversal {reversal.Kind} has no words."),
        };
        return reversal.Others > 0 ? Texts["WhatMore", words, reversal.Others].Value : words;
    }

    private string MarksOf(Coding coding, DeskState state)
    {
        var direction = Directions.Of(coding.Marks) is { } said
            ? Texts[$"{WordsOfTheScript}{DirectionNames.Of(said)}"].Value
            : null;
        var dimensions = state.DimensionsOf(coding);
        var strong = Strengths.IsStrong(coding.Marks, dimensions) ? Strengths.In(dimensions) : null;
        var strength = strong is null ? null : Texts[$"{WordsOfTheScript}Strong"].Value;
        var all = new[] { direction, strength }.OfType<string>().Concat(state.SaidOf(coding, strong)).ToList();
        return all.Count > 0 ? string.Join(", ", all) : Texts["NoMarks"];
    }

    private async Task<Outcome<Undone>> ReverseAsync(DeskState state, CommandId command, bool isRedo)
    {
        var outcome = isRedo
            ? await Acts.RedoAsync(state.View, command, _closing.Token)
            : await Acts.UndoAsync(state.View, command, _closing.Token);
        if (outcome.Refusal is { } refusal)
        {
            return refusal;
        }

        // Undoing an undo is a redo, so the act is not told by its name alone: the mark is read again.
        if (outcome.Value.Codings is { Stored.Count: 0, Removed.Count: 0 })
        {
            var fresh = await Acts.OpenAsync(new DeskAddress(Project, Round, Transcript), _closing.Token);
            if (fresh.IsDone && _state is { } now)
            {
                now.IsFinished = fresh.Value.IsFinished;
            }
        }

        return outcome;
    }
}
