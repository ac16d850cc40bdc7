using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.People;

/// <summary>The names behind codings and decisions; those of somebody who left the project stay theirs.</summary>
internal static class PersonNames
{
    /// <summary>Everybody of this installation: only ids that the asker may see are looked up in it.</summary>
    public static async Task<IReadOnlyDictionary<PersonId, string>> LoadAsync(QualDbContext db, CancellationToken ct) =>
        await db.People.AsNoTracking().ToDictionaryAsync(person => person.Id, person => person.Name, ct);

    /// <summary>Whose codings agreement compares, A first: in a repeat round twice the same name.</summary>
    public static IReadOnlyList<string> Compared(this IReadOnlyDictionary<PersonId, string> names, CodingRound round) =>
        [.. round.Compared.Select(coder => names[round.PersonBehind(coder)])];
}
