using System.Text.Json.Serialization;

namespace Mentorwijs.Qual.Web.Codings;

/// <summary>All the script needs to begin: sent once, when the desk opens.</summary>
public sealed record DeskStart
{
    /// <summary>Of the text the page shows; goes back with every span.</summary>
    [JsonPropertyName("revision")]
    public required int Revision { get; init; }

    /// <summary>Whose acts wait in this browser: another person's are never sent for them.</summary>
    [JsonPropertyName("viewer")]
    public required Guid Viewer { get; init; }

    [JsonPropertyName("codebook")]
    public required DeskCodes Codebook { get; init; }

    [JsonPropertyName("codings")]
    public required IReadOnlyList<PaintedCoding> Codings { get; init; }

    /// <summary>Keys the viewer gave to commands, by command.</summary>
    [JsonPropertyName("keys")]
    public required IReadOnlyDictionary<string, string> Keys { get; init; }

    /// <summary>Words the script shows and says.</summary>
    [JsonPropertyName("texts")]
    public required IReadOnlyDictionary<string, string> Texts { get; init; }
}
