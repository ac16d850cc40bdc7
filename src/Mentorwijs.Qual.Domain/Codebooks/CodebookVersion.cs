using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Codebooks;

/// <summary>A book as it was stored once: the file byte for byte, and who put it there.</summary>
/// <remarks>Invariant: never changed; a newer file is a further version.</remarks>
public sealed class CodebookVersion
{
    public required CodebookId CodebookId { get; init; }

    /// <summary>1 for the first that was stored, counting on.</summary>
    public required int Number { get; init; }

    /// <summary>The version in the front matter.</summary>
    public required string Version { get; init; }

    /// <summary>The file as it was handed in.</summary>
    public required byte[] Content { get; init; }

    /// <summary>SHA-256 of the content, in lower-case hexadecimals.</summary>
    public required string Hash { get; init; }

    public required PersonId By { get; init; }

    public required DateTimeOffset At { get; init; }
}
