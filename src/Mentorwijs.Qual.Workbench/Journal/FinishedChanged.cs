using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Live;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Journal;

/// <summary>A coder marked a transcript finished, or took the mark away.</summary>
internal sealed record FinishedChanged(FinishedMark Mark, bool IsFinished) : Change
{
    public override Act Needs() => Act.FinishTranscript;

    public override Change Inverse() => this with { IsFinished = !IsFinished };

    public override async Task<Refusal?> ApplyAsync(WriteWork work, CancellationToken ct)
    {
        var round = await work.Db.Rounds.AsNoTracking().SingleAsync(candidate => candidate.Id == Mark.RoundId, ct);
        if (round.MayCode(Mark.PersonId, Mark.TranscriptId).Refusal is { } refusal)
        {
            return refusal;
        }

        if (await work.Db.FinishedMarks.AnyAsync(candidate => candidate == Mark, ct) == IsFinished)
        {
            return new SomebodyElseChangedThis();
        }

        _ = IsFinished ? work.Db.FinishedMarks.Add(Mark) : work.Db.FinishedMarks.Remove(Mark);
        await work.Db.SaveChangesAsync(ct);
        work.Announce(new ProjectChange(work.ProjectId, ChangeKinds.Rounds)
        {
            TranscriptId = Mark.TranscriptId,
            RoundId = Mark.RoundId,
        });
        return null;
    }
}
