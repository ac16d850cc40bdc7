using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Workbench.People;

/// <summary>An address that signs one person in, once. Only the hash of its token is stored.</summary>
internal sealed class SignInAddress
{
    /// <summary>SHA-256 of the token, lower-case hexadecimal.</summary>
    public required string TokenHash { get; init; }

    public required PersonId PersonId { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>The lead who made it; null = the program at its start.</summary>
    public PersonId? IssuedBy { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }
}
