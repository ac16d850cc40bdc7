using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Analysis;

/// <summary>What people wrote in a cell of the matrix: what it comes down to, in their own words.</summary>
public sealed record CellSummary
{
    public required ProjectId ProjectId { get; init; }

    public required CodeId CodeId { get; init; }

    public bool WithDescendants { get; init; }

    /// <summary>As <see cref="MatrixColumn.Key"/>.</summary>
    public required string Column { get; init; }

    public required string Text { get; init; }
}
