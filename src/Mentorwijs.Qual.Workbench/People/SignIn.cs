using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.People;

/// <summary>Signs a person in by a one-time address.</summary>
public sealed class SignIn
{
    private readonly ProjectWriter _writer;
    private readonly TimeProvider _clock;

    internal SignIn(ProjectWriter writer, TimeProvider clock) => (_writer, _clock) = (writer, clock);

    /// <summary>Uses the address up; two who come at the same moment cannot both get in.</summary>
    public Task<Outcome<Actor>> RunAsync(string token, CancellationToken ct) =>
        _writer.SaveAsync<Outcome<Actor>>(
            async (db, innerCt) =>
            {
                var hash = TextHashing.Sha256(token);
                var address = await db.SignInAddresses
                    .FirstOrDefaultAsync(candidate => candidate.TokenHash == hash, innerCt);
                var now = _clock.GetUtcNow();
                if (address is null || address.UsedAt is not null || address.ExpiresAt <= now)
                {
                    return new SignInAddressIsUsed();
                }

                address.UsedAt = now;
                await OpenAddresses.CloseIfBlindAsync(db, address, innerCt);
                var person = await db.People.SingleAsync(candidate => candidate.Id == address.PersonId, innerCt);
                return new Actor(person.Id, person.Name);
            },
            ct);
}

/// <summary>The address has been used, has expired, or never was one; which of these is not told.</summary>
public sealed record SignInAddressIsUsed : Refusal;
