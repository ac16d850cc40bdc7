namespace Mentorwijs.Qual.Domain.Transcripts;

/// <summary>A stretch of text spoken by one speaker; structure, never a code.</summary>
public sealed class SpeakerTurn
{
    /// <summary>0-based place in the transcript; people see it plus one.</summary>
    public required int Ordinal { get; init; }

    public required SpeakerId SpeakerId { get; init; }

    /// <summary>Place in the transcript's text; a line break inside it is a new paragraph of the same turn.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Milliseconds from the start of the recording; null when the file has no times.</summary>
    public long? StartMs { get; init; }
}
