namespace Mentorwijs.Qual.Domain.Projects;

/// <summary>One study: its transcripts, codebooks, rounds and report belong together and to nobody else.</summary>
public sealed class Project
{
    public const int MaxNameLength = 200;

    public required ProjectId Id { get; init; }

    /// <summary>Name in addresses and on the command line; unique, never changes.</summary>
    public required string Slug { get; init; }

    public required string Name { get; init; }

    /// <summary>"nl" or "en": the language of the report.</summary>
    public required string Language { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Checks and trims a name that a person typed.</summary>
    public static Outcome<string> CheckName(string? name)
    {
        var trimmed = name?.Trim() ?? "";
        if (trimmed.Length == 0)
        {
            return new NameIsMissing();
        }

        return trimmed.Length > MaxNameLength ? new NameIsTooLong(MaxNameLength) : trimmed;
    }
}

/// <summary>Nothing was typed where a name is needed.</summary>
public sealed record NameIsMissing : Refusal;

/// <summary>A name over the limit, in UTF-16 units.</summary>
public sealed record NameIsTooLong(int Limit) : Refusal;
