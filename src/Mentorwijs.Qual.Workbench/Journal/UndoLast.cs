using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.Storage;

namespace Mentorwijs.Qual.Workbench.Journal;

/// <summary>What an undo or redo did.</summary>
/// <param name="Act">The act that was taken back or put back.</param>
/// <param name="Codings">What it did to codings.</param>
/// <param name="StayingCode">Name of a draft code that was to leave its book and could not; null = none.</param>
public sealed record Undone(Act Act, CodingsChanged Codings, string? StayingCode = null);

/// <summary>
/// Takes back the person's own last act in a scope, or puts it back: a new command, made from its befores.
/// </summary>
public sealed class UndoLast
{
    private readonly ProjectWriter _writer;

    internal UndoLast(ProjectWriter writer) => _writer = writer;

    public Task<Outcome<Undone>> RunAsync(
        Actor actor, ProjectId project, UndoScope scope, CommandId command, CancellationToken ct) =>
        ReverseAsync(actor, Act.Undo, project, scope, command, ct);

    public Task<Outcome<Undone>> RedoAsync(
        Actor actor, ProjectId project, UndoScope scope, CommandId command, CancellationToken ct) =>
        ReverseAsync(actor, Act.Redo, project, scope, command, ct);

    private async Task<Outcome<Undone>> ReverseAsync(
        Actor actor, Act direction, ProjectId project, UndoScope scope, CommandId command, CancellationToken ct)
    {
        var reversed = direction;
        var outcome = await _writer.CommitAsync(
            actor, direction, project, command,
            async (work, innerCt) =>
            {
                var entry = direction == Act.Undo
                    ? await UndoStack.NextUndoAsync(work.Db, actor.Id, project, scope, innerCt)
                    : await UndoStack.NextRedoAsync(work.Db, actor.Id, project, scope, innerCt);
                if (entry is null)
                {
                    return direction == Act.Undo ? new NothingToUndo() : new NothingToRedo();
                }

                if (await entry.ReadFactsAsync(work.Db, innerCt) is not { } facts)
                {
                    return new TextWasErased();
                }

                if (facts.OfType<Change>().FirstOrDefault(change => !Permissions.Allows(work.Role, change.Needs()))
                    is { } beyond)
                {
                    return new NotAllowed(beyond.Needs());
                }

                (reversed, work.Reverses) = (entry.Act, entry.Seq);
                return await work.ApplyAsync(
                    facts.OfType<Change>().Reverse().Select(change => change.Inverse()), innerCt);
            },
            ct);
        return outcome.Refusal is { } refusal
            ? refusal
            : new Undone(
                reversed,
                CodingsChanged.From(outcome.Value.Facts),
                outcome.Value.Facts.OfType<DraftCodeChanged>().FirstOrDefault(change => change.Stays)?.Before?.Title);
    }
}
