using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Projects;

/// <summary>One line of a person's list of projects.</summary>
public sealed record ProjectSummary(ProjectId Id, string Slug, string Name, Role Role, int Transcripts);

/// <summary>The projects a person is a member of, newest first.</summary>
public sealed class ProjectListQuery
{
    private readonly IDbContextFactory<QualDbContext> _contexts;

    internal ProjectListQuery(IDbContextFactory<QualDbContext> contexts) => _contexts = contexts;

    public async Task<IReadOnlyList<ProjectSummary>> RunAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await _contexts.CreateDbContextAsync(ct);
        return await db.Members.AsNoTracking().Where(member => member.PersonId == actor.Id)
            .Join(
                db.Projects, member => member.ProjectId, project => project.Id,
                (member, project) => new { member, project })
            .OrderByDescending(row => row.project.CreatedAt)
            .Select(row => new ProjectSummary(
                row.project.Id, row.project.Slug, row.project.Name, row.member.Role,
                db.Transcripts.Count(transcript => transcript.ProjectId == row.project.Id)))
            .ToListAsync(ct);
    }
}
