using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.People;

/// <summary>The address that is printed when the program starts: it signs in the owner of this machine.</summary>
public sealed class StartAddress
{
    private readonly ProjectWriter _writer;
    private readonly Accounts _accounts;
    private readonly TimeProvider _clock;

    internal StartAddress(ProjectWriter writer, Accounts accounts, TimeProvider clock) =>
        (_writer, _accounts, _clock) = (writer, accounts, clock);

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

    /// <summary>On a server: null once the owner has a password, so that no start puts a way in into a log.</summary>
    public async Task<string?> IssueForNewOwnerAsync(CancellationToken ct)
    {
        var isThere = await _writer.SaveAsync(
            (db, innerCt) => db.Accounts.AnyAsync(
                account => db.People.Any(person => person.IsOwner && person.Id == account.PersonId), innerCt),
            ct);
        return isThere ? null : await IssueForOwnerAsync(ct);
    }

    /// <summary>On a server: for somebody whose sign-in name whoever runs it has typed; null = nobody has it.</summary>
    public Task<string?> IssueForAsync(string signInName, CancellationToken ct) =>
        _writer.SaveAsync(
            async (db, innerCt) =>
            {
                var name = _accounts.Normalize(signInName);
                var account = await db.Accounts.FirstOrDefaultAsync(own => own.NormalizedName == name, innerCt);
                return account is null ? null : SignInTokens.Issue(db, account.PersonId, null, _clock.GetUtcNow());
            },
            ct);

    private static string OwnerName() =>
        Project.CheckName(Environment.UserName) is { IsDone: true } name ? name.Value : "owner";
}
