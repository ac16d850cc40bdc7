using System.Text.Json.Serialization;

namespace Mentorwijs.Qual.Web.Codings;

/// <summary>What the books let one do on a desk: sent when it opens, and again whole when the books changed.</summary>
public sealed record DeskCodes
{
    /// <summary>Each at its number, which stays the same as long as the desk is open.</summary>
    [JsonPropertyName("codes")]
    public required IReadOnlyList<DeskCode> Codes { get; init; }

    /// <summary>Numbers of the codes on the keys 1 to 9, in this order; -1 = none.</summary>
    [JsonPropertyName("hot")]
    public required IReadOnlyList<int> Hot { get; init; }

    /// <summary>The codebooks, for what the direction keys mean to their codes.</summary>
    [JsonPropertyName("books")]
    public required IReadOnlyList<DeskBook> Books { get; init; }

    /// <summary>Why nothing can be coded here now; left out when it can.</summary>
    [JsonPropertyName("readOnly"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? WhyReadOnly { get; init; }

    /// <summary>Why no new code can be made here now; left out when it can.</summary>
    [JsonPropertyName("noNewCode"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? WhyNoNewCode { get; init; }
}

/// <summary>What a codebook lets the direction keys say.</summary>
/// <param name="Directions">Directions the book knows.</param>
/// <param name="HasStrength">True: the same direction twice says that it is strong.</param>
public sealed record DeskBook(
    [property: JsonPropertyName("directions")] IReadOnlyList<string> Directions,
    [property: JsonPropertyName("strength")] bool HasStrength);
