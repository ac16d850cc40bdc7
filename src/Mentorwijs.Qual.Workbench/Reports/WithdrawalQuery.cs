using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>What goes when a respondent withdraws, to look at beforehand.</summary>
/// <param name="Transcripts">In which this person speaks.</param>
/// <param name="Alone">Of those, in which nobody else was interviewed.</param>
/// <param name="Codings">On words of this person, of every coder.</param>
/// <param name="Quotes">Of those, chosen in a theme.</param>
/// <param name="Exports">Documents made earlier with one of those quotes.</param>
public sealed record WithdrawalView(
    ProjectId ProjectId, Respondent Respondent, int Transcripts, int Alone, int Codings, int Quotes, int Exports);

/// <summary>Counts what a withdrawal takes away.</summary>
public sealed class WithdrawalQuery
{
    private readonly ProjectAccess _access;

    internal WithdrawalQuery(ProjectAccess access) => _access = access;

    public Task<Outcome<WithdrawalView>> RunAsync(
        Actor actor, string project, RespondentId respondent, CancellationToken ct) =>
        _access.ReadAsync<WithdrawalView>(
            actor, project, Act.WithdrawRespondent,
            async (db, found, innerCt) =>
            {
                var person = await db.Respondents.AsNoTracking().FirstOrDefaultAsync(
                    one => one.Id == respondent && one.ProjectId == found.Id, innerCt);
                return person is null ? new RespondentIsGone() : await CountAsync(db, person, innerCt);
            },
            ct);

    private static async Task<WithdrawalView> CountAsync(QualDbContext db, Respondent person, CancellationToken ct)
    {
        var texts = await db.Transcripts.AsNoTracking().AsSplitQuery()
            .Include(text => text.Speakers).Include(text => text.Turns.OrderBy(turn => turn.Ordinal))
            .Where(text => text.ProjectId == person.ProjectId
                && text.Speakers.Any(speaker => speaker.RespondentId == person.Id))
            .ToListAsync(ct);
        var speakers = texts.ToDictionary(text => text.Id, text => new CodingSpeakers(text));
        var ids = speakers.Keys.ToList();
        var own = (await db.Codings.AsNoTracking().Where(coding => ids.Contains(coding.TranscriptId)).ToListAsync(ct))
            .Where(coding => speakers[coding.TranscriptId].RespondentsOn(coding.Span).Contains(person.Id))
            .Select(coding => coding.Id).ToHashSet();
        var chosen = (await db.Themes.AsNoTracking().Where(theme => theme.ProjectId == person.ProjectId)
            .Select(theme => theme.Quotes).ToListAsync(ct)).SelectMany(quotes => quotes).Where(own.Contains).Distinct();
        var exports = await db.Exports.AsNoTracking().Where(export => export.ProjectId == person.ProjectId)
            .Select(export => export.Quotes).ToListAsync(ct);
        return new WithdrawalView(
            person.ProjectId, person, texts.Count,
            texts.Count(text => text.Speakers.Select(speaker => speaker.RespondentId).OfType<RespondentId>()
                .All(other => other == person.Id)),
            own.Count, chosen.Count(), exports.Count(quotes => quotes.Any(quote => own.Contains(quote.Coding))));
    }
}
