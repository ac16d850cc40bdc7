using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.Live;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Journal;

/// <summary>One coding made, removed or altered by its coder.</summary>
internal sealed record CodingChanged(Coding? Before, Coding? After) : Change
{
    public static CodingChanged From(CodingChange change) => new(change.Before, change.After);

    public override Act Needs() => Act.ApplyCode;

    public override Change Inverse() => new CodingChanged(After, Before);

    public override async Task<Refusal?> ApplyAsync(WriteWork work, CancellationToken ct)
    {
        var coding = (After ?? Before)!; // not null: a change has at least one side
        var round = await work.Db.Rounds.AsNoTracking().SingleAsync(candidate => candidate.Id == coding.RoundId, ct);
        if (coding.Source == CodingSource.Coder
            && round.MayCode(work.Actor.Id, coding.TranscriptId).Refusal is { } refusal)
        {
            return refusal;
        }

        // An undo knows no desk: what somebody codes again stays out of their reach elsewhere.
        if (work.Reverses is not null
            && (await RoundRules.LoadAsync(work.Db, work.ProjectId, ct)).RepeatElsewhere(
                work.Actor.Id, round.Id, coding.TranscriptId) is { } hiding)
        {
            return new TranscriptIsInBlindRound(hiding.Name);
        }

        if (coding.Source == CodingSource.Coder && await work.Db.FinishedMarks.AnyAsync(
            mark => mark.RoundId == coding.RoundId && mark.TranscriptId == coding.TranscriptId
                && mark.PersonId == work.Actor.Id,
            ct))
        {
            return new TranscriptIsFinished();
        }

        // An undo may bring back a coding whose code has left the book since: nothing used it then.
        if (work.Reverses is not null && After is { } back
            && !await work.Db.Codes.AnyAsync(code => code.Id == back.CodeId, ct))
        {
            return new UnknownCode();
        }

        var current = await work.Db.Codings.AsNoTracking()
            .FirstOrDefaultAsync(candidate => candidate.Id == coding.Id, ct);
        if (current != Before || await OverlapsAnotherAsync(work.Db, ct))
        {
            return new SomebodyElseChangedThis();
        }

        _ = (Before, After) switch
        {
            (null, not null) => work.Db.Codings.Add(After),
            (not null, null) => work.Db.Codings.Remove(Before),
            _ => work.Db.Codings.Update(coding),
        };
        await work.Db.SaveChangesAsync(ct);
        work.Db.ChangeTracker.Clear();
        work.Announce(new ProjectChange(work.ProjectId, ChangeKinds.Codings)
        {
            TranscriptId = coding.TranscriptId,
            RoundId = coding.RoundId,
            OnlyFor = round.Phase == RoundPhase.Independent ? coding.CoderId : null,
        });
        return null;
    }

    // The invariant of Coding; an undo could break it when the passage has been coded anew since.
    private async Task<bool> OverlapsAnotherAsync(QualDbContext db, CancellationToken ct) =>
        After is { Source: CodingSource.Coder } && await db.Codings.AnyAsync(
            other => other.TranscriptId == After.TranscriptId && other.RoundId == After.RoundId
                && other.CoderId == After.CoderId && other.CodeId == After.CodeId && other.Id != After.Id
                && other.Source == CodingSource.Coder
                && other.Span.Start < After.Span.End && After.Span.Start < other.Span.End,
            ct);
}
