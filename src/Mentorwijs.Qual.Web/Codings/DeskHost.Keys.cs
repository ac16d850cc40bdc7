using System.Text.Json.Serialization;
using Microsoft.JSInterop;

namespace Mentorwijs.Qual.Web.Codings;

/// <summary>The viewer's own keys, chosen in the list of keys.</summary>
public sealed partial class DeskHost
{
    /// <param name="command">Null with no chord either: all usual keys back.</param>
    /// <param name="chord">Null: the usual keys of this command back.</param>
    [JSInvokable]
    public async Task<KeysAnswer> ChooseKeyAsync(string? command, string? chord)
    {
        var outcome = await Acts.ChooseKeyAsync(command, chord, _closing.Token);
        return outcome.Refusal is { } refusal
            ? new KeysAnswer(null, Say(refusal))
            : new KeysAnswer(outcome.Value, null);
    }
}

/// <summary>Own keys as they are then, or why nothing was changed.</summary>
public sealed record KeysAnswer(
    [property: JsonPropertyName("keys")] IReadOnlyDictionary<string, string>? Keys,
    [property: JsonPropertyName("no")] string? Refusal);
