using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Web.Shell;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Codings;
using Microsoft.JSInterop;

namespace Mentorwijs.Qual.Web.Codings;

/// <summary>What people do in the bar and the panels beside the text.</summary>
public sealed partial class DeskHost
{
    private async Task SeekAsync(string sought)
    {
        if (_state is not null && _script is not null)
        {
            _state.Filter(sought);
            await _script.InvokeVoidAsync("setHot", _closing.Token, HotNumbers(_state));
        }
    }

    private void ReadCode(Code code)
    {
        if (_state is not null)
        {
            _state.Read = code;
        }
    }

    private void OpenMemo(DeskCoding coding)
    {
        _memo = new MemoDraft(coding.Coding.Id, coding.Coding.Memo ?? "");
        StateHasChanged();
    }

    private async Task SaveMemoAsync(MemoDraft? draft)
    {
        if (draft is not null && _state is { } state)
        {
            var outcome = await Acts.WriteMemoAsync(
                state.View, draft.Coding, draft.Text, draft.Command, _closing.Token);
            await SendAsync(await AnswerAsync(outcome) with { Said = SaidOf(outcome, "MemoSaved") });
            if (!outcome.IsDone)
            {
                return;
            }
        }

        _memo = null;
        if (_script is not null)
        {
            await _script.InvokeVoidAsync("goToText", _closing.Token);
        }
    }

    private async Task MarkFromPanelAsync((DeskCoding Coding, Direction Direction) wanted)
    {
        if (_state is { } state)
        {
            var name = DirectionNames.Of(wanted.Direction);
            var outcome = await MarkAsync(state, wanted.Coding.Coding.Id.Value, name, CommandId.New());
            await SendAsync(await AnswerAsync(outcome) with { Said = SaidOf(outcome, "Saved") });
        }
    }

    private async Task SayFromPanelAsync((DeskCoding Coding, MarkChange Change) wanted)
    {
        if (_state is { } state)
        {
            var outcome = await Acts.MarkAsync(
                state.View, wanted.Coding.Coding.Id, wanted.Change, CommandId.New(), _closing.Token);
            await SendAsync(await AnswerAsync(outcome) with { Said = SaidOf(outcome, "Saved") });
        }
    }

    private async Task StarFromPanelAsync((DeskCoding Coding, int Stars) wanted)
    {
        if (_state is { } state)
        {
            var outcome = await Acts.StarAsync(
                state.View, wanted.Coding.Coding.Id, wanted.Stars, CommandId.New(), _closing.Token);
            await SendAsync(await AnswerAsync(outcome) with { Said = SaidOf(outcome, "Saved") });
        }
    }

    private async Task DoubtFromPanelAsync((DeskCoding Coding, bool IsUncertain) wanted)
    {
        if (_state is { } state)
        {
            var outcome = await Acts.DoubtAsync(
                state.View, wanted.Coding.Coding.Id, wanted.IsUncertain, CommandId.New(), _closing.Token);
            await SendAsync(await AnswerAsync(outcome) with { Said = SaidOf(outcome, "Saved") });
        }
    }

    private async Task RemoveFromPanelAsync(DeskCoding coding)
    {
        if (_state is { } state)
        {
            var outcome = await Acts.RemoveAsync(state.View, coding.Coding.Id, CommandId.New(), _closing.Token);
            await SendAsync(await AnswerAsync(outcome) with { Said = SaidOf(outcome, "Removed") });
        }
    }

    private async Task FinishAsync()
    {
        if (_state is not { } state)
        {
            return;
        }

        var outcome = await Acts.FinishAsync(state.View, !state.IsFinished, CommandId.New(), _closing.Token);
        if (outcome.Refusal is { } refusal)
        {
            await SendAsync(new DeskAnswer { Refusal = Say(refusal) });
        }
        else if (_state is { } now)
        {
            now.IsFinished = !state.IsFinished;
            await SendAsync(new DeskAnswer { Said = FinishedText(now) });
        }
    }

    private string FinishedText(DeskState state) => (state.IsFinished, state.Unfilled) switch
    {
        (false, _) => Texts["NotFinished"],
        (true, 0) => Texts["Finished"],
        (true, var missing) => Texts["FinishedUnfilled", missing],
    };

    private string? SaidOf(Outcome<CodingsChanged> outcome, string key) => outcome.IsDone ? Texts[key].Value : null;
}
