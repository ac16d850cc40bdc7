using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Projects;

/// <summary>One project with what every page of it needs.</summary>
public sealed record ProjectView
{
    public required ProjectId Id { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    /// <summary>"nl" or "en": the language of the report.</summary>
    public required string Language { get; init; }

    /// <summary>The asker's own role.</summary>
    public required Role Role { get; init; }

    public required Codebook Codebook { get; init; }

    public IReadOnlyList<Perspective> Perspectives => Codebook.Perspectives;

    public bool May(Act act) => Permissions.Allows(Role, act);
}

/// <summary>Finds a project by its slug, for a member.</summary>
public sealed class ProjectQuery
{
    private readonly ProjectAccess _access;

    internal ProjectQuery(ProjectAccess access) => _access = access;

    public Task<Outcome<ProjectView>> RunAsync(Actor actor, string project, CancellationToken ct) =>
        _access.ReadAsync<ProjectView>(
            actor, project, null,
            async (db, found, innerCt) => new ProjectView
            {
                Id = found.Id,
                Slug = found.Slug,
                Name = found.Name,
                Language = found.Language,
                Role = found.Role,
                Codebook = await db.Codebooks.AsNoTracking()
                    .Include(book => book.Codes.OrderBy(code => code.Order))
                    .FirstAsync(book => book.ProjectId == found.Id, innerCt),
            },
            ct);
}
