using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Codings;
using Microsoft.JSInterop;

namespace Mentorwijs.Qual.Web.Codings;

/// <summary>The calls of the script, one an act. Anybody can make them with anything: all is checked again.</summary>
public sealed partial class DeskHost
{
    /// <param name="start">UTF-16 offset in the transcript's text, inclusive.</param>
    /// <param name="end">UTF-16 offset, exclusive.</param>
    /// <param name="revision">Of the text on the page.</param>
    [JSInvokable]
    public Task<DeskAnswer> ApplyAsync(int start, int end, int revision, Guid code, Guid command) =>
        ActAsync(command, (state, id) =>
        {
            var view = state.View;
            var place = new CodingPlace(view.ProjectId, view.Round.Id, view.Transcript.Id, start, end, revision);
            return Acts.ApplyAsync(place, new CodeId(code), id, _closing.Token);
        });

    /// <summary>Place as for <see cref="ApplyAsync"/>.</summary>
    [JSInvokable]
    public Task<DeskAnswer> CodeInVivoAsync(int start, int end, int revision, string name, Guid command) =>
        ActAsync(command, (state, id) =>
        {
            var view = state.View;
            var place = new CodingPlace(view.ProjectId, view.Round.Id, view.Transcript.Id, start, end, revision);
            return Acts.CodeInVivoAsync(place, name, id, _closing.Token);
        });

    [JSInvokable]
    public Task<DeskAnswer> RemoveAsync(Guid coding, Guid command) =>
        ActAsync(command, (state, id) => Acts.RemoveAsync(state.View, new CodingId(coding), id, _closing.Token));

    [JSInvokable]
    public Task<DeskAnswer> MarkAsync(Guid coding, string direction, Guid command) =>
        ActAsync(command, (state, id) => MarkAsync(state, coding, direction, id));

    [JSInvokable]
    public Task<DeskAnswer> StarAsync(Guid coding, int stars, Guid command) =>
        ActAsync(command, (state, id) =>
            Acts.StarAsync(state.View, new CodingId(coding), stars, id, _closing.Token));

    [JSInvokable]
    public Task<DeskAnswer> DoubtAsync(Guid coding, bool isUncertain, Guid command) =>
        ActAsync(command, (state, id) =>
            Acts.DoubtAsync(state.View, new CodingId(coding), isUncertain, id, _closing.Token));

    /// <summary>Offsets and revision as for <see cref="ApplyAsync"/>.</summary>
    [JSInvokable]
    public Task<DeskAnswer> MoveAsync(Guid coding, int start, int end, int revision, Guid command) =>
        ActAsync(command, (state, id) =>
            Acts.MoveAsync(state.View, new CodingId(coding), start, end, revision, id, _closing.Token));

    /// <summary>Shows the codings at the caret; says nothing, it follows every step.</summary>
    [JSInvokable]
    public void Look(Guid[] codings) => Show(new DeskLook(codings, null));

    /// <summary>Shows the codings of a turn, counted from 1.</summary>
    [JSInvokable]
    public void LookAtTurn(int turn) => Show(new DeskLook([], turn));

    /// <summary>Opens the note of a coding to be written.</summary>
    [JSInvokable]
    public void WriteMemo(Guid coding)
    {
        if (_state?.Find(coding) is { IsMine: true } found)
        {
            Show(_state.Looked.Contains(found) ? _state.Look : new DeskLook([coding], null));
            OpenMemo(found);
        }
    }

    private DeskAnswer NotOpen => new() { Refusal = Texts["NotOpen"] };

    private async Task<DeskAnswer> ActAsync(
        Guid command, Func<DeskState, CommandId, Task<Outcome<CodingsChanged>>> act) =>
        _state is { } state
            ? await AnswerAsync(await act(state, new CommandId(command)))
            : NotOpen;

    private async Task<Outcome<CodingsChanged>> MarkAsync(
        DeskState state, Guid coding, string direction, CommandId command)
    {
        if (state.Find(coding) is not { } found || DirectionNames.Find(direction) is not { } wanted)
        {
            return new CodingIsGone();
        }

        return MarkChange.For(found.Coding.Marks, wanted, state.DimensionsOf(found.Coding)) is { } change
            ? await Acts.MarkAsync(state.View, found.Coding.Id, change, command, _closing.Token)
            : new UnknownMark(Texts["Direction"], direction);
    }

    private void Show(DeskLook look)
    {
        if (_state is null)
        {
            return;
        }

        _state.Look = look;
        StateHasChanged();
    }
}
