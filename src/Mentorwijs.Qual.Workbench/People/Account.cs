using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Workbench.People;

/// <summary>The sign-in name and password of a person, on a server.</summary>
internal sealed class Account
{
    public required PersonId PersonId { get; init; }

    /// <summary>As it was typed.</summary>
    public required string SignInName { get; set; }

    /// <summary>Upper case; unique on this installation.</summary>
    public required string NormalizedName { get; set; }

    /// <summary>As ASP.NET Core Identity writes it (PBKDF2-SHA512, with its own salt and number of rounds).</summary>
    public string? PasswordHash { get; set; }

    /// <summary>Changes with the password and at signing out; a cookie with another one is worth nothing.</summary>
    public string SecurityStamp { get; set; } = "";

    public int FailedTries { get; set; }

    public DateTimeOffset? LockedUntil { get; set; }
}
