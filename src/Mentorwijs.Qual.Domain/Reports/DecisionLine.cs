namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>One difference between two coders as a log tells it, in the language of the report; no words of anybody
/// who was interviewed.</summary>
public sealed record DecisionLine
{
    /// <summary>Transcript, turn and what differs.</summary>
    public required string Place { get; init; }

    /// <summary>What the first coder did.</summary>
    public required string First { get; init; }

    /// <summary>What the second coder did.</summary>
    public required string Second { get; init; }

    /// <summary>What was decided, why, by whom and when.</summary>
    public required string Decision { get; init; }

    public required DecisionState State { get; init; }
}

/// <summary>How far a difference is.</summary>
public enum DecisionState
{
    Open,

    /// <summary>Put aside, or the codebook is unclear: still to be decided.</summary>
    Parked,

    Decided,
}
