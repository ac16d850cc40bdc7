namespace Mentorwijs.Qual.Domain.Projects;

/// <summary>Who may become what among the members of one project.</summary>
/// <remarks>Invariant: a project always has a lead, for nobody else could let anybody in.</remarks>
public static class MemberRules
{
    /// <summary>The member whose role changes, when it may.</summary>
    public static Outcome<Member> MayBecome(IReadOnlyCollection<Member> members, PersonId person, Role role) =>
        Find(members, person).Then(member => role == Role.Lead ? member : MayCeaseToLead(members, member));

    /// <summary>The member who goes, when they may.</summary>
    public static Outcome<Member> MayLeave(IReadOnlyCollection<Member> members, PersonId person) =>
        Find(members, person).Then(member => MayCeaseToLead(members, member));

    private static Outcome<Member> Find(IReadOnlyCollection<Member> members, PersonId person) =>
        members.FirstOrDefault(member => member.PersonId == person) is { } member ? member : new NotAMember();

    private static Outcome<Member> MayCeaseToLead(IReadOnlyCollection<Member> members, Member member) =>
        member.Role == Role.Lead && members.Count(other => other.Role == Role.Lead) == 1
            ? new LastLeadStays()
            : member;
}

/// <summary>This person does not take part in the project, or no longer.</summary>
public sealed record NotAMember : Refusal;

/// <summary>Without this person nobody could lead the project.</summary>
public sealed record LastLeadStays : Refusal;
