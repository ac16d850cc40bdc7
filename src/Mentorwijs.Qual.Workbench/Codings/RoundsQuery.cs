using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Codings;

/// <summary>One round as a page shows it.</summary>
/// <param name="Round">The round itself.</param>
/// <param name="Coders">
/// Its coders in order, with how many of its transcripts each has finished; of an open round every coder of the
/// project.
/// </param>
/// <param name="TranscriptNames">Its transcripts by name; of a running round with turns, to a coder the own.</param>
public sealed record RoundView(
    CodingRound Round, IReadOnlyList<RoundCoder> Coders, IReadOnlyList<(TranscriptId Id, string Name)> TranscriptNames)
{
    /// <summary>What the asker marked finished in it.</summary>
    public IReadOnlySet<TranscriptId> FinishedByAsker { get; init; } = new HashSet<TranscriptId>();

    /// <summary>What the asker is to do in it; null where they code nothing, or nobody codes any more.</summary>
    public RoundWork? OwnWork { get; init; }

    /// <summary>True: when others last worked on it stays unseen by the asker, who codes along blindly.</summary>
    public bool HidesActivity { get; init; }

    /// <summary>True: the day to finish by has passed and somebody is not done.</summary>
    public bool IsOverdue { get; init; }

    /// <summary>Transcripts that the asker codes again now, so that here they are shut to them.</summary>
    public IReadOnlySet<TranscriptId> ShutToAsker { get; init; } = new HashSet<TranscriptId>();

    /// <summary>True: the project measures no agreement; differences can still be talked over.</summary>
    public bool IsOff { get; init; }
}

/// <summary>A coder's progress in a round: marks only, never numbers of codings.</summary>
/// <param name="Finished">Transcripts marked finished.</param>
public sealed record RoundCoder(PersonId Id, string Name, int Finished)
{
    /// <summary>Transcripts to code; null = all of the round.</summary>
    public int? Assigned { get; init; }

    /// <summary>The day of the last coding that is still there, for a lead who does not code in the round.</summary>
    public DateOnly? LastActive { get; init; }
}

/// <summary>What somebody has still to finish in a blind round.</summary>
/// <param name="Left">By name.</param>
/// <param name="Assigned">How many they code altogether.</param>
public sealed record RoundWork(
    RoundId Round, string Slug, string Name, IReadOnlyList<NamedTranscript> Left, int Assigned, DateOnly? DueOn,
    bool IsOverdue);

/// <summary>The rounds of a project, oldest first; a second coder has only those they code in.</summary>
public sealed class RoundsQuery
{
    private readonly ProjectAccess _access;
    private readonly TimeProvider _clock;

    internal RoundsQuery(ProjectAccess access, TimeProvider clock) => (_access, _clock) = (access, clock);

    public Task<Outcome<IReadOnlyList<RoundView>>> RunAsync(Actor actor, string project, CancellationToken ct) =>
        _access.ReadAsync<IReadOnlyList<RoundView>>(
            actor, project, Act.ReadTranscript,
            async (db, found, innerCt) => Outcome.Of(await ListAsync(db, found, actor, _clock, innerCt)),
            ct);

    private static async Task<IReadOnlyList<RoundView>> ListAsync(
        QualDbContext db, FoundProject project, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        var rules = await RoundRules.LoadAsync(db, project.Id, ct);
        var rounds = rules.Rounds.Where(round => project.Role == Role.SecondCoder
            ? round.Coders.Contains(actor.Id)
            : RoundRules.MayKnow(project, actor.Id, round)).ToList();
        var members = await MembersQuery.ListAsync(db, project.Id, ct);
        var names = await PersonNames.LoadAsync(db, ct);
        var codersOfAll = members.Where(member => member.Role is Role.Lead or Role.Coder)
            .Select(member => member.Id).ToList();
        var transcripts = (await db.Transcripts.Where(transcript => transcript.ProjectId == project.Id)
            .OrderBy(transcript => transcript.Name)
            .Select(transcript => new { transcript.Id, transcript.Name })
            .ToListAsync(ct)).Select(transcript => (transcript.Id, transcript.Name)).ToList();
        var roundIds = rounds.Select(round => round.Id).ToList();
        var marks = (await db.FinishedMarks.AsNoTracking()
            .Where(mark => roundIds.Contains(mark.RoundId))
            .ToListAsync(ct)).ToLookup(mark => (mark.RoundId, mark.PersonId), mark => mark.TranscriptId);
        var active = await ActivityAsync(db, project, actor, rounds, clock, ct);
        var today = ChangeDueDate.Today(clock);
        var isOff = await db.IsAgreementOffAsync(project.Id, ct);
        return [.. rounds.Select(View)];

        RoundView View(CodingRound round)
        {
            var here = transcripts.Where(transcript => round.IsOpen
                ? rules.BlindRoundOf(transcript.Id) is null
                : round.Transcripts.Contains(transcript.Id)).ToList();
            var mine = here.Where(transcript => round.CodersOf(transcript.Id).Contains(actor.Id)).ToList();
            var done = marks[(round.Id, actor.Id)].ToHashSet();
            var isRunning = round.Phase == RoundPhase.Independent;
            var isLate = isRunning && round.DueOn < today;
            return new RoundView(
                round,
                [
                    .. (round.IsOpen ? codersOfAll : round.Coders).Select(coder => new RoundCoder(
                        coder, names[coder], marks[(round.Id, coder)].Count())
                    {
                        Assigned = round.Assignments.Count == 0 ? null : round.TranscriptsOf(coder).Count,
                        LastActive = active.TryGetValue((round.Id, coder), out var day) ? day : null,
                    }),
                ],
                isRunning && round.Assignments.Count > 0 && mine.Count > 0 ? mine : here)
            {
                FinishedByAsker = done,
                OwnWork = !isRunning || mine.Count == 0 ? null : new RoundWork(
                    round.Id, round.Slug, round.Name,
                    [
                        .. mine.Where(one => !done.Contains(one.Id))
                            .Select(one => new NamedTranscript(one.Id, one.Name)),
                    ],
                    mine.Count, round.DueOn, isLate),
                HidesActivity = isRunning && project.Role == Role.Lead && round.Coders.Contains(actor.Id)
                    && round.Coders.Count > 1,
                IsOverdue = isLate,
                ShutToAsker = here.Select(transcript => transcript.Id)
                    .Where(transcript => rules.RepeatElsewhere(actor.Id, round.Id, transcript) is not null)
                    .ToHashSet(),
                IsOff = isOff,
            };
        }
    }

    // The day alone, to a lead who does not code along: to a blind coder even the moment of an act tells something.
    private static async Task<IReadOnlyDictionary<(RoundId, PersonId), DateOnly>> ActivityAsync(
        QualDbContext db, FoundProject project, Actor actor, IReadOnlyList<CodingRound> rounds, TimeProvider clock,
        CancellationToken ct)
    {
        var open = project.Role != Role.Lead
            ? []
            : rounds.Where(round => round.Phase == RoundPhase.Independent && !round.Coders.Contains(actor.Id))
                .Select(round => round.Id).ToList();
        var latest = await db.Codings.AsNoTracking()
            .Where(coding => open.Contains(coding.RoundId) && coding.Source == CodingSource.Coder)
            .GroupBy(coding => new { coding.RoundId, coding.CoderId })
            .Select(group => new { group.Key.RoundId, group.Key.CoderId, At = group.Max(coding => coding.At) })
            .ToListAsync(ct);
        return latest.ToDictionary(
            one => (one.RoundId, one.CoderId),
            one => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(one.At, clock.LocalTimeZone).DateTime));
    }
}
