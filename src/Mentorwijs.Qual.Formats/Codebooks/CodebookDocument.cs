namespace Mentorwijs.Qual.Formats.Codebooks;

/// <summary>A codebook file in its parts, with nothing left out: what is not known is kept as text.</summary>
public sealed record CodebookDocument
{
    /// <summary>The lines between the two --- lines; null when the file has no front matter.</summary>
    public required IReadOnlyList<string>? FrontMatter { get; init; }

    /// <summary>Text before the first heading, verbatim.</summary>
    public required string Introduction { get; init; }

    public required IReadOnlyList<CodebookSection> Sections { get; init; }

    /// <summary>1-based lines with a heading that is underlined with = or -; kept as text.</summary>
    public IReadOnlyList<int> UnderlinedHeadings { get; init; } = [];

    /// <summary>The whole text as read (no BOM, \n).</summary>
    public required string Source { get; init; }
}
