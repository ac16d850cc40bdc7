using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Transcripts;

namespace Mentorwijs.Qual.Web.Tests.Fakes;

/// <summary>What a reader might make of a short file, and a project to bring it into.</summary>
internal static class Drafts
{
    public static readonly ImportForm Form = new(
        new ProjectId(Guid.Parse("01930000-0000-7000-8000-000000000001")),
        "Proef",
        [
            new Perspective("leidinggevende", new LocalText("Leidinggevende", "Supervisor")),
            new Perspective("werknemer", new LocalText("Werknemer", "Employee")),
            new Perspective("werkgever", new LocalText("Werkgever", "Employer")),
            new Perspective("gemeente", new LocalText("Gemeente", "Municipality")),
        ],
        []);

    /// <summary>One turn a speaker, in that order.</summary>
    public static TranscriptDraft Of(params DraftSpeaker[] speakers) => new()
    {
        Format = "txt-labels",
        Encoding = "utf-8",
        Speakers = speakers,
        Turns = [.. speakers.Select(speaker => new DraftTurn(speaker.Label, $"Woorden van {speaker.Role}."))],
    };

    public static DraftSpeaker Interviewer(string label = "I") => new(label, SpeakerRole.Interviewer, true);

    public static DraftSpeaker Respondent(string label = "R", bool fromFile = true) =>
        new(label, SpeakerRole.Respondent, fromFile);
}
