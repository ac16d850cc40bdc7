using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Live;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Codings;

/// <summary>Starts a round in which coders do not see each other's work, or one coder not the own earlier work.
/// </summary>
public sealed class StartBlindRound
{
    private readonly ProjectWriter _writer;
    private readonly TimeProvider _clock;

    internal StartBlindRound(ProjectWriter writer, TimeProvider clock) => (_writer, _clock) = (writer, clock);

    /// <summary>
    /// The slug of a round of the study, its transcripts chosen by hand. The order of the coders stays: the first one
    /// is coder A in every table.
    /// </summary>
    public Task<Outcome<string>> RunAsync(
        Actor actor,
        ProjectId project,
        string name,
        IReadOnlyList<PersonId> coders,
        IReadOnlyList<TranscriptId> transcripts,
        CommandId command,
        CancellationToken ct) =>
        RunAsync(
            actor, project, new RoundPlan { Name = name, Coders = coders, Transcripts = transcripts }, command, ct);

    /// <summary>The slug of the round.</summary>
    public async Task<Outcome<string>> RunAsync(
        Actor actor, ProjectId project, RoundPlan plan, CommandId command, CancellationToken ct)
    {
        var name = Project.CheckName(plan.Name);
        var today = ChangeDueDate.Today(_clock);
        if (name.Refusal is { } refusal)
        {
            return refusal;
        }

        if (plan.DueOn < today)
        {
            return new DueDateIsPast(today);
        }

        var distinct = plan with
        {
            Name = name.Value,
            Coders = [.. plan.Coders.Distinct()],
            Transcripts = [.. plan.Transcripts.Distinct()],
        };
        var outcome = await _writer.CommitAsync(
            actor, Act.StartRound, project, command,
            (work, innerCt) => StartAsync(work, distinct, innerCt),
            ct);
        return outcome.Refusal is { } refused ? refused : outcome.Value.Facts.OfType<RoundStarted>().Single().Slug;
    }

    private static async Task<Outcome<Done>> StartAsync(WriteWork work, RoundPlan plan, CancellationToken ct)
    {
        var rules = await RoundRules.LoadAsync(work.Db, work.ProjectId, ct);
        var candidates = await RoundCandidates.LoadAsync(work.Db, work.ProjectId, rules, ct);
        var draw = DrawOf(work, plan, candidates);
        if (await CheckAsync(work, plan, candidates, ct) is { } wrong)
        {
            return wrong;
        }

        if (draw?.Refusal is { } outdated)
        {
            return outdated;
        }

        var round = new CodingRound
        {
            Id = Ids.New<RoundId>(),
            ProjectId = work.ProjectId,
            Slug = Slug.Free(plan.Name, rules.Rounds.Select(other => other.Slug).ToHashSet(StringComparer.Ordinal)),
            Name = plan.Name,
            Kind = plan.Kind,
            Phase = RoundPhase.Independent,
            Coders = plan.Coders,
            Transcripts = plan.Transcripts,
            StartedAt = work.Now,
            Codebooks = await StoredBooks.VersionsAsync(work.Db, work.ProjectId, ct),
            Assignments = plan is { InPairs: true, Coders.Count: > 2 }
                ? PairsByTurns.Deal([.. draw?.Value.Transcripts ?? plan.Transcripts], plan.Coders)
                : [],
            DueOn = plan.DueOn,
            Draw = draw?.Value,
        };
        work.Db.Add(round);
        var firstTime = await KeepFirstTimeAsync(work, round, rules, ct);
        if (round.Kind != RoundKind.Repeat)
        {
            await OpenAddresses.CloseAsync(work.Db, round.Coders, ct); // of a repeat round the lead may know all
        }

        work.Record(new RoundStarted(round.Id, round.Slug, round.Coders, round.Transcripts)
        {
            Codebooks = round.Codebooks,
            Kind = round.Kind,
            Assignments = round.Assignments,
            DueOn = round.DueOn,
            Draw = round.Draw,
            FirstTime = firstTime,
        });
        work.Announce(new ProjectChange(work.ProjectId, ChangeKinds.Rounds | ChangeKinds.Transcripts));
        return Done.It;
    }

