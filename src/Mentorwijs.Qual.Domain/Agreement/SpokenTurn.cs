using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>A turn with who speaks: all that cutting a text into units needs to know of it.</summary>
/// <param name="Who">
/// The respondent, and where the speaker has none yet the speaker: the same in every transcript, or only in this one.
/// </param>
public readonly record struct SpokenTurn(TextSpan Span, Guid Who, bool IsInterviewer)
{
    public SpokenTurn(TextSpan span, Speaker speaker)
        : this(span, speaker.RespondentId?.Value ?? speaker.Id.Value, speaker.Role == SpeakerRole.Interviewer)
    {
    }
}
