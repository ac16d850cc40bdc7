using System.Text.Json.Serialization;

namespace Mentorwijs.Qual.Web.Codings;

/// <summary>All the script needs to begin: sent once, when the desk opens.</summary>
public sealed record DeskStart
{
    /// <summary>Of the text the page shows; goes back with every span.</summary>
    [JsonPropertyName("revision")]
    public required int Revision { get; init; }

    /// <summary>Why nothing can be coded here now; left out when it can.</summary>
    [JsonPropertyName("readOnly"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? WhyReadOnly { get; init; }

    /// <summary>Why no new code can be made here now; left out when it can.</summary>
    [JsonPropertyName("noNewCode"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? WhyNoNewCode { get; init; }

    /// <summary>Whose acts wait in this browser: another person's are never sent for them.</summary>
    [JsonPropertyName("viewer")]
    public required Guid Viewer { get; init; }

    [JsonPropertyName("codes")]
    public required IReadOnlyList<DeskCode> Codes { get; init; }

    /// <summary>Numbers of the codes on the keys 1 to 9, in this order; -1 = none.</summary>
    [JsonPropertyName("hot")]
    public required IReadOnlyList<int> Hot { get; init; }

    [JsonPropertyName("codings")]
    public required IReadOnlyList<PaintedCoding> Codings { get; init; }

    /// <summary>The codebooks, for what the direction keys mean to their codes.</summary>
    [JsonPropertyName("books")]
    public required IReadOnlyList<DeskBook> Books { get; init; }

    /// <summary>Keys the viewer gave to commands, by command.</summary>
    [JsonPropertyName("keys")]
    public required IReadOnlyDictionary<string, string> Keys { get; init; }

    /// <summary>Words the script shows and says.</summary>
    [JsonPropertyName("texts")]
    public required IReadOnlyDictionary<string, string> Texts { get; init; }
}

/// <summary>What a codebook lets the direction keys say.</summary>
/// <param name="Directions">Directions the book knows.</param>
/// <param name="HasStrength">True: the same direction twice says that it is strong.</param>
public sealed record DeskBook(
    [property: JsonPropertyName("directions")] IReadOnlyList<string> Directions,
    [property: JsonPropertyName("strength")] bool HasStrength);
