namespace Mentorwijs.Qual.Domain.Projects;

/// <summary>A person's part in one project.</summary>
public sealed class Member
{
    public required ProjectId ProjectId { get; init; }

    public required PersonId PersonId { get; init; }

    /// <summary>Changed by <see cref="MemberRules"/> only.</summary>
    public required Role Role { get; set; }
}
