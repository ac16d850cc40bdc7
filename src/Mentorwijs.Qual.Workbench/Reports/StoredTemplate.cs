using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>The Word template of the institute that a project's chapter is written in.</summary>
internal sealed record StoredTemplate
{
    public const int MaxNameLength = 200;

    public required ProjectId ProjectId { get; init; }

    /// <summary>Of the file, as it was handed in.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the content, in lower-case hexadecimals.</summary>
    public required string Hash { get; init; }

    public required byte[] Content { get; init; }
}