    // Drawn here again: what is kept is what the transcripts of this moment give, and what the lead looked at.
    private static Outcome<SampleDraw>? DrawOf(WriteWork work, RoundPlan plan, RoundCandidates candidates)
    {
        if (plan.Draw is not { } wanted)
        {
            return null;
        }

        var among = plan.Kind != RoundKind.Repeat ? candidates.Free
            : plan.Coders is [var coder, ..] ? candidates.CodedEarlier.GetValueOrDefault(coder, [])
            : [];
        var drawn = SampleDraw.Of(wanted, among);
        return drawn.Refusal is not null || plan.Transcripts.ToHashSet().SetEquals(drawn.Value.Transcripts)
            ? drawn.Then(draw => Outcome.Of(draw with { By = work.Actor.Id, At = work.Now }))
            : new DrawIsOutdated();
    }

    private static async Task<Refusal?> CheckAsync(
        WriteWork work, RoundPlan plan, RoundCandidates candidates, CancellationToken ct)
    {
        var members = await work.Db.Members
            .Where(member => member.ProjectId == work.ProjectId && member.Role != Role.Reader)
            .Select(member => member.PersonId).ToListAsync(ct);
        var coders = plan.Coders.Count(members.Contains);
        if (plan.Kind == RoundKind.Repeat)
        {
            return coders != 1 || plan.Coders.Count != 1 ? new RepeatNeedsOneCoder() : WhyNotAgain(plan, candidates);
        }

        return coders < 2 || coders != plan.Coders.Count ? new RoundNeedsTwoCoders() : WhyNotBlind(plan, candidates);
    }

    // Whoever could have seen a coding of the passage is no longer blind to it.
    private static Refusal? WhyNotBlind(RoundPlan plan, RoundCandidates candidates)
    {
        var free = candidates.Free.Select(one => one.Id).ToHashSet();
        return AreNotHere(plan, candidates) ? new RoundNeedsTranscripts()
            : Names(plan, candidates, free) is { Length: > 0 } seen ? new TranscriptsAlreadyCoded(seen)
            : null;
    }

    private static Refusal? WhyNotAgain(RoundPlan plan, RoundCandidates candidates)
    {
        var earlier = candidates.CodedEarlier.GetValueOrDefault(plan.Coders[0], []).Select(one => one.Id).ToHashSet();
        return AreNotHere(plan, candidates) ? new RoundNeedsTranscripts()
            : Names(plan, candidates, earlier) is { Length: > 0 } missing ? new NotCodedEarlier(missing)
            : null;
    }

    private static bool AreNotHere(RoundPlan plan, RoundCandidates candidates) =>
        plan.Transcripts.Count == 0
        || plan.Transcripts.Except(candidates.All.Select(one => one.Id)).Any();

    private static string Names(RoundPlan plan, RoundCandidates candidates, HashSet<TranscriptId> possible) =>
        string.Join(", ", candidates.All
            .Where(one => plan.Transcripts.Contains(one.Id) && !possible.Contains(one.Id))
            .Select(one => one.Name).Order(StringComparer.Ordinal));

    /// <summary>Copies what the coder judged the first time, so that it stands still whatever happens to it later.
    /// </summary>
    private static async Task<int> KeepFirstTimeAsync(
        WriteWork work, CodingRound round, RoundRules rules, CancellationToken ct)
    {
        if (round.Kind != RoundKind.Repeat)
        {
            return 0;
        }

        var coder = round.Coders[0];
        var codings = await work.Db.Codings.AsNoTracking()
            .Where(coding => round.Transcripts.Contains(coding.TranscriptId) && coding.CoderId == coder
                && coding.Source == CodingSource.Coder)
            .ToListAsync(ct);
        var first = codings
            .Where(coding => coding.RoundId == RoundCandidates.FirstRoundOf(rules, coding.TranscriptId).Id)
            .Select(coding => coding with
            {
                Id = Ids.New<CodingId>(),
                RoundId = round.Id,
                Source = CodingSource.FirstTime,
            })
            .ToList();
        work.Db.AddRange(first);
        return first.Count;
    }
}
