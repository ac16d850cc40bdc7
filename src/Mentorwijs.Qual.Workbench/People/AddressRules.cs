using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.People;

/// <summary>When a lead may make a further address for a member: with it the lead could act as that member.</summary>
internal static class AddressRules
{
    /// <summary>The reason against it, or null.</summary>
    public static async Task<Refusal?> WhyNotAsync(
        QualDbContext db, PersonId lead, PersonId person, CancellationToken ct)
    {
        if (lead == person)
        {
            return null;
        }

        // A lead who joined since the round began could be one of its coders under a second name.
        var joined = await db.People.Where(candidate => candidate.Id == lead)
            .Select(candidate => candidate.CreatedAt).SingleAsync(ct);
        var round = (await OpenAddresses.BlindRoundsAsync(db, ct)).FirstOrDefault(candidate =>
            candidate.Blinds(person) && (candidate.Coders.Contains(lead) || candidate.StartedAt < joined));
        if (round is not null)
        {
            return new AddressWouldUnblind(round.Name);
        }

        var led = db.Members.Where(member => member.PersonId == lead && member.Role == Role.Lead)
            .Select(member => member.ProjectId);
        var isElsewhere = await db.Members
            .AnyAsync(member => member.PersonId == person && !led.Contains(member.ProjectId), ct);
        return isElsewhere ? new PersonIsElsewhereToo() : null;
    }
}

/// <summary>With this address a lead could read what a coder of a blind round codes.</summary>
public sealed record AddressWouldUnblind(string RoundName) : Refusal;

/// <summary>With this address a lead could open projects of this person that are not the lead's.</summary>
public sealed record PersonIsElsewhereToo : Refusal;
