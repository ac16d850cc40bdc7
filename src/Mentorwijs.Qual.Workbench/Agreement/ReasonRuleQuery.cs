using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Projects;

namespace Mentorwijs.Qual.Workbench.Agreement;

/// <summary>Whether each decision on a difference needs a reason, and whether the asker may change that.</summary>
public sealed record ReasonRule(ProjectId ProjectId, bool IsRequired, bool MayChange);

/// <summary>Reads whether decisions need a reason in a project.</summary>
public sealed class ReasonRuleQuery
{
    private readonly ProjectAccess _access;

    internal ReasonRuleQuery(ProjectAccess access) => _access = access;

    public Task<Outcome<ReasonRule>> RunAsync(Actor actor, string project, CancellationToken ct) =>
        _access.ReadAsync<ReasonRule>(
            actor, project, Act.SeeAgreement,
            async (db, found, innerCt) => new ReasonRule(
                found.Id,
                await RequireReason.IsRequiredAsync(db, found.Id, innerCt),
                Permissions.Allows(found.Role, Act.ChooseAgreement)),
            ct);
}
