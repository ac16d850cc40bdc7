using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Projects;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Codings;

/// <summary>What somebody who starts a blind round chooses from.</summary>
/// <param name="Coders">Members who may code, in order of joining.</param>
/// <param name="Transcripts">Those nobody has coded and no blind round holds, by name.</param>
/// <param name="TooLate">How many other transcripts the project has.</param>
public sealed record BlindRoundForm(
    IReadOnlyList<MemberView> Coders, IReadOnlyList<(TranscriptId Id, string Name)> Transcripts, int TooLate);

/// <summary>
/// Finds who and what can go into a blind round; the twin of the check in <see cref="StartBlindRound"/>.
/// </summary>
public sealed class BlindRoundFormQuery
{
    private readonly ProjectAccess _access;

    internal BlindRoundFormQuery(ProjectAccess access) => _access = access;

    public Task<Outcome<BlindRoundForm>> RunAsync(Actor actor, string project, CancellationToken ct) =>
        _access.ReadAsync<BlindRoundForm>(
            actor, project, Act.StartRound,
            async (db, found, innerCt) =>
            {
                var rules = await RoundRules.LoadAsync(db, found.Id, innerCt);
                var members = await MembersQuery.ListAsync(db, found.Id, innerCt);
                var transcripts = await db.Transcripts.Where(transcript => transcript.ProjectId == found.Id)
                    .OrderBy(transcript => transcript.Name)
                    .Select(transcript => new
                    {
                        transcript.Id,
                        transcript.Name,
                        IsCoded = db.Codings.Any(coding => coding.TranscriptId == transcript.Id),
                    })
                    .ToListAsync(innerCt);
                var free = transcripts
                    .Where(transcript => !transcript.IsCoded && rules.BlindRoundOf(transcript.Id) is null)
                    .Select(transcript => (transcript.Id, transcript.Name)).ToList();
                return new BlindRoundForm(
                    [.. members.Where(member => member.Role != Role.Reader)], free, transcripts.Count - free.Count);
            },
            ct);
}
