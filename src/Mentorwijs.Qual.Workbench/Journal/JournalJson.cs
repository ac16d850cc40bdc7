using System.Text.Json;
using System.Text.Json.Nodes;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Storage;

namespace Mentorwijs.Qual.Workbench.Journal;

/// <summary>Facts to JSON and back, with every typed text taken out and replaced by its SHA-256.</summary>
internal static class JournalJson
{
    /// <summary>
    /// Properties that hold what a person typed; anything may stand in them, so they must be erasable.
    /// </summary>
    private static readonly HashSet<string> TypedTexts = new(StringComparer.Ordinal)
    {
        "memo", "rationale", "title", "message", "body", "contrast", "exceptions", "advice", "remark", "text",
        "original", "translation", "whyMoreQuotes",
    };

    /// <summary>The JSON, and the texts that were taken out (hash → text).</summary>
    public static (string Json, IReadOnlyDictionary<string, string> Texts) Write(IEnumerable<JournalFact> facts)
    {
        var node = JsonSerializer.SerializeToNode(facts, StoredJson.Options);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        Visit(node, text =>
        {
            var hash = TextHashing.Sha256(text);
            texts[hash] = text;
            return hash;
        });
        return (node?.ToJsonString(StoredJson.Options) ?? "[]", texts);
    }

    /// <summary>The facts; null when one of the texts has been erased.</summary>
    public static IReadOnlyList<JournalFact>? Read(string json, IReadOnlyDictionary<string, string?> texts)
    {
        var node = JsonNode.Parse(json);
        var whole = true;
        Visit(node, hash =>
        {
            var text = texts.GetValueOrDefault(hash);
            whole &= text is not null;
            return text ?? "";
        });
        return whole ? node.Deserialize<List<JournalFact>>(StoredJson.Options) ?? [] : null;
    }

    private static void Visit(JsonNode? node, Func<string, string> replace)
    {
        switch (node)
        {
            case JsonArray list:
                foreach (var element in list)
                {
                    Visit(element, replace);
                }

                break;
            case JsonObject properties:
                foreach (var (name, value) in properties.ToList())
                {
                    if (TypedTexts.Contains(name) && value is JsonValue typed)
                    {
                        properties[name] = replace(typed.GetValue<string>());
                    }
                    else
                    {
                        Visit(value, replace);
                    }
                }

                break;
            default:
                break;
        }
    }
}
