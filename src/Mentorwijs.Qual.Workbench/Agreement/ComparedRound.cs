using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Agreement;

/// <summary>
/// All rows agreement and consensus on one round start from; only read once the round is no longer blind.
/// </summary>
/// <param name="Round">As it is stored now.</param>
/// <param name="Comparison">What the coders did.</param>
/// <param name="Resolutions">What was decided so far.</param>
internal sealed record ComparedRound(
    CodingRound Round, RoundComparison Comparison, IReadOnlyList<Resolution> Resolutions)
{
    public IEnumerable<Disagreement> Differences =>
        Comparison.Comparisons.SelectMany(comparison => comparison.Differences);

    /// <summary>Differences with a final decision.</summary>
    public int DecidedCount
    {
        get
        {
            var final = Resolutions.Where(resolution => resolution.IsFinal)
                .Select(resolution => resolution.Pair).ToHashSet();
            return Differences.Count(difference => final.Contains(difference.Pair));
        }
    }

    /// <summary>The days of this place on which final decisions were taken, in order.</summary>
    public IReadOnlyList<DateOnly> DecidedOn =>
    [
        .. Resolutions.Where(resolution => resolution.IsFinal)
            .Select(resolution => DateOnly.FromDateTime(resolution.At.LocalDateTime)).Distinct().Order(),
    ];

    /// <summary>The study as the decisions left it; null = nothing has been decided.</summary>
    public DecidedStudy? Decided() => DecidedCount == 0
        ? null
        : DecidedStudy.Of(Comparison.Study, Comparison.Comparisons, Resolutions, Ids.New<CodingId>);

    public ConsensusLayer Consensus(PersonId by, DateTimeOffset at) =>
        ConsensusLayer.Of(Comparison.Comparisons, Resolutions, by, at, Ids.New<CodingId>);

    /// <param name="options">How to measure; null = as the project has chosen.</param>
    public static async Task<Outcome<ComparedRound>> LoadAsync(
        KeptComparisons kept, QualDbContext db, CodingRound round, AgreementOptions? options, CancellationToken ct) =>
        round.Phase is RoundPhase.Open or RoundPhase.Independent
            ? new AgreementComesLater(round.Name)
            : new ComparedRound(
                round,
                await kept.OpenAsync(db, round, options, ct),
                await db.Resolutions.AsNoTracking()
                    .Where(resolution => resolution.RoundId == round.Id).ToListAsync(ct));
}

/// <summary>Agreement is computed once the coders can no longer influence each other.</summary>
public sealed record AgreementComesLater(string RoundName) : Refusal;
