using Mentorwijs.Qual.Domain;

namespace Mentorwijs.Qual.Formats.Transcripts;

/// <summary>Carries a refusal out of the depth of a reader; never leaves this room.</summary>
internal sealed class UnreadableFileException(Refusal refusal) : Exception(refusal.GetType().Name)
{
    public Refusal Refusal { get; } = refusal;
}
