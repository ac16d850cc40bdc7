using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>Takes over what a person chose of the changes in a document that came back, all in one act.</summary>
public sealed class TakeReturned
{
    private readonly ProjectAccess _access;
    private readonly ProjectWriter _writer;
    private readonly EditQuote _edit;

    internal TakeReturned(ProjectAccess access, ProjectWriter writer, EditQuote edit) =>
        (_access, _writer, _edit) = (access, writer, edit);

    /// <summary>True: it can be taken over; others are only told, for the next export writes them anew.</summary>
    public static bool MayTake(ReturnedChange change) => change.Kind switch
    {
        ReturnedKind.QuoteDeleted or ReturnedKind.QuoteMoved => change.Theme is not null,
        ReturnedKind.FreeAltered or ReturnedKind.FreeDeleted =>
            ReturnedTexts.Knows(change.Free),
        ReturnedKind.QuoteShortened => true,
        ReturnedKind.QuoteAltered or ReturnedKind.QuoteRepeated
            or ReturnedKind.LabelAltered or ReturnedKind.NumberAltered or ReturnedKind.NumberDeleted
            or ReturnedKind.LockedAltered or ReturnedKind.LockedDeleted => false,
        _ => throw new InvalidOperationException($"Kind {change.Kind}"),
    };

    /// <summary>Themes and texts in one act; each shortened quote is an edit of its own, as at the quote.</summary>
    /// <returns>How many were taken over, and why others were not.</returns>
    public async Task<Outcome<ReturnedTaken>> RunAsync(
        Actor actor, ProjectId project, string slug, IReadOnlyList<ReturnedChange> changes, CommandId command,
        CancellationToken ct)
    {
        var chosen = changes.Where(change => MayTake(change) && change.Kind != ReturnedKind.QuoteShortened).ToList();
        var outcome = await _writer.CommitAsync(
            actor, Act.ReturnChapter, project, command,
            async (work, innerCt) =>
            {
                var texts = await work.Db.FreeTexts.AsNoTracking()
                    .Where(text => text.ProjectId == project).ToListAsync(innerCt);
                var themes = await work.Db.Themes.AsNoTracking()
                    .Where(theme => theme.ProjectId == project).ToListAsync(innerCt);
                var taken = ReturnedTexts.Take(project, themes, texts, chosen);
                return taken.Refusal is { } refusal ? refusal
                    : taken.Value.IsNothing ? Done.It
                    : await work.ApplyAsync([taken.Value], innerCt);
            },
            ct);
        if (outcome.Refusal is { } refused)
        {
            return refused;
        }

        var (count, wrong) = (chosen.Count, (Refusal?)null);
        foreach (var change in changes.Where(change => change.Kind == ReturnedKind.QuoteShortened))
        {
            var shortened = await ShortenAsync(actor, slug, change, ct);
            (count, wrong) = (count + (shortened.IsDone ? 1 : 0), wrong ?? shortened.Refusal);
        }

        return new ReturnedTaken(count, wrong);
    }

    private async Task<Outcome<Done>> ShortenAsync(
        Actor actor, string slug, ReturnedChange change, CancellationToken ct)
    {
        if (change.Coding is not { } coding || ReturnedQuote.Shortened(change.Before, change.After) is not { } words)
        {
            return new QuotedCodingIsGone();
        }

        EditedQuote? kept = null;
        var read = await _access.ReadAsync<Done>(
            actor, slug, Act.ReturnChapter,
            async (db, found, innerCt) =>
            {
                kept = await db.EditedQuotes.AsNoTracking().FirstOrDefaultAsync(
                    quote => quote.ProjectId == found.Id && quote.CodingId == coding, innerCt);
                return Done.It;
            },
            ct);
        return read.Refusal is { } refusal
            ? refusal
            : await _edit.RunAsync(actor, slug, coding, kept, words, CommandId.New(), ct);
    }
}

/// <summary>What became of the changes somebody chose.</summary>
/// <param name="Count">How many were taken over.</param>
/// <param name="Wrong">Why a shortened quote was not; null = all were.</param>
public sealed record ReturnedTaken(int Count, Refusal? Wrong);
