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
    /// <summary>Reads the codings again after a colleague or another window changed them.</summary>
    private async Task RefreshAsync()
    {
        if (_state is not { } state)
        {
            return;
        }

        var fresh = await Acts.CodingsAsync(Project, state.View, _closing.Token);
        if (fresh.IsDone && await HasOtherBooksAsync(state))
        {
            return;
        }

        await SendAsync(fresh.Refusal is { } refusal
            ? new DeskAnswer { Refusal = Say(refusal) }
            : state.Refresh(fresh.Value));
    }

    /// <summary>A book was added or updated: codes have other numbers now, so the desk begins again.</summary>
    private async Task<bool> HasOtherBooksAsync(DeskState state)
    {
        var versions = await Acts.BooksAsync(Project, _closing.Token);
        if (!versions.IsDone || versions.Value.SequenceEqual(state.BookVersions))
        {
            return false;
        }

        var opened = await Acts.OpenAsync(new DeskAddress(Project, Round, Transcript), _closing.Token);
        if (opened.IsDone && _script is not null)
        {
            _state = new DeskState(opened.Value, Languages.Current);
            StateHasChanged();
            await _script.InvokeVoidAsync("start", _closing.Token, _self, StartOf(_state));
        }

        return opened.IsDone;
    }

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
            await SendAsync(Answer(state, outcome) with { Said = SaidOf(outcome, "MemoSaved") });
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
            await SendAsync(Answer(state, outcome) with { Said = SaidOf(outcome, "Saved") });
        }
    }

    private async Task SayFromPanelAsync((DeskCoding Coding, MarkChange Change) wanted)
    {
        if (_state is { } state)
        {
            var outcome = await Acts.MarkAsync(
                state.View, wanted.Coding.Coding.Id, wanted.Change, CommandId.New(), _closing.Token);
            await SendAsync(Answer(state, outcome) with { Said = SaidOf(outcome, "Saved") });
        }
    }

    private async Task StarFromPanelAsync((DeskCoding Coding, int Stars) wanted)
    {
        if (_state is { } state)
        {
            var outcome = await Acts.StarAsync(
                state.View, wanted.Coding.Coding.Id, wanted.Stars, CommandId.New(), _closing.Token);
            await SendAsync(Answer(state, outcome) with { Said = SaidOf(outcome, "Saved") });
        }
    }

    private async Task DoubtFromPanelAsync((DeskCoding Coding, bool IsUncertain) wanted)
    {
        if (_state is { } state)
        {
            var outcome = await Acts.DoubtAsync(
                state.View, wanted.Coding.Coding.Id, wanted.IsUncertain, CommandId.New(), _closing.Token);
            await SendAsync(Answer(state, outcome) with { Said = SaidOf(outcome, "Saved") });
        }
    }

    private async Task RemoveFromPanelAsync(DeskCoding coding)
    {
        if (_state is { } state)
        {
            var outcome = await Acts.RemoveAsync(state.View, coding.Coding.Id, CommandId.New(), _closing.Token);
            await SendAsync(Answer(state, outcome) with { Said = SaidOf(outcome, "Removed") });
        }
    }

    private async Task FinishAsync()
    {
        if (_state is not { } state)
        {
            return;
        }

        var outcome = await Acts.FinishAsync(state.View, !state.IsFinished, CommandId.New(), _closing.Token);
        state.IsFinished = outcome.IsDone ? !state.IsFinished : state.IsFinished;
        await SendAsync(outcome.Refusal is { } refusal
            ? new DeskAnswer { Refusal = Say(refusal) }
            : new DeskAnswer { Said = FinishedText(state) });
    }

    private string FinishedText(DeskState state) => (state.IsFinished, state.Unfilled) switch
    {
        (false, _) => Texts["NotFinished"],
        (true, 0) => Texts["Finished"],
        (true, var missing) => Texts["FinishedUnfilled", missing],
    };

    private string? SaidOf(Outcome<CodingsChanged> outcome, string key) => outcome.IsDone ? Texts[key].Value : null;
}
