using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Transcripts;

/// <summary>Fills in one respondent by hand: a new one, or one that is in the project.</summary>
public sealed class ChangeRespondent
{
    private readonly ProjectWriter _writer;

    internal ChangeRespondent(ProjectWriter writer) => _writer = writer;

    /// <summary>Nobody yet: not stored until it is saved.</summary>
    public static Respondent New(ProjectId project) => new()
    {
        Id = Ids.New<RespondentId>(),
        ProjectId = project,
        Pseudonym = "",
        Perspective = "",
        Number = 0,
    };

    /// <param name="before">As it was when the person began to fill in; null = it is new. Refused when it has changed
    /// since.</param>
    public async Task<Outcome<Respondent>> RunAsync(
        Actor actor, ProjectId project, Respondent? before, Respondent after, CommandId command, CancellationToken ct)
    {
        var stored = after;
        var outcome = await _writer.CommitAsync(
            actor, Act.ChangeRespondents, project, command,
            async (work, innerCt) =>
            {
                var known = await work.Db.Respondents.AsNoTracking()
                    .Where(respondent => respondent.ProjectId == project).ToListAsync(innerCt);
                var tidy = RespondentRules.Check(
                    after with { ProjectId = project },
                    await StoredBooks.PerspectivesAsync(work.Db, project, innerCt),
                    known);
                if (tidy.Refusal is { } refusal)
                {
                    return refusal;
                }

                if (before is not null && !known.Exists(respondent => respondent.Id == before.Id))
                {
                    return new RespondentIsGone();
                }

                stored = new PerspectiveNumbers(known).Numbered(before, tidy.Value);
                return stored.IsSame(before)
                    ? Done.It
                    : await work.ApplyAsync([new RespondentChanged(before, stored)], innerCt);
            },
            ct);
        return outcome.Refusal is { } refused ? refused : stored;
    }
}
