using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Analysis;

/// <summary>What two raters agreed on for a cell, and why.</summary>
public sealed record AgreedRating
{
    public required ProjectId ProjectId { get; init; }

    public required CodeId CodeId { get; init; }

    public bool WithDescendants { get; init; }

    /// <summary>As <see cref="MatrixColumn.Key"/>.</summary>
    public required string Column { get; init; }

    /// <summary>Who laid it down.</summary>
    public required PersonId WriterId { get; init; }

    public required ConstructRating Rating { get; init; }

    public required string Rationale { get; init; }
}
