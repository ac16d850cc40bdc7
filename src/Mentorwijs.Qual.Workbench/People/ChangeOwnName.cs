using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.People;

/// <summary>Changes the name that others see of a person; the owner begins as the system's user.</summary>
public sealed class ChangeOwnName
{
    private readonly ProjectWriter _writer;

    internal ChangeOwnName(ProjectWriter writer) => _writer = writer;

    /// <summary>The person under the new name; refused when a colleague in one of their projects has it.</summary>
    public async Task<Outcome<Actor>> RunAsync(Actor actor, string? name, CancellationToken ct)
    {
        var wanted = Project.CheckName(name);
        return wanted.Refusal is { } refusal
            ? refusal
            : await _writer.SaveAsync<Outcome<Actor>>(
                async (db, innerCt) =>
                {
                    var person = await db.People.SingleAsync(candidate => candidate.Id == actor.Id, innerCt);
                    var own = db.Members.Where(member => member.PersonId == actor.Id)
                        .Select(member => member.ProjectId);
                    var isTaken = await db.Members
                        .Where(member => own.Contains(member.ProjectId) && member.PersonId != actor.Id)
                        .Join(db.People, member => member.PersonId, other => other.Id, (_, other) => other.Name)
                        .AnyAsync(other => other == wanted.Value, innerCt);
                    if (isTaken)
                    {
                        return new NameIsTaken(wanted.Value);
                    }

                    person.Name = wanted.Value;
                    return actor with { Name = wanted.Value };
                },
                ct);
    }
}
