using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>What authors wrote under one name of <see cref="FreeTexts"/>.</summary>
/// <remarks>Invariant: passed <see cref="FreeTexts.Check"/> and is not empty.</remarks>
public sealed record FreeText
{
    public required ProjectId ProjectId { get; init; }

    public required string Name { get; init; }

    public required string Text { get; init; }
}
