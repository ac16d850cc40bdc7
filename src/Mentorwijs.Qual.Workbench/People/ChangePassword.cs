using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.People;

/// <summary>Somebody's own password: changes it, and ends what was opened with it.</summary>
public sealed class ChangePassword
{
    private readonly ProjectWriter _writer;
    private readonly Accounts _accounts;
    private readonly IDbContextFactory<QualDbContext> _contexts;

    internal ChangePassword(ProjectWriter writer, Accounts accounts, IDbContextFactory<QualDbContext> contexts) =>
        (_writer, _accounts, _contexts) = (writer, accounts, contexts);

    /// <summary>The new stamp for this browser; every other one is signed out. A wrong old password counts as a
    /// wrong try.</summary>
    public async Task<Outcome<SignedIn>> RunAsync(
        Actor actor, string? oldPassword, string? newPassword, CancellationToken ct)
    {
        var own = await AccountOfAsync(actor.Id, ct);
        var known = await _accounts.CheckAsync(own?.Account.SignInName ?? "", PasswordRules.Tidy(oldPassword), ct);
        if (known.Refusal is not null || own is null)
        {
            return new OldPasswordIsWrong();
        }

        var tidy = PasswordRules.Tidy(newPassword);
        if (PasswordRules.Check(tidy, [own.Account.SignInName, .. own.Words]) is { } weak)
        {
            return weak;
        }

        var hash = _accounts.Hash(tidy);
        return await _writer.SaveAsync<Outcome<SignedIn>>(
            async (db, innerCt) =>
            {
                var account = await db.Accounts.SingleAsync(candidate => candidate.PersonId == actor.Id, innerCt);
                if (account.PasswordHash != own.Account.PasswordHash)
                {
                    return new OldPasswordIsWrong();
                }

                (account.PasswordHash, account.SecurityStamp) = (hash, Guid.NewGuid().ToString("N"));
                return await Accounts.SignedInAsync(db, account, innerCt);
            },
            ct);
    }

    /// <summary>Ends every browser in which the person is signed in.</summary>
    public Task<Outcome<Done>> SignOutAsync(Actor actor, CancellationToken ct) =>
        _writer.SaveAsync<Outcome<Done>>(
            async (db, innerCt) =>
            {
                var own = await db.Accounts.FirstOrDefaultAsync(account => account.PersonId == actor.Id, innerCt);
                if (own is not null)
                {
                    own.SecurityStamp = Guid.NewGuid().ToString("N");
                }

                return Done.It;
            },
            ct);

    private async Task<Own?> AccountOfAsync(PersonId person, CancellationToken ct)
    {
        await using var db = await _contexts.CreateDbContextAsync(ct);
        var account = await db.Accounts.AsNoTracking()
            .FirstOrDefaultAsync(candidate => candidate.PersonId == person, ct);
        return account is null ? null : new Own(account, await KnownWords.OfAsync(db, person, ct));
    }

    private sealed record Own(Account Account, IReadOnlyList<string> Words);
}

/// <summary>The password that was asked for first is not the present one.</summary>
public sealed record OldPasswordIsWrong : Refusal;
