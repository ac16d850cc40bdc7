using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>What was decided on a difference.</summary>
public enum Decision
{
    /// <summary>As the first coder has it; where that one coded nothing: no coding.</summary>
    First,

    /// <summary>As the second coder has it; where that one coded nothing: no coding.</summary>
    Second,

    /// <summary>Both codes on their spans; with one code, the span that holds both.</summary>
    Both,

    /// <summary>No coding at all.</summary>
    Neither,

    /// <summary>A coding that neither of them made, see <see cref="Resolution.Agreed"/>.</summary>
    NewSpan,

    /// <summary>Put aside: still to be decided.</summary>
    Parked,

    /// <summary>The definition must be made clearer first: still to be decided.</summary>
    CodebookUnclear,
}

/// <summary>The coding that people agreed on when neither of the two will do.</summary>
public sealed record AgreedCoding(TextSpan Span, CodeId CodeId, Marks Marks)
{
    /// <summary>Version of the book the code was taken from; null = that of the coding it was agreed over.</summary>
    public string? CodebookVersion { get; init; }
}

/// <summary>One decision on one difference of a round; a later one on the same pair takes its place.</summary>
/// <remarks>Invariant: First or Second is there; <see cref="Agreed"/> is there for a new span and only then.</remarks>
public sealed record Resolution
{
    public const int MaxRationaleLength = 4000;

    public required ResolutionId Id { get; init; }

    public required RoundId RoundId { get; init; }

    /// <summary>The coding of the first coder; null when only the second coded the passage.</summary>
    public required CodingId? First { get; init; }

    /// <summary>The coding of the second coder; null when only the first coded the passage.</summary>
    public required CodingId? Second { get; init; }

    public required Decision Decision { get; init; }

    public AgreedCoding? Agreed { get; init; }

    /// <summary>Why, plain text; a project may require it.</summary>
    public string? Rationale { get; init; }

    public required PersonId By { get; init; }

    public required DateTimeOffset At { get; init; }

    public CodingPair Pair => new(First, Second);

    /// <summary>False for what was put aside: the round cannot close on it.</summary>
    public bool IsFinal => Decision.IsFinal();
}

/// <summary>What kinds of decision there are.</summary>
public static class Decisions
{
    /// <summary>False for putting aside: somebody still has to decide.</summary>
    public static bool IsFinal(this Decision decision) =>
        decision is not (Decision.Parked or Decision.CodebookUnclear);
}
