using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Live;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Journal;

/// <summary>A respondent withdrew, or takes part again; null = takes part. Holds no name and no pseudonym.</summary>
internal sealed record RespondentWithdrawn(RespondentId Respondent, DateOnly? Before, DateOnly? After) : Change
{
    public override Act Needs() => Act.WithdrawRespondent;

    public override Change Inverse() => new RespondentWithdrawn(Respondent, After, Before);

    public override async Task<Refusal?> ApplyAsync(WriteWork work, CancellationToken ct)
    {
        var changed = await work.Db.Respondents
            .Where(person => person.Id == Respondent && person.ProjectId == work.ProjectId
                && person.WithdrawnOn == Before)
            .ExecuteUpdateAsync(rows => rows.SetProperty(person => person.WithdrawnOn, After), ct);
        if (changed == 0)
        {
            return new SomebodyElseChangedThis();
        }

        // whatever is open shows counts or quotes of this person
        work.Announce(new ProjectChange(
            work.ProjectId, ChangeKinds.Respondents | ChangeKinds.Codings | ChangeKinds.Themes | ChangeKinds.Rounds));
        return null;
    }
}
