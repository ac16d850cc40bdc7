using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Workbench.Codings;

/// <summary>What a lead fills in to start a blind round.</summary>
public sealed record RoundPlan
{
    public RoundKind Kind { get; init; }

    public required string Name { get; init; }

    /// <summary>In order: the first is 'coder A'. Exactly one for a repeat round.</summary>
    public required IReadOnlyList<PersonId> Coders { get; init; }

    /// <summary>Chosen by hand, or what the draw that was looked at gave.</summary>
    public required IReadOnlyList<TranscriptId> Transcripts { get; init; }

    /// <summary>How they were drawn; null = by hand.</summary>
    public DrawPlan? Draw { get; init; }

    /// <summary>True: of three coders or more always two code a transcript, by turns.</summary>
    public bool InPairs { get; init; }

    public DateOnly? DueOn { get; init; }
}
