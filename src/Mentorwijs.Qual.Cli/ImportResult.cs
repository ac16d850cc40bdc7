using System.Text.Json.Nodes;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Workbench.Texts;
using Mentorwijs.Qual.Workbench.Transcripts;

namespace Mentorwijs.Qual.Cli;

/// <summary>What came of one file of an import.</summary>
/// <param name="Import">Null when the file could not be read.</param>
internal sealed record ImportResult(
    FileInfo File, Refusal? Refusal, TranscriptImport? Import, IReadOnlyList<ImportedSpeaker> Speakers)
{
    public IEnumerable<string> Lines(Talk talk) => Refusal is { } refusal
        ? [talk.Say("NotImported", File.Name, SaidTexts.Say(refusal, talk.Language))]
        : Speakers.Select(speaker => speaker.Line(talk))
            .Concat(Warnings.Select(warning => $"  {warning.Code} {SaidTexts.Say(warning, talk.Language)}"))
            .Prepend(talk.Say(
                "Imported", File.Name, Import?.Name ?? "", talk.Count("Turns", Import?.Draft.Turns.Count ?? 0)));

    public JsonObject Shape(Talk talk)
    {
        if (Refusal is { } refusal)
        {
            var refused = talk.Shape(refusal);
            refused["file"] = File.Name;
            return refused;
        }

        return new JsonObject
        {
            ["file"] = File.Name,
            ["name"] = Import?.Name,
            ["turns"] = Import?.Draft.Turns.Count,
            ["speakers"] = new JsonArray([.. Speakers.Select(speaker => speaker.Shape(talk))]),
            ["warnings"] = new JsonArray(
            [
                .. Warnings.Select(warning => new JsonObject
                {
                    ["code"] = warning.Code,
                    ["text"] = SaidTexts.Say(warning, talk.Language),
                }),
            ]),
        };
    }

    private IReadOnlyList<Domain.Transcripts.ReadWarning> Warnings => Import?.Draft.Warnings ?? [];
}
