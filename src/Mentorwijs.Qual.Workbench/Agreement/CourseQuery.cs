using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Projects;

namespace Mentorwijs.Qual.Workbench.Agreement;

/// <summary>One coder over the rounds, and from the first half of the asked round to the second.</summary>
/// <param name="Drift">A point per round in which this coder took part.</param>
/// <param name="Halves">Empty where the coder did fewer than two transcripts of the round.</param>
public sealed record CoderOverTime(
    string Name, IReadOnlyList<DriftPoint> Drift, IReadOnlyList<CourseHalf> Halves);

/// <summary>How agreement goes over the rounds of a project, and how each coder moves against the others.</summary>
public sealed record CourseSheet
{
    /// <summary>The round that was asked for: whose coders are shown.</summary>
    public required CodingRound Round { get; init; }

    /// <summary>All that have been compared, the oldest first, as <see cref="Trend"/> has them.</summary>
    public required IReadOnlyList<CodingRound> Rounds { get; init; }

    public required AgreementTrend Trend { get; init; }

    public required AgreementOptions Options { get; init; }

    public required CodeTree Tree { get; init; }

    /// <summary>In the order of the round: A, B …</summary>
    public required IReadOnlyList<CoderOverTime> Coders { get; init; }
}

/// <summary>Reads how agreement goes over the rounds, all measured in the way the project has laid down.</summary>
public sealed class CourseQuery
{
    private readonly ProjectAccess _access;
    private readonly KeptComparisons _kept;

    internal CourseQuery(ProjectAccess access, KeptComparisons kept) => (_access, _kept) = (access, kept);

    public Task<Outcome<CourseSheet>> RunAsync(Actor actor, string project, string round, CancellationToken ct) =>
        _access.ReadAsync<CourseSheet>(
            actor, project, Act.SeeAgreement,
            async (db, found, innerCt) =>
            {
                if (await AgreementOff.RefusalAsync(db, found.Id, innerCt) is { } off)
                {
                    return off;
                }

                var asked = await RoundAccess.OpenAsync(_kept, db, found, actor, round, null, innerCt);
                if (asked.Refusal is { } refusal)
                {
                    return refusal;
                }

                var rounds = await ComparedRounds.OpenAsync(_kept, db, found, actor, null, innerCt);
                var names = await PersonNames.LoadAsync(db, innerCt);
                var trend = new AgreementTrend(
                    [.. rounds.Select(one => new RoundOfTrend(one.Round.Id, one.Comparison.Table))]);
                return new CourseSheet
                {
                    Round = asked.Value.Round,
                    Rounds = [.. rounds.Select(one => one.Round)],
                    Trend = trend,
                    Options = asked.Value.Comparison.Study.Options,
                    Tree = asked.Value.Comparison.Tree,
                    Coders =
                    [
                        .. asked.Value.Round.Coders.Select(coder => new CoderOverTime(
                            names[coder], trend.Drift(coder),
                            CoderCourse.Of(asked.Value.Comparison.Table, coder))),
                    ],
                };
            },
            ct);
}
