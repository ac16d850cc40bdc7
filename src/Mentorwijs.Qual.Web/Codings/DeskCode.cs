using System.Text.Json.Serialization;

namespace Mentorwijs.Qual.Web.Codings;

/// <summary>A code as the picker in the browser searches and shows it; the place in the list is its number.</summary>
public sealed record DeskCode
{
    /// <summary>Goes back with each act: a number would mean another code once the book has changed.</summary>
    [JsonPropertyName("i")]
    public required Guid Id { get; init; }

    [JsonPropertyName("n")]
    public required string Name { get; init; }

    /// <summary>The name in the other language, to be found by too.</summary>
    [JsonPropertyName("o")]
    public required string OtherName { get; init; }

    /// <summary>Other words for it, in both languages; left out where there are none.</summary>
    [JsonPropertyName("s"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? Synonyms { get => field; init => field = value is { Length: > 0 } ? value : null; }

    /// <summary>Still tried out; left out for the others.</summary>
    [JsonPropertyName("t"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsDraft { get; init; }

    /// <summary>The headings above it.</summary>
    [JsonPropertyName("p")]
    public required string Path { get; init; }

    /// <summary>1 to 8, a colour of the palette.</summary>
    [JsonPropertyName("c")]
    public required int Colour { get; init; }

    /// <summary>Place of its book in the list of books; left out for the first.</summary>
    [JsonPropertyName("b"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Book { get; init; }

    [JsonPropertyName("a")]
    public required bool MayApply { get; init; }

    [JsonPropertyName("d")]
    public required string Definition { get; init; }

    [JsonPropertyName("w")]
    public required string Include { get; init; }

    [JsonPropertyName("x")]
    public required string Exclude { get; init; }

    /// <summary>Names of the codes it is often confused with.</summary>
    [JsonPropertyName("f")]
    public required IReadOnlyList<string> Confusions { get; init; }
}
