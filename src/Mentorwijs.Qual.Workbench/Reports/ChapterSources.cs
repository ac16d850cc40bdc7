using System.Globalization;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.Analysis;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Mentorwijs.Qual.Workbench.Texts;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>Reads everything that the chapter, the factsheet and the practice publication are built from.</summary>
internal sealed class ChapterSources(KeptComparisons kept, TimeProvider clock)
{
    public async Task<ChapterSource> LoadAsync(
        QualDbContext db, FoundProject project, PersonId viewer, PersonId? picked, CultureInfo culture,
        CancellationToken ct)
    {
        var rows = await AnalysisRows.LoadAsync(db, project.Id, viewer, picked, ct);
        var books = await StoredBooks.LoadAsync(db, project.Id, ct);
        var perspectives = Codebook.PerspectivesOf(books);
        var names = await PersonNames.LoadAsync(db, ct);
        var themes = await db.Themes.AsNoTracking().Where(theme => theme.ProjectId == project.Id).ToListAsync(ct);
        var edits = await QuotesOf.EditsAsync(db, project, ct);
        var language = culture.TwoLetterISOLanguageName;
        var checks = await ExportChecks.LoadAsync(
            db, project.Id, rows, books, themes, QuotesOf.Project(rows, books, language, edits), language, ct);
        var whyOff = await AgreementOff.ReasonAsync(db, project.Id, ct);
        return new ChapterSource
        {
            Project = await db.Projects.AsNoTracking().SingleAsync(candidate => candidate.Id == project.Id, ct),
            Date = DateOnly.FromDateTime(clock.GetLocalNow().DateTime),
            Codebooks = books,
            Perspectives = perspectives,
            Respondents = rows.Respondents,
            Transcripts = rows.Transcripts,
            Codings = [.. rows.Layer.Codings],
            Coded = rows.Coded,
            Layer = LayerUsed.Of(rows.Layer, coder => names[coder]),
            Themes = themes,
            QuotesSetAside = (await SetAsideQuote.ListAsync(db, themes, rows, ct)).Keys.ToHashSet(),
            QuoteEdits = edits,
            Names = names,
            Written = await FreeTextsQuery.ListAsync(db, project.Id, ct),
            BookSteps = await ChapterHistory.BooksAsync(db, books, ct),
            Decisions = await ChapterHistory.DecisionsAsync(db, rows.Rounds, ct),
            Coders = rows.CoderIds.Count,
            CoderRoles = await RolesAsync(db, project.Id, rows.CoderIds, ct),
            Guides = await GuidesQuery.ListAsync(db, project.Id, ct),
            Agreement = whyOff is null ? await AgreementAsync(db, rows, perspectives, culture, ct) : null,
            WhyAgreementIsOff = whyOff,
            NotToQuote = rows.Respondents.Where(respondent => respondent.MayQuote == Consent.No)
                .Select(respondent => respondent.Id).ToHashSet(),
            LeftOut = checks.LeftOut,
            Overruled = [.. checks.All.Where(check => check.IsAnswered).Select(check => check.Key)],
            Pooled = checks.Pooled,
            Withdrawn = rows.Withdrawn,
            Software = $"Mentorwijs.Qual {typeof(ChapterSources).Assembly.GetName().Version?.ToString(3)}",
        };
    }

    // Who left the project was a coder in it.
    private static async Task<IReadOnlyDictionary<Role, int>> RolesAsync(
        QualDbContext db, ProjectId project, IReadOnlyList<PersonId> coders, CancellationToken ct)
    {
        var roles = await db.Members.AsNoTracking().Where(member => member.ProjectId == project)
            .ToDictionaryAsync(member => member.PersonId, member => member.Role, ct);
        return coders.CountBy(coder => roles.TryGetValue(coder, out var role) && role != Role.Reader
            ? role
            : Role.Coder).ToDictionary();
    }

    // The chapter tells of one round: the latest of the study that has been compared.
    private async Task<AgreementSummary?> AgreementAsync(
        QualDbContext db, AnalysisRows rows, IReadOnlyList<Perspective> perspectives, CultureInfo culture,
        CancellationToken ct)
    {
        var round = rows.Rounds
            .LastOrDefault(candidate => candidate is
            {
                Kind: RoundKind.Study, Phase: RoundPhase.Comparing or RoundPhase.Closed,
            } && !rows.Hides(candidate));
        if (round is null)
        {
            return null;
        }

        var compared = (await ComparedRound.LoadAsync(kept, db, round, null, ct)).Value;
        var decided = compared.Decided();
        var summary = AgreementSummaries.Of(
            compared.Comparison.Table, round, rows.Transcripts.Count, compared.Resolutions,
            compared.Comparison.Tree,
            KindWords.SayOne(compared.Comparison.Study.Options.Unit, culture), why => KindWords.Say(why, culture),
            culture.TwoLetterISOLanguageName, compared.Comparison.Intervals,
            decided is { Study.Coders.Count: 2 } ? AgreementTable.Of(decided.Study, compared.Comparison.Tree) : null);
        return summary with
        {
            Differences = compared.Differences.Count(),
            DecidedOn = compared.DecidedOn,
            ChangedCodings = decided?.ChangedCodings,
            Drawn = round.Draw is null ? null : DrawSentences.Of(round, perspectives, culture),
        };
    }
}
