using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>The figures of a round, as a point in time.</summary>
public sealed record RoundOfTrend(RoundId Round, AgreementTable Table);

/// <summary>How a coder stands to all others in one round; null where they share no finished text.</summary>
/// <param name="Round">When.</param>
/// <param name="WithOthers">All single codes and all others added up, this coder being the first.</param>
public sealed record DriftPoint(RoundId Round, PairCounts WithOthers)
{
    /// <summary>2a / (2a + b + c); null when nobody coded anything.</summary>
    public double? Positive => Either == 0
        ? null
        : 2.0 * WithOthers.Both / (Either + WithOthers.Both);

    /// <summary>−1 to 1: above 0 this coder codes what others leave, below 0 the other way about.</summary>
    public double? Surplus => Either == 0
        ? null
        : ((double)WithOthers.OnlyFirst - WithOthers.OnlySecond) / Either;

    private long Either => WithOthers.Both + WithOthers.OnlyFirst + WithOthers.OnlySecond;
}

/// <summary>Agreement over rounds, per code and together, and how each coder moves against the others.</summary>
/// <remarks>Invariant: in the order of the rounds given; each list has one place per round.</remarks>
public sealed class AgreementTrend(IReadOnlyList<RoundOfTrend> rounds)
{
    public IReadOnlyList<RoundOfTrend> Rounds { get; } = rounds;

    /// <summary>The row of a code in each round; null where the books of the round did not have it.</summary>
    public IReadOnlyList<AgreementRow?> Of(CodeId code, bool withDescendants) =>
    [
        .. Rounds.Select(round => round.Table.Rows
            .FirstOrDefault(row => row.Code.Id == code && row.WithDescendants == withDescendants)),
    ];

    public IReadOnlyList<AgreementValue> Micro(IAgreementMeasure measure) =>
        [.. Rounds.Select(round => round.Table.Micro[measure])];

    public IReadOnlyList<AgreementMean> Macro(IAgreementMeasure measure) =>
        [.. Rounds.Select(round => round.Table.Macro(measure))];

    /// <summary>The rounds this coder took part in.</summary>
    public IReadOnlyList<DriftPoint> Drift(PersonId coder) =>
    [
        .. Rounds.Where(round => round.Table.Study.Coders.Contains(coder))
            .Select(round => new DriftPoint(round.Round, CoderCourse.WithOthers(round.Table, coder, null))),
    ];
}
