using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Storage;

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

    /// <summary>In the order they were chosen; at least one.</summary>
    public required IReadOnlyList<Codebook> Codebooks { get; init; }

    /// <summary>The book the project began with.</summary>
    public Codebook Codebook => Codebooks[0];

    public IReadOnlyList<Perspective> Perspectives => Domain.Codebooks.Codebook.PerspectivesOf(Codebooks);

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
                Codebooks = await StoredBooks.LoadAsync(db, found.Id, innerCt),
            },
            ct);
}
