using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Projects;

/// <summary>A project and the asker's part in it.</summary>
internal sealed record FoundProject(ProjectId Id, string Slug, string Name, string Language, Role Role);

/// <summary>The reading twin of the writer: opens a context only for a member whose role covers the act.</summary>
internal sealed class ProjectAccess(IDbContextFactory<QualDbContext> contexts)
{
    /// <summary>Runs a query; <paramref name="act"/> null = any member may.</summary>
    public async Task<Outcome<T>> ReadAsync<T>(
        Actor actor,
        string slug,
        Act? act,
        Func<QualDbContext, FoundProject, CancellationToken, Task<Outcome<T>>> read,
        CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await FindAsync(db, actor, slug, ct);
        if (found is null)
        {
            return new ProjectNotFound(slug);
        }

        return act is { } needed && !Permissions.Allows(found.Role, needed)
            ? new NotAllowed(needed)
            : await read(db, found, ct);
    }

    private static Task<FoundProject?> FindAsync(QualDbContext db, Actor actor, string slug, CancellationToken ct) =>
        db.Projects.AsNoTracking().Where(project => project.Slug == slug)
            .Join(
                db.Members.Where(member => member.PersonId == actor.Id),
                project => project.Id,
                member => member.ProjectId,
                (project, member) => new FoundProject(
                    project.Id, project.Slug, project.Name, project.Language, member.Role))
            .FirstOrDefaultAsync(ct);
}

/// <summary>No such project, or not one of this person's: which of the two is not told.</summary>
public sealed record ProjectNotFound(string Project) : Refusal;
