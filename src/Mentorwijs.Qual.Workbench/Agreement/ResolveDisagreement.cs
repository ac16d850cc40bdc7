using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Agreement;

/// <summary>Another person decided on this difference, and the one who decides now had not seen it.</summary>
public sealed record DecidedByAnother(string Name) : Refusal;

/// <summary>Decides on one difference; the coders' own codings stay as they are.</summary>
public sealed class ResolveDisagreement
{
    private readonly ProjectWriter _writer;
    private readonly KeptComparisons _kept;

    internal ResolveDisagreement(ProjectWriter writer, KeptComparisons kept) => (_writer, _kept) = (writer, kept);

    /// <param name="seen">
    /// When another's decision was made that this one is to replace, as the person saw it; null = no other's goes.
    /// </param>
    public async Task<Outcome<Done>> RunAsync(
        Actor actor,
        ProjectId project,
        RoundId roundId,
        CodingPair pair,
        Decision decision,
        string? rationale,
        DateTimeOffset? seen,
        CommandId command,
        CancellationToken ct)
    {
        var outcome = await _writer.CommitAsync(
            actor, Act.ResolveDisagreement, project, command,
            async (work, innerCt) =>
            {
                var round = (await RoundRules.LoadAsync(work.Db, project, innerCt)).Rounds
                    .FirstOrDefault(candidate => candidate.Id == roundId);
                if (round is null || !await MayDecideAsync(work, round, innerCt))
                {
                    return new NotACoderOfThisRound(round?.Name ?? "");
                }

                return await DecideAsync(work, round, pair, decision, rationale, seen, innerCt);
            },
            ct);
        return outcome.Refusal is { } refused ? refused : Done.It;
    }

    private static async Task<bool> MayDecideAsync(WriteWork work, CodingRound round, CancellationToken ct) =>
        round.Coders.Contains(work.Actor.Id) || await work.Db.Members.AnyAsync(
            member => member.ProjectId == work.ProjectId
                && member.PersonId == work.Actor.Id
                && member.Role == Role.Lead,
            ct);

    private async Task<Outcome<Done>> DecideAsync(
        WriteWork work,
        CodingRound round,
        CodingPair pair,
        Decision decision,
        string? rationale,
        DateTimeOffset? seen,
        CancellationToken ct)
    {
        var compared = await ComparedRound.LoadAsync(_kept, work.Db, round, null, ct);
        if (compared.Refusal is { } blind)
        {
            return blind;
        }

        var before = compared.Value.Resolutions.FirstOrDefault(resolution => resolution.Pair == pair);
        if (before is not null && before.By != work.Actor.Id && before.At != seen)
        {
            // nobody overturns what they have not seen: the two may have decided at the same moment
            return new DecidedByAnother(await work.Db.People.Where(person => person.Id == before.By)
                .Select(person => person.Name).SingleAsync(ct));
        }

        var language = await work.Db.Projects.Where(project => project.Id == work.ProjectId)
            .Select(project => project.Language).SingleAsync(ct);
        var decided = ConsensusRules.Decide(
            round, compared.Value.Differences,
            new Resolution
            {
                Id = before?.Id ?? Ids.New<ResolutionId>(),
                RoundId = round.Id,
                First = pair.First,
                Second = pair.Second,
                Decision = decision,
                Rationale = rationale,
                By = work.Actor.Id,
                At = work.Now,
            },
            compared.Value.Comparison.Tree, rationaleIsRequired: false, language);
        return decided.Refusal is { } refusal
            ? refusal
            : await work.ApplyAsync([new ResolutionChanged(before, decided.Value)], ct);
    }
}
