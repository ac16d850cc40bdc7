using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.People;

/// <summary>Who a one-time address is for.</summary>
/// <param name="SignInName">The one they have, or null: they choose it.</param>
public sealed record Invited(string Name, string? SignInName);

/// <summary>Uses a one-time address up to choose a sign-in name and password, on a server.</summary>
/// <remarks>For somebody who has them already it is a new password: the old one and every open page end.</remarks>
public sealed class ChoosePassword
{
    private readonly ProjectWriter _writer;
    private readonly Accounts _accounts;
    private readonly IDbContextFactory<QualDbContext> _contexts;
    private readonly TimeProvider _clock;

    internal ChoosePassword(
        ProjectWriter writer, Accounts accounts, IDbContextFactory<QualDbContext> contexts, TimeProvider clock) =>
        (_writer, _accounts, _contexts, _clock) = (writer, accounts, contexts, clock);

    /// <summary>Looks whom the address is for, without using it up.</summary>
    public async Task<Outcome<Invited>> LookAsync(string? token, CancellationToken ct)
    {
        await using var db = await _contexts.CreateDbContextAsync(ct);
        if (await FindAsync(db, token, ct) is not { } address)
        {
            return new SignInAddressIsUsed();
        }

        var person = await db.People.AsNoTracking().SingleAsync(candidate => candidate.Id == address.PersonId, ct);
        var account = await db.Accounts.AsNoTracking()
            .FirstOrDefaultAsync(candidate => candidate.PersonId == person.Id, ct);
        return new Invited(person.Name, account?.SignInName);
    }

    public async Task<Outcome<SignedIn>> RunAsync(
        string? token, string? signInName, string? password, CancellationToken ct)
    {
        var invited = await LookAsync(token, ct);
        if (invited.Refusal is { } gone)
        {
            return gone;
        }

        var name = SignInNames.Check(invited.Value.SignInName ?? signInName);
        if (name.Refusal is { } unfit)
        {
            return unfit;
        }

        var tidy = PasswordRules.Tidy(password);
        if (PasswordRules.Check(tidy, [name.Value, .. await WordsAsync(token, ct)]) is { } weak)
        {
            return weak;
        }

        var hash = _accounts.Hash(tidy);
        return await _writer.SaveAsync((db, innerCt) => StoreAsync(db, token, name.Value, hash, innerCt), ct);
    }

    private async Task<Outcome<SignedIn>> StoreAsync(
        QualDbContext db, string? token, string name, string hash, CancellationToken ct)
    {
        // asked anew, on the writer: two who come at the same moment cannot both get in
        if (await FindAsync(db, token, ct) is not { } address)
        {
            return new SignInAddressIsUsed();
        }

        using var users = _accounts.Over(db);
        var account = await db.Accounts.FirstOrDefaultAsync(own => own.PersonId == address.PersonId, ct);
        var holder = await users.FindByNameAsync(_accounts.Normalize(name));
        if (holder is not null && holder.PersonId != address.PersonId)
        {
            return new SignInNameIsTaken(name);
        }

        if (account is null)
        {
            account = new Account
            {
                PersonId = address.PersonId,
                SignInName = name,
                NormalizedName = _accounts.Normalize(name),
            };
            db.Accounts.Add(account);
        }

        (account.PasswordHash, account.FailedTries, account.LockedUntil) = (hash, 0, null);
        account.SecurityStamp = Guid.NewGuid().ToString("N");
        address.UsedAt = _clock.GetUtcNow();
        await OpenAddresses.CloseIfBlindAsync(db, address, ct);
        return await Accounts.SignedInAsync(db, account, ct);
    }

    private async Task<SignInAddress?> FindAsync(QualDbContext db, string? token, CancellationToken ct)
    {
        var hash = TextHashing.Sha256(token ?? "");
        var address = await db.SignInAddresses.FirstOrDefaultAsync(candidate => candidate.TokenHash == hash, ct);
        return address is { UsedAt: null } && address.ExpiresAt > _clock.GetUtcNow() ? address : null;
    }

    private async Task<IReadOnlyList<string>> WordsAsync(string? token, CancellationToken ct)
    {
        await using var db = await _contexts.CreateDbContextAsync(ct);
        return await FindAsync(db, token, ct) is { } address ? await KnownWords.OfAsync(db, address.PersonId, ct) : [];
    }
}
