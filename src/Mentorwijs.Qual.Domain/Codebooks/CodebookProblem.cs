namespace Mentorwijs.Qual.Domain.Codebooks;

/// <summary>How bad a problem in a codebook file is.</summary>
public enum ProblemSeverity
{
    /// <summary>Nothing to do; the file keeps it.</summary>
    Info,

    /// <summary>Read, but a person should look.</summary>
    Warning,

    /// <summary>The book cannot be used before it is mended.</summary>
    Error,
}

/// <summary>A rule of the codebook format that a file breaks; its words stand in Workbench/Texts.</summary>
/// <param name="Code">CB001 … CB050, see codebooks/FORMAT.md.</param>
/// <param name="Severity">Only an error blocks the book.</param>
/// <param name="Line">1-based line in the file.</param>
/// <param name="Detail">The slug, label, key or words it is about.</param>
/// <param name="OtherLine">1-based line of the other half, e.g. the first heading with the same slug.</param>
public sealed record CodebookProblem(
    string Code, ProblemSeverity Severity, int Line, string? Detail = null, int? OtherLine = null);
