using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Texts;

namespace Mentorwijs.Qual.Cli;

/// <summary>A draft as JSON, in the shape in which the demo material says what a perfect reader finds.</summary>
internal static class DraftJson
{
    public static JsonObject Of(string fileName, TranscriptDraft draft, CultureInfo language) => new JsonObject
    {
        ["id"] = Path.GetFileNameWithoutExtension(fileName),
        ["file"] = fileName,
        ["format"] = draft.Format,
        ["language"] = draft.Language,
        ["encoding"] = draft.Encoding == "windows-1252" ? "cp1252" : draft.Encoding,
        ["lineEndings"] = draft.LineEndings,
        ["timePrecision"] = Name(draft.TimePrecision),
        ["turnCount"] = draft.Turns.Count,
        ["speakers"] = Array(draft.Speakers.Select(speaker => Speaker(speaker, draft))),
        ["titleBlock"] = Array(draft.TitleBlock.Select(line => JsonValue.Create(line))),
        ["mustNotAppearInTurns"] = Array(draft.LeftOut.Select(words => JsonValue.Create(words))),
        ["notes"] = Array(draft.Notes.Select(note => new JsonObject { ["turn"] = note.Turn, ["text"] = note.Text })),
        ["warnings"] = Array(draft.Warnings.Select(warning => Warning(warning, language))),
        ["turns"] = Array(draft.Turns.Select((turn, at) => Turn(turn, at, draft))),
    };

    private static JsonObject Speaker(DraftSpeaker speaker, TranscriptDraft draft) => new()
    {
        ["id"] = ShortName(speaker, draft.Speakers),
        ["label"] = speaker.LabelFromFile ? speaker.Label : null,
        ["role"] = Name(speaker.Role),
        ["turns"] = draft.Turns.Count(turn => turn.Speaker == speaker.Label),
        ["roleFromFile"] = speaker.RoleFromFile,
    };

    private static JsonObject Turn(DraftTurn turn, int index, TranscriptDraft draft)
    {
        var speaker = draft.Speakers.Single(one => one.Label == turn.Speaker);
        return new JsonObject
        {
            ["index"] = index,
            ["speaker"] = speaker.LabelFromFile ? speaker.Label : null,
            ["role"] = Name(speaker.Role),
            ["startMs"] = turn.StartMs,
            ["endMs"] = turn.EndMs,
            ["text"] = turn.Text,
        };
    }

    private static JsonObject Warning(ReadWarning warning, CultureInfo language)
    {
        var said = new JsonObject
        {
            ["code"] = warning.Code,
            [language.TwoLetterISOLanguageName] = SaidTexts.Say(warning, language),
        };
        foreach (var (key, value) in new[]
        {
            ("count", warning.Count), ("insertions", warning.Insertions), ("deletions", warning.Deletions),
        })
        {
            if (value is not null)
            {
                said[key] = value;
            }
        }

        return said;
    }

    // I, R, or R1, R2 … where there are several; somebody else by the first letter of the label.
    private static string ShortName(DraftSpeaker speaker, IReadOnlyList<DraftSpeaker> all)
    {
        var same = all.Where(other => other.Role == speaker.Role).ToList();
        var letter = speaker.Role switch
        {
            SpeakerRole.Interviewer => "I",
            SpeakerRole.Respondent => "R",
            SpeakerRole.Other => speaker.Label[..1].ToUpperInvariant(),
            _ => throw new InvalidOperationException($"Role {speaker.Role}"),
        };
        var number = (same.IndexOf(speaker) + 1).ToString(CultureInfo.InvariantCulture);
        return same.Count == 1 ? letter : letter + number;
    }

    private static string Name(SpeakerRole role) => JsonNamingPolicy.CamelCase.ConvertName(role.ToString());

    private static string Name(TimePrecision precision) => precision switch
    {
        TimePrecision.None => "none",
        TimePrecision.Seconds => "seconds",
        TimePrecision.Tenths => "tenths",
        TimePrecision.Milliseconds => "ms",
        _ => throw new InvalidOperationException($"Precision {precision}"),
    };

    private static JsonArray Array(IEnumerable<JsonNode?> nodes) => [.. nodes];
}
