using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Agreement;

/// <summary>Lays down whether each decision on a difference needs a reason; putting aside never does.</summary>
public sealed class RequireReason
{
    private readonly ProjectWriter _writer;

    internal RequireReason(ProjectWriter writer) => _writer = writer;

    public async Task<Outcome<Done>> RunAsync(
        Actor actor, ProjectId project, bool isRequired, CommandId command, CancellationToken ct)
    {
        var outcome = await _writer.CommitAsync(
            actor, Act.ChooseAgreement, project, command,
            async (work, innerCt) =>
            {
                var before = await IsRequiredAsync(work.Db, project, innerCt);
                return before == isRequired
                    ? Done.It
                    : await work.ApplyAsync([new ReasonRuleChanged(before, isRequired)], innerCt);
            },
            ct);
        return outcome.Refusal is { } refused ? refused : Done.It;
    }

    internal static Task<bool> IsRequiredAsync(QualDbContext db, ProjectId project, CancellationToken ct) =>
        db.RequiredReasons.AsNoTracking().AnyAsync(candidate => candidate.ProjectId == project, ct);
}
