using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.People;

/// <summary>How a person comes in, as only they see it.</summary>
/// <param name="SignInName">Null on a computer of one's own, where nobody has a password.</param>
/// <param name="Addresses">Addresses made for them, newest first: each could be opened as them.</param>
public sealed record OwnAccount(string? SignInName, IReadOnlyList<AddressMade> Addresses);

/// <summary>A one-time address: when and by whom it was made, and when it was opened.</summary>
/// <param name="MadeBy">Name of the lead, or null: the program at its start.</param>
public sealed record AddressMade(DateTimeOffset At, string? MadeBy, DateTimeOffset? OpenedAt);

/// <summary>Lets a person see whether somebody else could have come in under their name.</summary>
public sealed class OwnAccountQuery
{
    private const int MostShown = 10;

    private readonly IDbContextFactory<QualDbContext> _contexts;

    internal OwnAccountQuery(IDbContextFactory<QualDbContext> contexts) => _contexts = contexts;

    public async Task<OwnAccount> RunAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await _contexts.CreateDbContextAsync(ct);
        var names = await PersonNames.LoadAsync(db, ct);
        var made = await db.SignInAddresses.AsNoTracking().Where(address => address.PersonId == actor.Id)
            .OrderByDescending(address => address.IssuedAt).Take(MostShown).ToListAsync(ct);
        return new OwnAccount(
            await db.Accounts.Where(account => account.PersonId == actor.Id)
                .Select(account => account.SignInName).FirstOrDefaultAsync(ct),
            [
                .. made.Select(address => new AddressMade(
                    address.IssuedAt, address.IssuedBy is { } by ? names[by] : null, address.UsedAt)),
            ]);
    }
}
