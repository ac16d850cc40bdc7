using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Codings;

/// <summary>The rounds of one project together: where a transcript is coded, and who may see what.</summary>
internal sealed class RoundRules(IReadOnlyList<CodingRound> rounds)
{
    public IReadOnlyList<CodingRound> Rounds => rounds;

    public static async Task<RoundRules> LoadAsync(QualDbContext db, ProjectId project, CancellationToken ct) =>
        new(await db.Rounds.AsNoTracking().Where(round => round.ProjectId == project)
            .OrderBy(round => round.StartedAt).ToListAsync(ct));

    public CodingRound? Find(string slug) => rounds.FirstOrDefault(round => round.Slug == slug);

    /// <summary>
    /// The blind round that holds this transcript, in whatever phase; null = it is coded in the open round.
    /// </summary>
    public CodingRound? BlindRoundOf(TranscriptId transcript) =>
        rounds.FirstOrDefault(round => !round.IsOpen && round.Transcripts.Contains(transcript));

    /// <summary>A second coder sees only the transcripts of the rounds they code in.</summary>
    public bool MayOpen(FoundProject project, PersonId viewer, CodingRound round, TranscriptId transcript) =>
        round.IsOpen
            ? project.Role != Role.SecondCoder && BlindRoundOf(transcript) is null
            : round.Transcripts.Contains(transcript)
                && (round.Coders.Contains(viewer)
                    || (project.Role == Role.Lead && round.Phase != RoundPhase.Independent));
}
