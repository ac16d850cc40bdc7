using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Transcripts;

/// <summary>Names one speaker of one transcript.</summary>
public readonly record struct SpeakerId(Guid Value) : IId;

/// <summary>What a speaker is in the conversation.</summary>
public enum SpeakerRole
{
    Interviewer,
    Respondent,

    /// <summary>Somebody else who is there: a job coach, an interpreter.</summary>
    Other,
}

/// <summary>A voice in one transcript, and the respondent behind it.</summary>
/// <remarks>Invariant: only a speaker with role Respondent has a respondent.</remarks>
public sealed class Speaker
{
    public required SpeakerId Id { get; init; }

    /// <summary>As in the file: "I", "Leidinggevende".</summary>
    public required string Label { get; init; }

    public required SpeakerRole Role { get; init; }

    public RespondentId? RespondentId { get; init; }
}
