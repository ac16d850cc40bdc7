using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Workbench.People;

/// <summary>Somebody who signs in on this installation.</summary>
internal sealed class Person
{
    public required PersonId Id { get; init; }

    public required string Name { get; set; }

    /// <summary>True for the one who started the program on this machine.</summary>
    public bool IsOwner { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
