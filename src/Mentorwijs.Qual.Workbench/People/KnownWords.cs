using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.People;

/// <summary>Words that somebody who knows the person would try as a password.</summary>
internal static class KnownWords
{
    /// <summary>The person's name and those of their projects.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(QualDbContext db, PersonId person, CancellationToken ct)
    {
        var projects = await db.Members.Where(member => member.PersonId == person)
            .Join(db.Projects, member => member.ProjectId, project => project.Id, (_, project) => project.Name)
            .ToListAsync(ct);
        var name = await db.People.Where(candidate => candidate.Id == person)
            .Select(candidate => candidate.Name).SingleAsync(ct);
        return [name, .. projects];
    }
}
