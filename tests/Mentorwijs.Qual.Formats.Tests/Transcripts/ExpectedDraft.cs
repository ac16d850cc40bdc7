using System.Text.Json;
using System.Text.Json.Nodes;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Formats.Tests.Transcripts;

/// <summary>Compares a draft with what the demo says a perfect reader finds.</summary>
/// <remarks>Left out: what takes a person, another transcript or a scan of the words.</remarks>
internal static class ExpectedDraft
{
    private static readonly string[] OtherWork =
        ["PII_FOUND", "REDACTION_REQUEST", "DUPLICATE_CONTENT", "LANGUAGE_DIFFERS"];

    public static void Equal(JsonNode expected, TranscriptDraft draft)
    {
        Assert.Equal(Text(expected["format"]), draft.Format);
        Assert.Equal(
            Text(expected["encoding"])?.Replace("cp1252", "windows-1252", StringComparison.Ordinal), draft.Encoding);
        Assert.Equal(Text(expected["lineEndings"]), draft.LineEndings);
        Assert.Equal(Text(expected["language"]), draft.Language);
        Assert.Equal(Text(expected["timePrecision"]), Precision(draft.TimePrecision));
        Assert.Equal(Speakers(expected), draft.Speakers.Select(speaker => (
            speaker.LabelFromFile ? speaker.Label : null,
            JsonNamingPolicy.CamelCase.ConvertName(speaker.Role.ToString()),
            speaker.RoleFromFile,
            draft.Turns.Count(turn => turn.Speaker == speaker.Label))));
        Assert.Equal(Array(expected["titleBlock"]), draft.TitleBlock);
        Assert.Equal(Turns(expected), draft.Turns.Select(turn => (turn.StartMs, turn.EndMs, turn.Text)));
        Assert.Equal(Labels(expected), draft.Turns.Select(turn => Label(draft, turn.Speaker)));
        Assert.All(Array(expected["mustNotAppearInTurns"]), words =>
            Assert.DoesNotContain(draft.Turns, turn => turn.Text.Contains(words, StringComparison.Ordinal)));
        Warnings(expected, draft);
    }

    private static void Warnings(JsonNode expected, TranscriptDraft draft)
    {
        var all = expected["warnings"]!.AsArray().Select(one => one!) // not null: every entry is an object
            .Where(one => !OtherWork.Contains(Text(one["code"]))).ToList();
        var wanted = all.Where(one => one["optional"] is null).ToList();

        Assert.Equal(
            wanted.Select(one => (Text(one["code"]), (int?)one["count"] ?? Found(draft, one)?.Count)),
            draft.Warnings
                .Where(found => !all.Exists(one => one["optional"] is not null && Text(one["code"]) == found.Code))
                .Select(found => ((string?)found.Code, found.Count)));
    }

    private static ReadWarning? Found(TranscriptDraft draft, JsonNode one) =>
        draft.Warnings.FirstOrDefault(found => found.Code == Text(one["code"]));

    private static IEnumerable<(string?, string, bool, int)> Speakers(JsonNode expected) =>
        expected["speakers"]!.AsArray().Select(one => // not null: every expectation names speakers
            (Text(one!["label"]), (string)one["role"]!, (bool)one["roleFromFile"]!, (int)one["turns"]!)); // nor these

    private static IEnumerable<(long?, long?, string)> Turns(JsonNode expected) =>
        expected["turns"]!.AsArray().Select(one => // not null: every expectation has turns
            ((long?)one!["startMs"], (long?)one["endMs"], (string)one["text"]!)); // nor is a text

    private static IEnumerable<string?> Labels(JsonNode expected) =>
        expected["turns"]!.AsArray().Select(one => Text(one!["speaker"])); // not null: every expectation has turns

    private static string? Label(TranscriptDraft draft, string label) =>
        draft.Speakers.Single(speaker => speaker.Label == label).LabelFromFile ? label : null;

    private static string Precision(TimePrecision precision) => precision switch
    {
        TimePrecision.None => "none",
        TimePrecision.Seconds => "seconds",
        TimePrecision.Tenths => "tenths",
        TimePrecision.Milliseconds => "ms",
        _ => throw new ArgumentOutOfRangeException(nameof(precision)),
    };

    private static IEnumerable<string> Array(JsonNode? node) =>
        node?.AsArray().Select(one => (string)one!) ?? []; // not null: lists of texts

    private static string? Text(JsonNode? node) => (string?)node;
}
