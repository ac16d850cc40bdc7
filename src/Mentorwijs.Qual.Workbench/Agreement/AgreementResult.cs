using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;

namespace Mentorwijs.Qual.Workbench.Agreement;

/// <summary>All figures of one run, made now or made again from a frozen input, with what they rest on.</summary>
public sealed record AgreementResult
{
    public required CodingRound Round { get; init; }

    /// <summary>In the order of the run: A, B …</summary>
    public required IReadOnlyList<string> CoderNames { get; init; }

    public required AgreementTable Table { get; init; }

    public required AgreementIntervals Intervals { get; init; }

    public required CodeTree Tree { get; init; }

    public required AgreementRun Run { get; init; }

    public required IReadOnlyList<BookOfRound> Books { get; init; }

    /// <summary>The kept run it was made again from; null = made from what is stored now.</summary>
    public KeptRunLine? Kept { get; init; }

    /// <summary>True for a kept run whose every figure came out as it was, to the last digit.</summary>
    public bool IsExact { get; init; } = true;
}

/// <summary>One kept run in a list.</summary>
public sealed record KeptRunLine
{
    public required KeptRunId Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Name of who kept it.</summary>
    public required string By { get; init; }

    public required string Remark { get; init; }

    public required AgreementRun Run { get; init; }

    public required KeptFigures Figures { get; init; }

    public required IReadOnlyList<BookOfRound> Books { get; init; }

    /// <summary>What is not as it was when the run was made; empty = computing now rests on the same input.</summary>
    public required IReadOnlyList<InputPart> Changed { get; init; }
}
