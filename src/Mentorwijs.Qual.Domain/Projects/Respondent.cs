namespace Mentorwijs.Qual.Domain.Projects;

/// <summary>Somebody who was interviewed, known by a pseudonym only; people are counted by respondent.</summary>
public sealed class Respondent
{
    public required RespondentId Id { get; init; }

    public required ProjectId ProjectId { get; init; }

    /// <summary>Never a real name: "L01", "Leidinggevende 1".</summary>
    public required string Pseudonym { get; init; }

    /// <summary>Id of one of the project's perspectives, e.g. "leidinggevende".</summary>
    public required string Perspective { get; init; }

    /// <summary>Number within the perspective, stable for the project: the 12 of "leidinggevende 12".</summary>
    public required int Number { get; init; }

    /// <summary>Sector in the project's own words, for the source label; null when not known.</summary>
    public string? Sector { get; init; }
}
