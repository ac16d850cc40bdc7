using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.People;

/// <summary>The address that is printed when the program starts: it signs in the owner of this machine.</summary>
public sealed class StartAddress
{
    private readonly ProjectWriter _writer;
    private readonly TimeProvider _clock;

    internal StartAddress(ProjectWriter writer, TimeProvider clock) => (_writer, _clock) = (writer, clock);

    /// <summary>A token for the owner, who is made at the first start under the name of the system's user.</summary>
    public Task<string> IssueForOwnerAsync(CancellationToken ct) =>
        _writer.SaveAsync(
            async (db, innerCt) =>
            {
                var now = _clock.GetUtcNow();
                var owner = await db.People.FirstOrDefaultAsync(person => person.IsOwner, innerCt);
                if (owner is null)
                {
                    owner = new Person
                    {
                        Id = Ids.New<PersonId>(),
                        Name = OwnerName(),
                        IsOwner = true,
                        CreatedAt = now,
                    };
                    db.People.Add(owner);
                }

                return SignInTokens.Issue(db, owner.Id, null, now);
            },
            ct);

    private static string OwnerName() =>
        Project.CheckName(Environment.UserName) is { IsDone: true } name ? name.Value : "owner";
}
