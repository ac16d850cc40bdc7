using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Projects;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Codings;

/// <summary>One round as a page shows it.</summary>
/// <param name="Round">The round itself.</param>
/// <param name="Coders">Its coders in order, with how many of its transcripts each has finished.</param>
/// <param name="TranscriptNames">Its transcripts by name.</param>
public sealed record RoundView(
    CodingRound Round, IReadOnlyList<RoundCoder> Coders, IReadOnlyList<(TranscriptId Id, string Name)> TranscriptNames);

/// <summary>A coder's progress in a round: marks only, never numbers of codings.</summary>
public sealed record RoundCoder(PersonId Id, string Name, int Finished);

/// <summary>The rounds of a project, oldest first.</summary>
public sealed class RoundsQuery
{
    private readonly ProjectAccess _access;

    internal RoundsQuery(ProjectAccess access) => _access = access;

    public Task<Outcome<IReadOnlyList<RoundView>>> RunAsync(Actor actor, string project, CancellationToken ct) =>
        _access.ReadAsync<IReadOnlyList<RoundView>>(
            actor, project, Act.ReadTranscript,
            async (db, found, innerCt) =>
            {
                var rounds = (await RoundRules.LoadAsync(db, found.Id, innerCt)).Rounds;
                var names = (await MembersQuery.ListAsync(db, found.Id, innerCt)).ToDictionary(member => member.Id);
                var transcripts = await db.Transcripts.Where(transcript => transcript.ProjectId == found.Id)
                    .OrderBy(transcript => transcript.Name)
                    .Select(transcript => new { transcript.Id, transcript.Name })
                    .ToListAsync(innerCt);
                var roundIds = rounds.Select(round => round.Id).ToList();
                var marks = await db.FinishedMarks.AsNoTracking()
                    .Where(mark => roundIds.Contains(mark.RoundId)).ToListAsync(innerCt);
                return Outcome.Of<IReadOnlyList<RoundView>>(
                [
                    .. rounds.Select(round => new RoundView(
                        round,
                        [.. round.Coders.Select(coder => new RoundCoder(
                            coder, names[coder].Name,
                            marks.Count(mark => mark.RoundId == round.Id && mark.PersonId == coder)))],
                        [.. transcripts.Where(transcript => round.Transcripts.Contains(transcript.Id))
                            .Select(transcript => (transcript.Id, transcript.Name))])),
                ]);
            },
            ct);
}
