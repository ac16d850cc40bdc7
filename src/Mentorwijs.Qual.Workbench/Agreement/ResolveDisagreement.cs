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

    /// <summary>A decision that makes no coding of its own.</summary>
    public Task<Outcome<Done>> RunAsync(
        Actor actor,
        ProjectId project,
        RoundId roundId,
        CodingPair pair,
        Decision decision,
        string? rationale,
        DateTimeOffset? seen,
        CommandId command,
        CancellationToken ct) =>
        RunAsync(
            actor, project, roundId, new WantedResolution(pair, decision) { Rationale = rationale, Seen = seen },
            command, ct);

    public async Task<Outcome<Done>> RunAsync(
        Actor actor, ProjectId project, RoundId roundId, WantedResolution wanted, CommandId command,
        CancellationToken ct)
    {
        var outcome = await _writer.CommitAsync(
            actor, Act.ResolveDisagreement, project, command,
            async (work, innerCt) =>
            {
                var rules = await RoundRules.LoadAsync(work.Db, project, innerCt);
                var round = rules.Rounds.FirstOrDefault(candidate => candidate.Id == roundId);
                if (round is not null && rules.RepeatHiding(actor.Id, round) is { } repeat)
                {
                    return new RoundHiddenWhileRepeating(round.Name, repeat.Name);
                }

                return round is not null && (round.Coders.Contains(work.Actor.Id) || work.Role == Role.Lead)
                    ? await DecideAsync(work, round, wanted, innerCt)
                    : new NotACoderOfThisRound(round?.Name ?? "");
            },
            ct);
        return outcome.Refusal is { } refused ? refused : Done.It;
    }

    private async Task<Outcome<Done>> DecideAsync(
        WriteWork work, CodingRound round, WantedResolution wanted, CancellationToken ct)
    {
        var compared = await ComparedRound.LoadAsync(_kept, work.Db, round, null, ct);
        if (compared.Refusal is { } blind)
        {
            return blind;
        }

        var before = compared.Value.Resolutions.FirstOrDefault(resolution => resolution.Pair == wanted.Pair);
        if (before is not null && before.By != work.Actor.Id && before.At != wanted.Seen)
        {
            // nobody overturns what they have not seen: the two may have decided at the same moment
            return new DecidedByAnother(await work.Db.People.Where(person => person.Id == before.By)
                .Select(person => person.Name).SingleAsync(ct));
        }

        var agreed = await PlaceAsync(work, compared.Value, wanted, ct);
        if (agreed.Refusal is { } outside)
        {
            return outside;
        }

        var decided = await DecideAsync(work, compared.Value, wanted, before, agreed.Value, ct);
        return decided.Refusal is { } refusal ? refusal
            : before is not null && before == decided.Value with { At = before.At }
                ? Done.It // said twice, by two presses or over a broken line: one decision, one to undo
                : await work.ApplyAsync([new ResolutionChanged(before, decided.Value)], ct);
    }

    private static async Task<Outcome<Resolution>> DecideAsync(
        WriteWork work, ComparedRound compared, WantedResolution wanted, Resolution? before, AgreedCoding? agreed,
        CancellationToken ct)
    {
        var language = await work.Db.Projects.Where(project => project.Id == work.ProjectId)
            .Select(project => project.Language).SingleAsync(ct);
        return ConsensusRules.Decide(
            compared.Round, compared.Differences,
            new Resolution
            {
                Id = before?.Id ?? Ids.New<ResolutionId>(),
                RoundId = compared.Round.Id,
                First = wanted.Pair.First,
                Second = wanted.Pair.Second,
                Decision = wanted.Decision,
                Agreed = agreed,
                Rationale = wanted.Rationale,
                By = work.Actor.Id,
                At = work.Now,
            },
            compared.Comparison.Tree, await RequireReason.IsRequiredAsync(work.Db, work.ProjectId, ct), language);
    }

    // The agreed passage becomes a coding like any other: inside the text, whole graphemes, no blanks at its ends.
    private static async Task<Outcome<AgreedCoding?>> PlaceAsync(
        WriteWork work, ComparedRound compared, WantedResolution wanted, CancellationToken ct)
    {
        var difference = compared.Differences.FirstOrDefault(candidate => candidate.Pair == wanted.Pair);
        if (wanted is not { Decision: Decision.NewSpan, Agreed: { } agreed } || difference is null)
        {
            return (AgreedCoding?)null;
        }

        var text = await work.Db.Transcripts.AsNoTracking()
            .FirstAsync(transcript => transcript.Id == difference.TranscriptId, ct);
        var span = text.Place(agreed.Span.Start, agreed.Span.End);
        var tree = compared.Comparison.Tree;
        return span.Refusal is { } outside
            ? outside
            : agreed with
            {
                Span = span.Value,
                CodebookVersion = tree.Find(agreed.CodeId) is { } code ? tree.BookOf(code)?.Version : null,
            };
    }
}
