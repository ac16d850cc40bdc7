using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Codings;

/// <summary>The rows every writing act on the desk starts from, checked to belong together.</summary>
internal static class DeskRows
{
    /// <summary>The project, when this person may code this transcript in this round now.</summary>
    public static async Task<Outcome<FoundProject>> FindAsync(
        WriteWork work, RoundId roundId, TranscriptId transcript, CancellationToken ct)
    {
        var rules = await RoundRules.LoadAsync(work.Db, work.ProjectId, ct);
        var round = rules.Rounds.FirstOrDefault(candidate => candidate.Id == roundId);
        var isHere = await work.Db.Transcripts.AnyAsync(
            candidate => candidate.Id == transcript && candidate.ProjectId == work.ProjectId, ct);
        if (round is null || !isHere)
        {
            return new TranscriptNotInRound(round?.Name ?? "");
        }

        var project = await work.Db.Projects.Where(candidate => candidate.Id == work.ProjectId)
            .Join(
                work.Db.Members.Where(member => member.PersonId == work.Actor.Id),
                candidate => candidate.Id,
                member => member.ProjectId,
                (candidate, member) =>
                    new FoundProject(candidate.Id, candidate.Slug, candidate.Name, candidate.Language, member.Role))
            .SingleAsync(ct);
        if (round.MayCode(work.Actor.Id, transcript).Refusal is { } refusal)
        {
            return refusal;
        }

        if (!rules.MayOpen(project, work.Actor.Id, round, transcript))
        {
            return rules.BlindRoundFor(work.Actor.Id, transcript) is { } blind
                ? new TranscriptIsInBlindRound(blind.Name)
                : new NotACoderOfThisRound(round.Name);
        }

        return project;
    }

    /// <summary>A coding of this project by its id, or that it is gone.</summary>
    public static async Task<Outcome<Coding>> CodingAsync(WriteWork work, CodingId id, CancellationToken ct)
    {
        var coding = await work.Db.Codings.AsNoTracking()
            .Where(candidate => candidate.Id == id && candidate.Source == CodingSource.Coder)
            .Join(
                work.Db.Rounds.Where(round => round.ProjectId == work.ProjectId),
                candidate => candidate.RoundId,
                round => round.Id,
                (candidate, _) => candidate)
            .FirstOrDefaultAsync(ct);

        // In a blind round another's coding must look like one that is not there; so must one's own of the first time.
        if (coding is null || coding.CoderId != work.Actor.Id)
        {
            return new CodingIsGone();
        }

        var rules = await RoundRules.LoadAsync(work.Db, work.ProjectId, ct);
        return rules.RepeatElsewhere(work.Actor.Id, coding.RoundId, coding.TranscriptId) is null
            ? coding
            : new CodingIsGone();
    }
}
