using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.People;

/// <summary>
/// Finds who somebody is by name, for whoever holds the data folder and so needs no one-time address.
/// </summary>
public sealed class PersonQuery
{
    private readonly IDbContextFactory<QualDbContext> _contexts;

    internal PersonQuery(IDbContextFactory<QualDbContext> contexts) => _contexts = contexts;

    /// <param name="name">As the pages show it; null = the owner of this installation.</param>
    /// <param name="project">Slug: names are unique in a project, not beyond; null = look everywhere.</param>
    public async Task<Outcome<Actor>> RunAsync(string? name, string? project, CancellationToken ct)
    {
        await using var db = await _contexts.CreateDbContextAsync(ct);
        var found = await db.People.AsNoTracking()
            .Where(person => name == null ? person.IsOwner : person.Name == name)
            .ToListAsync(ct);
        if (found.Count > 1 && project is not null)
        {
            var members = await db.Members
                .Where(member => db.Projects.Any(one => one.Id == member.ProjectId && one.Slug == project))
                .Select(member => member.PersonId)
                .ToListAsync(ct);
            found.RemoveAll(person => !members.Contains(person.Id));
        }

        return found switch
        {
            [var person] => new Actor(person.Id, person.Name),
            [] => new PersonNotFound(name ?? ""),
            _ => new SeveralPeopleHaveThisName(found[0].Name),
        };
    }
}

/// <summary>Nobody in this data folder has that name.</summary>
public sealed record PersonNotFound(string Name) : Refusal;

/// <summary>Two people of one name, in different projects.</summary>
public sealed record SeveralPeopleHaveThisName(string Name) : Refusal;
