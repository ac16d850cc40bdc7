using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Transcripts;

/// <summary>Takes a respondent who withdrew out of counts, quotes and figures, or back in.</summary>
/// <remarks>Nothing is erased: while it is not, it can be undone.</remarks>
public sealed class WithdrawRespondent
{
    private readonly ProjectWriter _writer;
    private readonly TimeProvider _clock;

    internal WithdrawRespondent(ProjectWriter writer, TimeProvider clock) => (_writer, _clock) = (writer, clock);

    /// <param name="takesPart">True: it was a mistake, or the respondent came back.</param>
    public async Task<Outcome<Done>> RunAsync(
        Actor actor, ProjectId project, RespondentId respondent, bool takesPart, CommandId command,
        CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(_clock.GetLocalNow().DateTime);
        var outcome = await _writer.CommitAsync(
            actor, Act.WithdrawRespondent, project, command,
            async (work, innerCt) =>
            {
                var known = await work.Db.Respondents.AsNoTracking().FirstOrDefaultAsync(
                    person => person.Id == respondent && person.ProjectId == project, innerCt);
                return known is null ? new RespondentIsGone()
                    : known.WithdrawnOn is null == takesPart ? Done.It
                    : await work.ApplyAsync(
                        [new RespondentWithdrawn(respondent, known.WithdrawnOn, takesPart ? null : today)], innerCt);
            },
            ct);
        return outcome.Refusal is { } refused ? refused : Done.It;
    }
}
