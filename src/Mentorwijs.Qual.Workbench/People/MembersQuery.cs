using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.People;

/// <summary>One member as a list shows it.</summary>
public sealed record MemberView(PersonId Id, string Name, Role Role);

/// <summary>Who works on a project.</summary>
public sealed class MembersQuery
{
    private readonly ProjectAccess _access;

    internal MembersQuery(ProjectAccess access) => _access = access;

    /// <summary>In order of joining; any member may see the names.</summary>
    public Task<Outcome<IReadOnlyList<MemberView>>> RunAsync(Actor actor, string project, CancellationToken ct) =>
        _access.ReadAsync<IReadOnlyList<MemberView>>(
            actor, project, null,
            async (db, found, innerCt) => Outcome.Of(await ListAsync(db, found.Id, innerCt)),
            ct);

    internal static async Task<IReadOnlyList<MemberView>> ListAsync(
        QualDbContext db, ProjectId project, CancellationToken ct) =>
        await db.Members.AsNoTracking().Where(member => member.ProjectId == project)
            .Join(
                db.People, member => member.PersonId, person => person.Id,
                (member, person) => new { member.Role, person })
            .OrderBy(row => row.person.CreatedAt)
            .Select(row => new MemberView(row.person.Id, row.person.Name, row.Role))
            .ToListAsync(ct);
}
