using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Transcripts;

namespace Mentorwijs.Qual.Web.Transcripts;

/// <summary>What is filled in beforehand; a person decides.</summary>
public static class ImportProposals
{
    public static string NameOf(string fileName) => SpeakerProposals.NameOf(fileName);

    /// <summary>One form a label, filled in as far as can be guessed.</summary>
    public static IReadOnlyList<SpeakerForm> SpeakersOf(TranscriptDraft draft, string fileName, ImportForm form)
    {
        var turns = draft.Turns.CountBy(turn => turn.Speaker).ToDictionary(StringComparer.Ordinal);
        return
        [
            .. SpeakerProposals.Of(draft, fileName, form).Select(guess => new SpeakerForm
            {
                Draft = guess.Draft,
                Turns = turns.GetValueOrDefault(guess.Draft.Label),
                Role = guess.Draft.Role,
                IsLookedAt = guess.Draft.RoleFromFile, // after Role, which counts as looking
                LabelIsName = guess.LabelIsName,
                Pseudonym = guess.Pseudonym,
                Perspective = guess.Perspective ?? "",
                Sector = guess.Sector ?? "",
            }),
        ];
    }

    public static string? PerspectiveOf(string label, string name, ImportForm form) =>
        SpeakerProposals.PerspectiveOf(label, name, form);
}
