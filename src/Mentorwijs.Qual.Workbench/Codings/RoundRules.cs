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
    /// The blind round that holds this transcript; null = it is coded in the open round. A round of the study holds it
    /// for ever, a calibration round until its coders have finished: then the real coding can begin.
    /// </summary>
    public CodingRound? BlindRoundOf(TranscriptId transcript) =>
        rounds.FirstOrDefault(round => !round.IsOpen && round.Transcripts.Contains(transcript)
            && (round.Kind == RoundKind.Study
                || (round.Kind == RoundKind.Calibration && round.Phase == RoundPhase.Independent)));

    /// <summary>The same for one person: while they code it again that round goes before all others.</summary>
    public CodingRound? BlindRoundFor(PersonId viewer, TranscriptId transcript) =>
        rounds.FirstOrDefault(round => round.HidesFirstTime(viewer, transcript)) ?? BlindRoundOf(transcript);

    /// <summary>True: what this coder judged the first time stays unseen to the viewer, who is that coder.</summary>
    public bool HidesOwn(PersonId viewer, PersonId coder, TranscriptId transcript) =>
        viewer == coder && rounds.Any(round => round.HidesFirstTime(viewer, transcript));

    /// <summary>The other round in which this person codes this transcript again, so that here it is shut; or null.
    /// </summary>
    public CodingRound? RepeatElsewhere(PersonId viewer, RoundId here, TranscriptId transcript) =>
        rounds.FirstOrDefault(repeat => repeat.Id != here && repeat.HidesFirstTime(viewer, transcript));

    /// <summary>The round in which this person codes again what lies in that one, so that it stays shut; or null.
    /// </summary>
    public CodingRound? RepeatHiding(PersonId viewer, CodingRound round) =>
        rounds.FirstOrDefault(repeat => repeat.Id != round.Id
            && round.Transcripts.Any(transcript => repeat.HidesFirstTime(viewer, transcript)));

    /// <summary>A transcript that a blind round ever held, other than to code it again, was seen by several.</summary>
    public bool WasBlind(TranscriptId transcript) =>
        rounds.Any(round => round is { IsOpen: false, Kind: not RoundKind.Repeat }
            && round.Transcripts.Contains(transcript));

    /// <summary>A second coder sees only the transcripts of the rounds they code in.</summary>
    public bool MayOpen(FoundProject project, PersonId viewer, CodingRound round, TranscriptId transcript) =>
        RepeatElsewhere(viewer, round.Id, transcript) is null
        && (round.IsOpen
            ? project.Role != Role.SecondCoder && BlindRoundOf(transcript) is null
            : round.Transcripts.Contains(transcript) && MayOpen(project, viewer, round.CodersOf(transcript), round));

    /// <summary>How somebody judged twice is for that coder and the lead; all else for whoever codes.</summary>
    public static bool MayKnow(FoundProject project, PersonId viewer, CodingRound round) =>
        project.Role == Role.Lead || round.Coders.Contains(viewer)
        || (project.Role == Role.Coder && round.Kind != RoundKind.Repeat);

    private static bool MayOpen(
        FoundProject project, PersonId viewer, IReadOnlyList<PersonId> coders, CodingRound round) =>
        round.Phase == RoundPhase.Independent
            ? coders.Contains(viewer)
            : round.Coders.Contains(viewer) || project.Role == Role.Lead;
}
