using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Transcripts;

/// <summary>One transcript as a list shows it, under the round in which the asker codes it.</summary>
/// <param name="RoundSlug">Round to open it from; null when the asker has no work in it.</param>
/// <param name="MyCodings">The asker's own codings there: never those of others, so a blind count tells
/// nothing.</param>
public sealed record TranscriptSummary(
    TranscriptId Id,
    string Name,
    int Turns,
    IReadOnlyList<string> Respondents,
    IReadOnlyList<string> Perspectives,
    string? RoundSlug,
    string? RoundName,
    RoundPhase? Phase,
    int MyCodings,
    bool IsFinished)
{
    /// <summary>Everybody who codes it, for the lead only; numbers only where they tell nothing too early.</summary>
    public IReadOnlyList<CoderHere> Coders { get; init; } = [];
}

/// <summary>What somebody did on a transcript in its round.</summary>
/// <param name="Codings">Null: the round is blind to the asker.</param>
public sealed record CoderHere(string Name, int? Codings, bool IsFinished);

/// <summary>The transcripts of a project that the asker may open, by name.</summary>
public sealed class TranscriptListQuery
{
    private readonly ProjectAccess _access;

    internal TranscriptListQuery(ProjectAccess access) => _access = access;

    public Task<Outcome<IReadOnlyList<TranscriptSummary>>> RunAsync(
        Actor actor, string project, CancellationToken ct) =>
        _access.ReadAsync<IReadOnlyList<TranscriptSummary>>(
            actor, project, Act.ReadTranscript,
            async (db, found, innerCt) => Outcome.Of(await ListAsync(db, found, actor, innerCt)),
            ct);

    private static async Task<IReadOnlyList<TranscriptSummary>> ListAsync(
        QualDbContext db, FoundProject project, Actor actor, CancellationToken ct)
    {
        var rules = await RoundRules.LoadAsync(db, project.Id, ct);
        var rows = await db.Transcripts.AsNoTracking().Where(transcript => transcript.ProjectId == project.Id)
            .OrderBy(transcript => transcript.Name)
            .Select(transcript => new
            {
                transcript.Id,
                transcript.Name,
                Turns = transcript.Turns.Count,
                Respondents = transcript.Speakers.Where(speaker => speaker.RespondentId != null)
                    .Select(speaker => speaker.RespondentId).ToList(),
            })
            .ToListAsync(ct);
        var respondents = await db.Respondents.AsNoTracking().Where(respondent => respondent.ProjectId == project.Id)
            .ToDictionaryAsync(respondent => respondent.Id, ct);
        var all = project.Role == Role.Lead;
        var roundIds = rules.Rounds.Select(round => round.Id).ToList();
        // by transcript, whose rows lie together in the index; by round 50,000 of them take six times as long
        var ofProject = db.Transcripts.Where(transcript => transcript.ProjectId == project.Id)
            .Select(transcript => transcript.Id);
        var counts = await db.Codings
            .Where(coding => ofProject.Contains(coding.TranscriptId) && coding.Source == CodingSource.Coder
                && (all || coding.CoderId == actor.Id))
            .GroupBy(coding => new { coding.TranscriptId, coding.RoundId, coding.CoderId })
            .Select(group => new
            {
                Place = group.Key.TranscriptId,
                Round = group.Key.RoundId,
                Coder = group.Key.CoderId,
                Count = group.Count(),
            })
            .ToDictionaryAsync(row => (row.Place, row.Round, row.Coder), row => row.Count, ct);
        var finished = (await db.FinishedMarks
                .Where(mark => roundIds.Contains(mark.RoundId) && (all || mark.PersonId == actor.Id)).ToListAsync(ct))
            .Select(mark => (mark.TranscriptId, mark.RoundId, mark.PersonId)).ToHashSet();
        var names = all ? await PersonNames.LoadAsync(db, ct) : new Dictionary<PersonId, string>();
        return
        [
            .. from row in rows
            let round = rules.BlindRoundFor(actor.Id, row.Id) ?? rules.Rounds.First(candidate => candidate.IsOpen)
            let mayOpen = rules.MayOpen(project, actor.Id, round, row.Id)
            where mayOpen || project.Role != Role.SecondCoder
            let people = row.Respondents.Select(id => respondents[id!.Value]) // not null: filtered above
                .OrderBy(person => person.Pseudonym, StringComparer.Ordinal).ToList()
            select new TranscriptSummary(
                row.Id, row.Name, row.Turns, [.. people.Select(person => person.Pseudonym)],
                [.. people.Select(person => person.Perspective).Distinct()],
                mayOpen ? round.Slug : null, round.Name, round.Phase,
                counts.GetValueOrDefault((row.Id, round.Id, actor.Id)),
                finished.Contains((row.Id, round.Id, actor.Id)))
            {
                Coders = all
                    ? CodersOn(row.Id, rules.BlindRoundOf(row.Id) ?? rules.Rounds.First(one => one.IsOpen))
                    : [],
            },
        ];

        IReadOnlyList<CoderHere> CodersOn(TranscriptId transcript, CodingRound round) =>
        [
            .. round.CodersOf(transcript)
                .Concat(counts.Keys.Where(key => key.Place == transcript && key.Round == round.Id)
                    .Select(key => key.Coder))
                .Distinct()
                .Where(coder => !round.IsOpen || counts.ContainsKey((transcript, round.Id, coder)))
                .Select(coder => new CoderHere(
                    names[coder],
                    round.MaySee(actor.Id, coder) && !rules.HidesOwn(actor.Id, coder, transcript)
                        ? counts.GetValueOrDefault((transcript, round.Id, coder))
                        : null,
                    finished.Contains((transcript, round.Id, coder)))),
        ];
    }
}
