using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Projects;

namespace Mentorwijs.Qual.Workbench.People;

/// <summary>What the asker is in a project, for the menu around its pages.</summary>
public sealed class RoleQuery
{
    private readonly ProjectAccess _access;

    internal RoleQuery(ProjectAccess access) => _access = access;

    public Task<Outcome<Role>> RunAsync(Actor actor, string project, CancellationToken ct) =>
        _access.ReadAsync<Role>(
            actor, project, null, (_, found, _) => Task.FromResult<Outcome<Role>>(found.Role), ct);
}
