using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Workbench.Analysis;

/// <summary>Whose codings count in a project where several coded and there is no consensus; none = nobody's.</summary>
internal sealed record ChosenLayer
{
    public required ProjectId ProjectId { get; init; }

    public required PersonId CoderId { get; init; }
}
