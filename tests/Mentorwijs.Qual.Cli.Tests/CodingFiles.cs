using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mentorwijs.Qual.Cli.Tests;

/// <summary>Files of codings on the transcripts of <see cref="SeededFolder"/>.</summary>
internal static class CodingFiles
{
    public static JsonObject A(string code = "middelen-tijd") => Line("a1", "A", 1, 0, "Er is te weinig tijd.", code);

    public static JsonObject B() => Line("b1", "B", 1, 22, "Dat zegt iedereen hier.", "sociaal-descriptief");

    /// <summary>From the first answer into the second, across the question between them.</summary>
    public static JsonObject AcrossTurns()
    {
        var line = Line("a2", "A", 1, 22, "Dat zegt iedereen hier.\nJa?\nMijn baas 😀", "begeleiding");
        (line["endTurnIndex"], line["end"]) = (3, 12);
        (line["star"], line["memo"], line["sterkte"]) = (2, "mooi gezegd", "sterk");
        return line;
    }

    public static JsonObject Line(string id, string coder, int turn, int start, string quote, string code) => new()
    {
        ["id"] = id,
        ["transcript"] = "L01",
        ["coder"] = coder,
        ["turnIndex"] = turn,
        ["quote"] = quote,
        ["start"] = start,
        ["end"] = start + quote.Length,
        ["code"] = code,
        ["richting"] = "belemmerend",
    };

    public static string Write(string path, params JsonObject[] codings)
    {
        var file = new JsonObject
        {
            ["format"] = "mentorwijs-codings/1",
            ["codebook"] = "randvoorwaarden-mentorwijs",
            ["codebookVersion"] = "0.1.0",
            ["codings"] = new JsonArray([.. codings]),
        };
        File.WriteAllText(path, file.ToJsonString());
        return path;
    }

    /// <summary>The codings of a file without what differs from project to project, one text each.</summary>
    public static IReadOnlyList<string> Read(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        return [.. json.RootElement.GetProperty("codings").EnumerateArray()
            .Select(line => string.Join(' ', line.EnumerateObject()
                .Where(key => key.Name != "id").Select(key => $"{key.Name}={key.Value}")))];
    }
}
