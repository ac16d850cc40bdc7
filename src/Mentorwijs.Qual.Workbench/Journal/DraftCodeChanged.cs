using System.Text;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Formats.Codebooks;
using Mentorwijs.Qual.Workbench.Codebooks;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Journal;

/// <summary>A draft code came into a book, or left it again: each time the book has a newer version.</summary>
internal sealed record DraftCodeChanged(DraftCode? Before, DraftCode? After) : Change
{
    /// <summary>
    /// True: it was to leave and could not, because something else uses it, a blind round runs in which somebody may,
    /// or more was written about it.
    /// </summary>
    public bool Stays { get; set; }

    public override Act Needs() => Act.AddDraftCode;

    public override Change Inverse() => new DraftCodeChanged(After, Before);

    public override async Task<Refusal?> ApplyAsync(WriteWork work, CancellationToken ct)
    {
        var code = (After ?? Before)!; // not null: a change has at least one side
        var book = (await StoredBooks.LoadAsync(work.Db, work.ProjectId, ct))
            .FirstOrDefault(candidate => candidate.Id == code.BookId);
        if (book is null)
        {
            return new SomebodyElseChangedThis();
        }

        var isHere = book.Codes.Any(known => known.Id == code.Id);
        return (After, isHere) switch
        {
            (null, true) => await LeaveAsync(work, book, code, ct),
            (not null, false) => await EnterAsync(work, book, code, ct),
            // it stayed when it was to leave, or somebody took it out since
            _ => null,
        };
    }

    private static async Task<Refusal?> EnterAsync(
        WriteWork work, Codebook book, DraftCode code, CancellationToken ct)
    {
        if (book.Codes.Any(known => known.Slug == code.Slug))
        {
            return new SomebodyElseChangedThis();
        }

        var (number, file) = await LatestAsync(work.Db, book, ct);
        var added = InductiveCode.Add(file, code.Title, code.Slug);
        return added.Refusal ?? await StoreAsync(work, book, number, added.Value, code, ct);
    }

    private async Task<Refusal?> LeaveAsync(WriteWork work, Codebook book, DraftCode code, CancellationToken ct)
    {
        var (number, file) = await LatestAsync(work.Db, book, ct);
        var without = await IsUsedAsync(work, book, code, ct)
            ? null
            : InductiveCode.Remove(file, code.Title, code.Slug);
        Stays = without is null;
        return without is null ? null : await StoreAsync(work, book, number, without, null, ct);
    }

    // While a blind round is coded the answer must not depend on whether somebody used the code there.
    private static async Task<bool> IsUsedAsync(
        WriteWork work, Codebook book, DraftCode code, CancellationToken ct) =>
        await work.Db.Rounds.AnyAsync(
            round => round.ProjectId == work.ProjectId && round.Phase == RoundPhase.Independent, ct)
        || await work.Db.Codings.AnyAsync(coding => coding.CodeId == code.Id, ct)
        || book.Codes.Any(other => other.ParentId == code.Id || other.ReplacedBy == code.Slug
            || other.Confusions.Contains(code.Slug))
        || (await work.Db.Themes.AsNoTracking().Where(theme => theme.ProjectId == work.ProjectId)
            .Select(theme => theme.Codes).ToListAsync(ct)).Any(codes => codes.Contains(code.Id));

    private static async Task<(int Number, string File)> LatestAsync(
        QualDbContext db, Codebook book, CancellationToken ct)
    {
        var latest = await db.CodebookVersions.AsNoTracking().Where(version => version.CodebookId == book.Id)
            .OrderByDescending(version => version.Number)
            .Select(version => new { version.Number, version.Content })
            .FirstOrDefaultAsync(ct);
        return latest is null ? (0, book.Source) : (latest.Number, Encoding.UTF8.GetString(latest.Content));
    }

    private static async Task<Refusal?> StoreAsync(
        WriteWork work, Codebook book, int number, string text, DraftCode? added, CancellationToken ct)
    {
        var read = CodebookFiles.Open(Encoding.UTF8.GetBytes(text));
        if ((read.Refusal ?? read.Value.Draft.Usable().Refusal) is { } refusal)
        {
            return refusal;
        }

        var draft = read.Value.Draft;
        if (added is not null
            && draft.Codes.All(code => code.Slug != added.Slug || code.Name.In(draft.Language) != added.Title))
        {
            return new CodeNameIsUnusable(added.Title, InductiveCode.MaxName);
        }

        var after = CodebookRows.From(draft, work.ProjectId, book, added);
        await NewVersion.StoreAsync(work, book, after, number + 1, read.Value, ct);
        return null;
    }
}
