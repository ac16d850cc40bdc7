using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Web.People;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.Journal;

namespace Mentorwijs.Qual.Web.Codings;

/// <summary>Everything a coder does on the desk, as the person who is signed in: the browser never says who.</summary>
public sealed class DeskActs(
    CodingDeskQuery desk,
    ApplyCode apply,
    RemoveCoding remove,
    MarkCoding mark,
    WriteMemo memo,
    StarCoding star,
    DoubtCoding doubt,
    MoveCoding move,
    CodeInVivo inVivo,
    FinishTranscript finish,
    PinCode pin,
    ChooseKey key,
    UndoLast undo,
    CurrentPerson person)
{
    public async Task<Outcome<DeskView>> OpenAsync(DeskAddress at, CancellationToken ct) =>
        await desk.RunAsync(await ActorAsync(), at.Project, at.Round, at.Transcript, ct);

    public async Task<Outcome<DeskView>> TextAsync(DeskAddress at, CancellationToken ct) =>
        await desk.TextAsync(await ActorAsync(), at.Project, at.Round, at.Transcript, ct);

    public async Task<Outcome<IReadOnlyList<DeskCoding>>> CodingsAsync(
        string project, DeskView view, CancellationToken ct) =>
        await desk.CodingsAsync(await ActorAsync(), project, view.Round.Id, view.Transcript.Id, ct);

    /// <summary>The books of the project with their versions: to see whether an open desk still has them all.</summary>
    public async Task<Outcome<IReadOnlyList<BookVersion>>> BooksAsync(string project, CancellationToken ct) =>
        await desk.BooksAsync(await ActorAsync(), project, ct);

    public async Task<Outcome<CodingsChanged>> ApplyAsync(
        CodingPlace place, CodeId code, CommandId command, CancellationToken ct) =>
        await apply.RunAsync(await ActorAsync(), place, code, command, ct);

    public async Task<Outcome<CodingsChanged>> CodeInVivoAsync(
        CodingPlace place, string name, CommandId command, CancellationToken ct) =>
        await inVivo.RunAsync(await ActorAsync(), place, name, command, ct);

    public async Task<Outcome<CodingsChanged>> RemoveAsync(
        DeskView view, CodingId coding, CommandId command, CancellationToken ct) =>
        await remove.RunAsync(await ActorAsync(), view.ProjectId, coding, command, ct);

    public async Task<Outcome<CodingsChanged>> MarkAsync(
        DeskView view, CodingId coding, MarkChange change, CommandId command, CancellationToken ct) =>
        await mark.RunAsync(
            await ActorAsync(), view.ProjectId, coding, change.Dimension, change.Value, command, ct);

    public async Task<Outcome<CodingsChanged>> WriteMemoAsync(
        DeskView view, CodingId coding, string text, CommandId command, CancellationToken ct) =>
        await memo.RunAsync(await ActorAsync(), view.ProjectId, coding, text, command, ct);

    public async Task<Outcome<CodingsChanged>> StarAsync(
        DeskView view, CodingId coding, int stars, CommandId command, CancellationToken ct) =>
        await star.RunAsync(await ActorAsync(), view.ProjectId, coding, stars, command, ct);

    public async Task<Outcome<CodingsChanged>> DoubtAsync(
        DeskView view, CodingId coding, bool isUncertain, CommandId command, CancellationToken ct) =>
        await doubt.RunAsync(await ActorAsync(), view.ProjectId, coding, isUncertain, command, ct);

    public async Task<Outcome<CodingsChanged>> MoveAsync(
        DeskView view, CodingId coding, int start, int end, int revision, CommandId command, CancellationToken ct) =>
        await move.RunAsync(await ActorAsync(), view.ProjectId, coding, start, end, revision, command, ct);

    public async Task<Outcome<Done>> FinishAsync(
        DeskView view, bool isFinished, CommandId command, CancellationToken ct) =>
        await finish.RunAsync(
            await ActorAsync(), view.ProjectId, view.Round.Id, view.Transcript.Id, isFinished, command, ct);

    /// <param name="digit">1 to 9; null takes the code off its digit.</param>
    public async Task<Outcome<IReadOnlyDictionary<int, CodeId>>> PinAsync(
        DeskView view, CodeId code, int? digit, CancellationToken ct) =>
        await pin.RunAsync(await ActorAsync(), view.ProjectId, code, digit, ct);

    /// <inheritdoc cref="ChooseKey.RunAsync"/>
    public async Task<Outcome<IReadOnlyDictionary<string, string>>> ChooseKeyAsync(
        string? command, string? chord, CancellationToken ct) =>
        await key.RunAsync(await ActorAsync(), command, chord, ct);

    public async Task<Outcome<Undone>> UndoAsync(DeskView view, CommandId command, CancellationToken ct) =>
        await undo.RunAsync(await ActorAsync(), view.ProjectId, ScopeOf(view), command, ct);

    public async Task<Outcome<Undone>> RedoAsync(DeskView view, CommandId command, CancellationToken ct) =>
        await undo.RedoAsync(await ActorAsync(), view.ProjectId, ScopeOf(view), command, ct);

    public Task<Actor> ActorAsync() => person.ActorAsync();

    private static UndoScope ScopeOf(DeskView view) => UndoScope.On(view.Transcript.Id, view.Round.Id);
}

/// <summary>Where a desk stands: slugs of project and round, name of the transcript.</summary>
public sealed record DeskAddress(string Project, string Round, string Transcript)
{
    /// <summary>One word for all three, to tell desks apart.</summary>
    public string Key => $"{Project}/{Round}/{Transcript}";
}
