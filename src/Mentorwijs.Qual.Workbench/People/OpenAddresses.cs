using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.People;

/// <summary>Addresses that a lead has made and nobody has opened: whoever holds one can act as that person.</summary>
internal static class OpenAddresses
{
    /// <summary>
    /// A lead may keep an address back and open it during a blind round. So when one begins, those of its coders who
    /// have signed in before lose theirs.
    /// </summary>
    public static async Task CloseAsync(QualDbContext db, IReadOnlyList<PersonId> coders, CancellationToken ct)
    {
        var theirs = await db.SignInAddresses
            .Where(address => coders.Contains(address.PersonId))
            .ToListAsync(ct);
        var arrived = theirs.Where(address => address.UsedAt is not null)
            .Select(address => address.PersonId).ToHashSet();
        db.SignInAddresses.RemoveRange(
            theirs.Where(address => IsOpenByLead(address) && arrived.Contains(address.PersonId)));
    }

    /// <summary>Who arrives in a blind round with one of two addresses has the other one closed.</summary>
    public static async Task CloseIfBlindAsync(QualDbContext db, SignInAddress used, CancellationToken ct)
    {
        if (!(await BlindRoundsAsync(db, ct)).Any(round => round.Blinds(used.PersonId)))
        {
            return;
        }

        var others = await OfAsync(db, used.PersonId, ct);
        db.SignInAddresses.RemoveRange(others.Where(address => address.TokenHash != used.TokenHash));
    }

    /// <summary>Those of one person.</summary>
    public static async Task<IReadOnlyList<SignInAddress>> OfAsync(
        QualDbContext db, PersonId person, CancellationToken ct) =>
        await db.SignInAddresses
            .Where(address => address.PersonId == person && address.UsedAt == null && address.IssuedBy != null)
            .ToListAsync(ct);

    /// <summary>Every round of the installation that is blind at this moment.</summary>
    public static async Task<IReadOnlyList<CodingRound>> BlindRoundsAsync(QualDbContext db, CancellationToken ct) =>
        await db.Rounds.AsNoTracking().Where(round => round.Phase == RoundPhase.Independent).ToListAsync(ct);

    private static bool IsOpenByLead(SignInAddress address) => address is { UsedAt: null, IssuedBy: not null };
}
