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
/// <param name="TranscriptNames">Its transcripts by name.</param>
public sealed record RoundView(
    CodingRound Round, IReadOnlyList<RoundCoder> Coders, IReadOnlyList<(TranscriptId Id, string Name)> TranscriptNames);

/// <summary>A coder's progress in a round: marks only, never numbers of codings.</summary>
public sealed record RoundCoder(PersonId Id, string Name, int Finished);

/// <summary>The rounds of a project, oldest first; a second coder has only those they code in.</summary>
public sealed class RoundsQuery
{
    private readonly ProjectAccess _access;

    internal RoundsQuery(ProjectAccess access) => _access = access;

    public Task<Outcome<IReadOnlyList<RoundView>>> RunAsync(Actor actor, string project, CancellationToken ct) =>
        _access.ReadAsync<IReadOnlyList<RoundView>>(
            actor, project, Act.ReadTranscript,
            async (db, found, innerCt) => Outcome.Of(await ListAsync(db, found, actor, innerCt)),
            ct);

    private static async Task<IReadOnlyList<RoundView>> ListAsync(
        QualDbContext db, FoundProject project, Actor actor, CancellationToken ct)
    {
        var rules = await RoundRules.LoadAsync(db, project.Id, ct);
        var rounds = rules.Rounds
            .Where(round => project.Role != Role.SecondCoder || round.Coders.Contains(actor.Id)).ToList();
        var members = await MembersQuery.ListAsync(db, project.Id, ct);
        var names = await PersonNames.LoadAsync(db, ct);
        var codersOfAll = members.Where(member => member.Role is Role.Lead or Role.Coder)
            .Select(member => member.Id).ToList();
        var transcripts = (await db.Transcripts.Where(transcript => transcript.ProjectId == project.Id)
            .OrderBy(transcript => transcript.Name)
            .Select(transcript => new { transcript.Id, transcript.Name })
            .ToListAsync(ct)).Select(transcript => (transcript.Id, transcript.Name)).ToList();
        var roundIds = rounds.Select(round => round.Id).ToList();
        var marks = await db.FinishedMarks.AsNoTracking()
            .Where(mark => roundIds.Contains(mark.RoundId))
            .ToListAsync(ct);
        return
        [
            .. rounds.Select(round => new RoundView(
                round,
                [
                    .. (round.IsOpen ? codersOfAll : round.Coders).Select(coder => new RoundCoder(
                        coder, names[coder],
                        marks.Count(mark => mark.RoundId == round.Id && mark.PersonId == coder))),
                ],
                [
                    .. transcripts.Where(transcript => round.IsOpen
                        ? rules.BlindRoundOf(transcript.Id) is null
                        : round.Transcripts.Contains(transcript.Id)),
                ])),
        ];
    }
}
