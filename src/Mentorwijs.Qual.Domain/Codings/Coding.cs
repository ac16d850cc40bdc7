using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Codings;

/// <summary>Names one coding.</summary>
public readonly record struct CodingId(Guid Value) : IId;

/// <summary>Whose judgement a coding is.</summary>
public enum CodingSource
{
    Coder,
    Consensus,

    /// <summary>In a repeat round: what the coder judged the first time, as it stood when the round started.</summary>
    FirstTime,
}

/// <summary>A judgement: this code fits this span, says this coder, in this round.</summary>
/// <remarks>
/// Invariant: the span is not empty and lies inside the text; one coder has a code at most once on any unit of text
/// in a round (an overlapping coding with the same code grows the first one).
/// </remarks>
public sealed record Coding
{
    public required CodingId Id { get; init; }

    public required TranscriptId TranscriptId { get; init; }

    public required CodeId CodeId { get; init; }

    public required PersonId CoderId { get; init; }

    public required RoundId RoundId { get; init; }

    public CodingSource Source { get; init; }

    /// <summary>The decision that made it a consensus; null for a coder's own and where all coders agreed.</summary>
    public ResolutionId? ResolutionId { get; init; }

    public required TextSpan Span { get; init; }

    public Marks Marks { get; init; } = Marks.None;

    /// <summary>How quotable, 0 to 3.</summary>
    public int Stars { get; init; }

    /// <summary>The coder is not sure of it and wants to come back; says nothing about agreement.</summary>
    public bool IsUncertain { get; init; }

    /// <summary>The coder's note on this coding, plain text.</summary>
    public string? Memo { get; init; }

    /// <summary>Version of the codebook it was made under.</summary>
    public required string CodebookVersion { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>Names one decision on a disagreement.</summary>
public readonly record struct ResolutionId(Guid Value) : IId;
