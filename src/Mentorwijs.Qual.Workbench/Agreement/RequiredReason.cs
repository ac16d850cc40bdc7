using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Workbench.Agreement;

/// <summary>A project in which each decision on a difference needs a reason; no row = a reason is welcome.</summary>
internal sealed record RequiredReason
{
    public required ProjectId ProjectId { get; init; }
}
