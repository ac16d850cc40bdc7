using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Mentorwijs.Qual.Workbench.People;

/// <summary>The rules of ASP.NET Core Identity as set here, over whatever context an act has open.</summary>
internal sealed class Accounts(
    ProjectWriter writer,
    IDbContextFactory<QualDbContext> contexts,
    IServiceProvider services,
    ILogger<UserManager<Account>> log)
{
    /// <summary>PBKDF2-SHA512 rounds that ASVS 5.0 (appendix C) asks; about 0.1 s a password.</summary>
    private const int Rounds = 210_000;

    private const int MostTries = 5;

    private static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    private static readonly IOptions<IdentityOptions> Settings = Options.Create(new IdentityOptions
    {
        Lockout = new() { MaxFailedAccessAttempts = MostTries, DefaultLockoutTimeSpan = LockedFor },
    });

    private readonly PasswordHasher<Account> _hasher =
        new(Options.Create(new PasswordHasherOptions { IterationCount = Rounds }));

    private readonly UpperInvariantLookupNormalizer _normalizer = new();
    private string? _nobodysHash;

    public string Normalize(string name) => _normalizer.NormalizeName(name.Trim());

    /// <summary>Takes 0.1 s: never called on the writer, which others wait for.</summary>
    public string Hash(string password) => _hasher.HashPassword(Nobody(), password);

    public UserManager<Account> Over(QualDbContext db) => new(
        new AccountStore(db), Settings, _hasher, [], [], _normalizer, new IdentityErrorDescriber(), services, log);

    /// <summary>
    /// The account with this name and password. An unknown name costs as much time as a wrong password, and each
    /// answer, a lock-out too, is the same refusal.
    /// </summary>
    /// <remarks>
    /// The password is tried before the writer, the tries are counted on it: guesses sent at the same moment are
    /// counted one after the other, and none behind the fifth gets in, right or not.
    /// </remarks>
    public async Task<Outcome<SignedIn>> CheckAsync(string name, string password, CancellationToken ct)
    {
        var normalized = Normalize(name);
        var tried = await HashOfAsync(normalized, ct);
        _nobodysHash ??= Hash(Guid.NewGuid().ToString());
        var isRight = _hasher.VerifyHashedPassword(Nobody(), tried ?? _nobodysHash, password)
            != PasswordVerificationResult.Failed && tried is not null;
        return await writer.SaveAsync<Outcome<SignedIn>>(
            async (db, innerCt) =>
            {
                using var users = Over(db);
                if (await users.FindByNameAsync(normalized) is not { } account || await users.IsLockedOutAsync(account))
                {
                    return new NotSignedIn();
                }

                if (!isRight || account.PasswordHash != tried)
                {
                    await users.AccessFailedAsync(account);
                    return new NotSignedIn();
                }

                await users.ResetAccessFailedCountAsync(account);
                return await SignedInAsync(db, account, innerCt);
            },
            ct);
    }

    public static async Task<SignedIn> SignedInAsync(QualDbContext db, Account account, CancellationToken ct)
    {
        var person = await db.People.AsNoTracking().SingleAsync(candidate => candidate.Id == account.PersonId, ct);
        return new SignedIn(new Actor(person.Id, person.Name), account.SecurityStamp);
    }

    private async Task<string?> HashOfAsync(string normalized, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Accounts.AsNoTracking().Where(account => account.NormalizedName == normalized)
            .Select(account => account.PasswordHash).FirstOrDefaultAsync(ct);
    }

    // Identity's hasher asks for an account and does not look at it.
    private static Account Nobody() => new() { PersonId = default, SignInName = "", NormalizedName = "" };
}

/// <summary>Somebody who may come in.</summary>
/// <param name="Stamp">Goes into the cookie; see <see cref="SessionQuery"/>.</param>
public sealed record SignedIn(Actor Actor, string Stamp);

/// <summary>Name or password is wrong, or there were too many tries; which of these is not told.</summary>
public sealed record NotSignedIn : Refusal;
