using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Journal;

/// <summary>Finds in the journal which of a person's acts is next to take back or to put back.</summary>
/// <remarks>
/// Read backwards, undo and redo match like brackets: an undo hides the nearest act before it that is not hidden yet,
/// a redo is an act again. So the stack needs no table of its own and lives as long as the journal.
/// </remarks>
internal static class UndoStack
{
    /// <summary>The act to undo, or null.</summary>
    public static async Task<JournalEntry?> NextUndoAsync(
        QualDbContext db, PersonId actor, ProjectId project, UndoScope scope, CancellationToken ct)
    {
        var hidden = 0;
        await foreach (var entry in Backwards(db, actor, project, scope).WithCancellation(ct))
        {
            if (entry.Act == Act.Undo)
            {
                hidden++;
            }
            else if (hidden-- == 0)
            {
                return entry;
            }
        }

        return null;
    }

    /// <summary>The undo to take back, or null; any new act in between ends the chance.</summary>
    public static async Task<JournalEntry?> NextRedoAsync(
        QualDbContext db, PersonId actor, ProjectId project, UndoScope scope, CancellationToken ct)
    {
        var redone = 0;
        await foreach (var entry in Backwards(db, actor, project, scope).WithCancellation(ct))
        {
            if (entry.Act == Act.Redo)
            {
                redone++;
            }
            else if (entry.Act != Act.Undo)
            {
                return null;
            }
            else if (redone-- == 0)
            {
                return entry;
            }
        }

        return null;
    }

    private static IAsyncEnumerable<JournalEntry> Backwards(
        QualDbContext db, PersonId actor, ProjectId project, UndoScope scope) =>
        db.Journal.AsNoTracking()
            .Where(entry => entry.ProjectId == project && entry.ActorId == actor && entry.IsReversible
                && entry.Changes.Contains(scope.Mark)
                && (scope.AlsoMark == "" || entry.Changes.Contains(scope.AlsoMark)))
            .OrderByDescending(entry => entry.Seq)
            .AsAsyncEnumerable();
}
