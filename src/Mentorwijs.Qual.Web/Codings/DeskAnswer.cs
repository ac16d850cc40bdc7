using System.Text.Json.Serialization;

namespace Mentorwijs.Qual.Web.Codings;

/// <summary>What the server did with an act of the desk: what to paint now, or why not.</summary>
public sealed record DeskAnswer
{
    /// <summary>Codings as they are now.</summary>
    [JsonPropertyName("set")]
    public IReadOnlyList<PaintedCoding> Set { get; init; } = [];

    /// <summary>Codings that are gone.</summary>
    [JsonPropertyName("gone")]
    public IReadOnlyList<Guid> Gone { get; init; } = [];

    /// <summary>The reason, in the reader's language; left out when it was done and stored.</summary>
    [JsonPropertyName("no"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Refusal { get; init; }

    /// <summary>What to tell a screen reader; left out where the script knows it.</summary>
    [JsonPropertyName("say"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Said { get; init; }

    /// <summary>What to show and tell beside what was done; left out when there is nothing to add.</summary>
    [JsonPropertyName("note"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Note { get; init; }

    /// <summary>The codes as they are now; left out when no book changed.</summary>
    [JsonPropertyName("codebook"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DeskCodes? Codebook { get; init; }

    /// <summary>Where it was done, start and end, when that may be out of sight; left out else.</summary>
    [JsonPropertyName("at"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<int>? Place { get; init; }

    [JsonIgnore]
    public bool IsEmpty => Set.Count == 0 && Gone.Count == 0 && Refusal is null && Said is null
        && Codebook is null;
}
