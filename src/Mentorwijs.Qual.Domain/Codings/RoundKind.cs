namespace Mentorwijs.Qual.Domain.Codings;

/// <summary>What a round is for; it never changes.</summary>
public enum RoundKind
{
    /// <summary>The coding the study rests on: the open round, and double coding for agreement and consensus.</summary>
    Study,

    /// <summary>Practice: coders learn from their differences at once, and it counts nowhere else.</summary>
    Calibration,

    /// <summary>One coder codes own earlier transcripts again, to see whether the judgement held.</summary>
    Repeat,
}
