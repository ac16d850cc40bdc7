using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Codings;

/// <summary>A code that a coder put on a digit: own to the person, the same on every computer.</summary>
/// <remarks>Invariant: in a project each digit of a person has one code at most, and each code one digit.</remarks>
public sealed record CodePin
{
    public required PersonId PersonId { get; init; }

    public required ProjectId ProjectId { get; init; }

    /// <summary>1 to 9.</summary>
    public required int Digit { get; init; }

    public required CodeId CodeId { get; init; }
}

/// <summary>There are keys for nine codes only.</summary>
public sealed record DigitOutOfRange(int Digit) : Refusal;
