namespace Mentorwijs.Qual.Formats.Codebooks;

/// <summary>One bullet under a heading: <c>- **Label lang (qualifier):** value</c>; the label may be absent.</summary>
public sealed record CodebookField
{
    public required FieldKind Kind { get; init; }

    /// <summary>As written on saving; empty for a bullet without a label.</summary>
    public string Label { get; init; } = "";

    /// <summary>The tag in the label, lower case where it is one; null = the language of the file.</summary>
    public string? Language { get; init; }

    /// <summary>What stands between round brackets, e.g. "verzonnen".</summary>
    public string? Qualifier { get; init; }

    /// <summary>One line.</summary>
    public required string Value { get; init; }

    /// <summary>Whatever lies under the bullet besides its first paragraph, indented by two; not read.</summary>
    public string Below { get; init; } = "";

    /// <summary>1-based.</summary>
    public required int Line { get; init; }

    /// <summary>1-based line where <see cref="Below"/> begins; 0 without it.</summary>
    public int BelowLine { get; init; }
}
