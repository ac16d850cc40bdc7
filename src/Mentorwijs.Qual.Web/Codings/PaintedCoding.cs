using System.Text.Json.Serialization;

namespace Mentorwijs.Qual.Web.Codings;

/// <summary>A coding as the script paints it; short names, since an interview has hundreds.</summary>
public sealed record PaintedCoding
{
    [JsonPropertyName("i")]
    public required Guid Id { get; init; }

    /// <summary>Number of the code in the list of codes.</summary>
    [JsonPropertyName("c")]
    public required int Code { get; init; }

    [JsonPropertyName("s")]
    public required int Start { get; init; }

    [JsonPropertyName("e")]
    public required int End { get; init; }

    /// <summary>"facilitator", "barrier", "mixed", "neutral"; left out when not said.</summary>
    [JsonPropertyName("d"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Direction { get; init; }

    /// <summary>Left out when plain.</summary>
    [JsonPropertyName("g"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsStrong { get; init; }

    /// <summary>True when the coder wrote a note; the note itself stays on the server until asked for.</summary>
    [JsonPropertyName("m"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool HasMemo { get; init; }

    /// <summary>How quotable, 1 to 3; left out for 0.</summary>
    [JsonPropertyName("r"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Stars { get; init; }

    /// <summary>Left out when the coder is sure.</summary>
    [JsonPropertyName("u"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsUncertain { get; init; }

    /// <summary>Name of a colleague; left out for one's own.</summary>
    [JsonPropertyName("w"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Coder { get; init; }
}
