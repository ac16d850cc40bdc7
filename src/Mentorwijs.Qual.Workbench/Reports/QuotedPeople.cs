using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>Looks up who is quoted how often in a theme, before it is stored.</summary>
internal static class QuotedPeople
{
    /// <summary>Null: nobody gets one quote more than was chosen. What was there already is left as it is.</summary>
    public static async Task<RespondentIsQuotedTooOften?> TooOftenAsync(
        WriteWork work, Theme? before, Theme after, CancellationToken ct)
    {
        if (after.Quotes.Count <= after.QuotesEach || !after.Quotes.Except(before?.Quotes ?? []).Any())
        {
            return null;
        }

        var now = await CountsAsync(work, after, ct);
        var then = await CountsAsync(work, before, ct);
        var often = now.Where(own => own.Value > after.QuotesEach && own.Value > then.GetValueOrDefault(own.Key))
            .OrderByDescending(own => own.Value).Take(1).ToList();
        if (often.Count == 0)
        {
            return null;
        }

        var (id, count) = often[0];
        var person = await work.Db.Respondents.AsNoTracking().SingleAsync(candidate => candidate.Id == id, ct);
        return new RespondentIsQuotedTooOften(person.Pseudonym, count, after.QuotesEach);
    }

    private static async Task<Dictionary<RespondentId, int>> CountsAsync(
        WriteWork work, Theme? theme, CancellationToken ct)
    {
        var quotes = theme?.Quotes ?? [];
        var spoken = await (
            from coding in work.Db.Codings
            where quotes.Contains(coding.Id)
            join transcript in work.Db.Transcripts on coding.TranscriptId equals transcript.Id
            where transcript.ProjectId == work.ProjectId
            from turn in work.Db.Set<SpeakerTurn>()
            where EF.Property<TranscriptId>(turn, "TranscriptId") == coding.TranscriptId
                && turn.Span.Start < coding.Span.End && turn.Span.End > coding.Span.Start
            join speaker in work.Db.Set<Speaker>() on turn.SpeakerId equals speaker.Id
            where speaker.Role == SpeakerRole.Respondent && speaker.RespondentId != null
            select new { coding.Id, speaker.RespondentId }).Distinct().ToListAsync(ct);
        return spoken.Select(own => own.RespondentId).OfType<RespondentId>()
            .CountBy(person => person).ToDictionary();
    }
}
