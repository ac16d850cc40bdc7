using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>Why somebody lets a document print what a check leaves out.</summary>
internal sealed record ExportAnswer
{
    public const int MaxKeyLength = 100;

    public const int MaxReasonLength = 500;

    public required ProjectId ProjectId { get; init; }

    /// <summary>Of the check; see <see cref="Domain.Reports.ExportCheck.Key"/>.</summary>
    public required string Key { get; init; }

    public required string Rationale { get; init; }

    public required PersonId By { get; init; }

    public required DateTimeOffset At { get; init; }
}
