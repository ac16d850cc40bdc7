namespace Mentorwijs.Qual.Formats.Codebooks;

/// <summary>A heading with all that belongs to it, up to the next heading of whatever level.</summary>
public sealed record CodebookSection
{
    public required int Level { get; init; }

    /// <summary>In the language of the file.</summary>
    public required string Name { get; init; }

    /// <summary>From the file where it has a valid one, else proposed; the file may hold one twice.</summary>
    public required string Slug { get; init; }

    /// <summary>False: proposed from the name.</summary>
    public required bool SlugIsGiven { get; init; }

    /// <summary>What stands behind the slug between its braces, e.g. "parent=b"; not part of the format.</summary>
    public string SlugTail { get; init; } = "";

    public IReadOnlyList<CodebookField> Fields { get; init; } = [];

    /// <summary>Text between the heading and the fields, verbatim.</summary>
    public string Lead { get; init; } = "";

    /// <summary>Text after the fields, verbatim: the coder's notes.</summary>
    public string Notes { get; init; } = "";

    /// <summary>1-based line of the heading.</summary>
    public required int Line { get; init; }
}
