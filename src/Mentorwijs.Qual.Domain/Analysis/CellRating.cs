using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Analysis;

/// <summary>How one person rates a cell, and why.</summary>
public sealed record CellRating
{
    public required ProjectId ProjectId { get; init; }

    public required CodeId CodeId { get; init; }

    public bool WithDescendants { get; init; }

    /// <summary>As <see cref="MatrixColumn.Key"/>.</summary>
    public required string Column { get; init; }

    public required PersonId RaterId { get; init; }

    public required ConstructRating Rating { get; init; }

    public required string Rationale { get; init; }
}
