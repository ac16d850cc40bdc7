using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Live;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Journal;

/// <summary>A respondent was added, filled in otherwise, or taken away again.</summary>
internal sealed record RespondentChanged(Respondent? Before, Respondent? After) : Change
{
    public override Act Needs() => Act.ChangeRespondents;

    public override Change Inverse() => new RespondentChanged(After, Before);

    public override async Task<Refusal?> ApplyAsync(WriteWork work, CancellationToken ct)
    {
        var respondent = (After ?? Before)!; // not null: a change has at least one side
        var current = await work.Db.Respondents.AsNoTracking()
            .FirstOrDefaultAsync(candidate => candidate.Id == respondent.Id, ct);
        if (current is null ? Before is not null : !current.IsSame(Before))
        {
            return new SomebodyElseChangedThis();
        }

        if (After is null && await work.Db.Transcripts.AnyAsync(
            transcript => transcript.Speakers.Any(speaker => speaker.RespondentId == respondent.Id), ct))
        {
            return new RespondentIsInTranscript(respondent.Pseudonym);
        }

        _ = (Before, After) switch
        {
            (null, not null) => work.Db.Respondents.Add(After),
            (not null, null) => work.Db.Respondents.Remove(Before),
            _ => work.Db.Respondents.Update(respondent),
        };
        await work.Db.SaveChangesAsync(ct);
        work.Db.ChangeTracker.Clear();
        work.Announce(new ProjectChange(work.ProjectId, ChangeKinds.Respondents));
        return null;
    }
}
