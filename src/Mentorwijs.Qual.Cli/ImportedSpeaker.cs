using System.Text.Json;
using System.Text.Json.Nodes;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Transcripts;

namespace Mentorwijs.Qual.Cli;

/// <summary>One speaker as an import without anybody looking stores it, and what is not sure about it.</summary>
/// <param name="Unknown">Key of the line that says what the file does not say; null = all was said.</param>
internal sealed record ImportedSpeaker(SpeakerChoice Choice, string? Unknown)
{
    /// <summary>
    /// Nobody is asked, so nothing is guessed either: who the file does not name is somebody else (other).
    /// </summary>
    public static ImportedSpeaker Of(SpeakerProposal guess, int number, string? perspective)
    {
        var role = guess.Draft.RoleFromFile ? guess.Draft.Role : SpeakerRole.Other;
        var side = guess.Perspective ?? perspective;
        var unknown = !guess.Draft.RoleFromFile || (role == SpeakerRole.Respondent && guess.Pseudonym.Length == 0)
            ? "RoleUnknown"
            : role == SpeakerRole.Respondent && side is null ? "PerspectiveUnknown" : null;
        role = unknown is null ? role : SpeakerRole.Other;
        var label = SpeakerProposals.KeptLabel(guess.Draft, guess.LabelIsName, role, guess.Pseudonym, number);
        return new ImportedSpeaker(
            role == SpeakerRole.Respondent
                ? new SpeakerChoice(label, role, guess.Pseudonym, side, guess.Sector)
                : new SpeakerChoice(label, role, null, null, null),
            unknown);
    }

    public string Line(Talk talk) =>
        Unknown is { } key ? talk.Say(key, Choice.Label)
        : Choice.Role == SpeakerRole.Respondent
            ? talk.Say("RespondentLine", Choice.Label, Choice.Pseudonym ?? "", Choice.Perspective ?? "")
        : talk.Say("SpeakerLine", Choice.Label, talk.Say($"Role_{Choice.Role}"));

    public JsonObject Shape(Talk talk) => new()
    {
        ["label"] = Choice.Label,
        ["role"] = JsonNamingPolicy.CamelCase.ConvertName(Choice.Role.ToString()),
        ["pseudonym"] = Choice.Pseudonym,
        ["perspective"] = Choice.Perspective,
        ["unknown"] = Unknown is { } key ? talk.Say(key, Choice.Label).Trim() : null,
    };
}
