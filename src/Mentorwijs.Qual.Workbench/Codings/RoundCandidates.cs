using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Codings;

/// <summary>Which transcripts can go into a new round, with the traits they can be drawn by.</summary>
/// <param name="All">Every transcript of the project, by name.</param>
/// <param name="Free">Those nobody has coded and no blind round ever held.</param>
/// <param name="CodedEarlier">Per coder those they finished, or coded, where it is not blind any more.</param>
internal sealed record RoundCandidates(
    IReadOnlyList<DrawCandidate> All,
    IReadOnlyList<DrawCandidate> Free,
    IReadOnlyDictionary<PersonId, IReadOnlyList<DrawCandidate>> CodedEarlier)
{
    public static async Task<RoundCandidates> LoadAsync(
        QualDbContext db, ProjectId project, RoundRules rules, CancellationToken ct)
    {
        var respondents = await db.Respondents.AsNoTracking()
            .Where(respondent => respondent.ProjectId == project)
            .ToDictionaryAsync(respondent => respondent.Id, ct);
        var rows = await db.Transcripts.AsNoTracking().Where(transcript => transcript.ProjectId == project)
            .OrderBy(transcript => transcript.Name)
            .Select(transcript => new
            {
                transcript.Id,
                transcript.Name,
                Respondents = transcript.Speakers.Where(speaker => speaker.RespondentId != null)
                    .Select(speaker => speaker.RespondentId).ToList(),
                IsCoded = db.Codings.Any(coding => coding.TranscriptId == transcript.Id),
            })
            .ToListAsync(ct);
        var all = rows.ToDictionary(
            row => row.Id,
            row => new DrawCandidate(
                row.Id, row.Name,
                RespondentTraits.Of([.. row.Respondents.Select(id => respondents[id!.Value])]))); // null is left out
        return new RoundCandidates(
            [.. rows.Select(row => all[row.Id])],
            [.. rows.Where(row => !row.IsCoded && !rules.WasBlind(row.Id)).Select(row => all[row.Id])],
            await EarlierAsync(db, rules, all, ct));
    }

    /// <summary>Where the coder's first judgement of a transcript lies.</summary>
    public static CodingRound FirstRoundOf(RoundRules rules, TranscriptId transcript) =>
        rules.BlindRoundOf(transcript) ?? rules.Rounds.First(round => round.IsOpen);

    // Finished, or at least one coding: whoever marked it finished without a coding judged it as well.
    private static async Task<IReadOnlyDictionary<PersonId, IReadOnlyList<DrawCandidate>>> EarlierAsync(
        QualDbContext db, RoundRules rules, Dictionary<TranscriptId, DrawCandidate> all, CancellationToken ct)
    {
        var rounds = rules.Rounds.Select(round => round.Id).ToList();
        var coded = await db.Codings
            .Where(coding => rounds.Contains(coding.RoundId) && coding.Source == CodingSource.Coder)
            .Select(coding => new { coding.RoundId, coding.TranscriptId, Coder = coding.CoderId }).Distinct()
            .ToListAsync(ct);
        var finished = await db.FinishedMarks.Where(mark => rounds.Contains(mark.RoundId))
            .Select(mark => new { mark.RoundId, mark.TranscriptId, Coder = mark.PersonId })
            .ToListAsync(ct);
        return coded.Concat(finished).Distinct()
            .Where(one => all.ContainsKey(one.TranscriptId)
                && FirstRoundOf(rules, one.TranscriptId) is { Phase: not RoundPhase.Independent } first
                && first.Id == one.RoundId
                && !rules.Rounds.Any(round => round.HidesFirstTime(one.Coder, one.TranscriptId)))
            .GroupBy(one => one.Coder, one => all[one.TranscriptId])
            .ToDictionary(
                group => group.Key,
                group => (IReadOnlyList<DrawCandidate>)[.. group.OrderBy(one => one.Name, StringComparer.Ordinal)]);
    }
}
