using System.Globalization;
using System.Security.Cryptography;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Formats.Reports;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.Analysis;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Mentorwijs.Qual.Workbench.Texts;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>A file to hand to a person.</summary>
public sealed record ExportedFile(string Name, string ContentType, byte[] Content);

/// <summary>Makes the chapter as a Word document and notes the hash of the file in the journal.</summary>
public sealed class ExportChapter
{
    private const string WordDocument = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private readonly ProjectAccess _access;
    private readonly ProjectWriter _writer;
    private readonly KeptComparisons _kept;
    private readonly TimeProvider _clock;

    internal ExportChapter(ProjectAccess access, ProjectWriter writer, KeptComparisons kept, TimeProvider clock) =>
        (_access, _writer, _kept, _clock) = (access, writer, kept, clock);

    /// <param name="language">"nl" or "en".</param>
    /// <param name="picked">Whose codings count where there is no consensus, for this once; null = as the lead has
    /// chosen.</param>
    public async Task<Outcome<ExportedFile>> RunAsync(
        Actor actor, string project, string language, PersonId? picked, CommandId command, CancellationToken ct)
    {
        var culture = CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : "nl-NL");
        var texts = new ChapterTexts(
            culture.TwoLetterISOLanguageName, key => SaidTexts.TextsOf("Reports").GetString(key, culture));
        ChapterRehearsal.Begin();
        byte[]? template = null;
        var read = await _access.ReadAsync<ChapterSource>(
            actor, project, Act.ExportChapter,
            async (db, found, innerCt) =>
            {
                template = await db.Templates.AsNoTracking().Where(stored => stored.ProjectId == found.Id)
                    .Select(stored => stored.Content).FirstOrDefaultAsync(innerCt);
                return await SourceAsync(db, found, actor.Id, picked, culture, innerCt);
            },
            ct);
        if (read.Refusal is { } refusal)
        {
            return refusal;
        }

        using var stream = new MemoryStream();
        WordChapter.Write(ChapterBuilder.Build(read.Value, texts), texts, stream, template);
        var content = stream.ToArray();
        var noted = await _writer.CommitAsync(
            actor, Act.ExportChapter, read.Value.Project.Id, command,
            (work, _) =>
            {
                work.Record(new ChapterExported(Convert.ToHexStringLower(SHA256.HashData(content)), texts.Language));
                return Task.FromResult<Outcome<Done>>(Done.It);
            },
            ct);
        return noted.Refusal is { } refused
            ? refused
            : new ExportedFile($"{read.Value.Project.Slug}-{texts.Language}.docx", WordDocument, content);
    }

    private async Task<ChapterSource> SourceAsync(
        QualDbContext db, FoundProject project, PersonId viewer, PersonId? picked, CultureInfo culture,
        CancellationToken ct)
    {
        var rows = await AnalysisRows.LoadAsync(db, project.Id, viewer, picked, ct);
        var books = await StoredBooks.LoadAsync(db, project.Id, ct);
        var names = await PersonNames.LoadAsync(db, ct);
        var themes = await db.Themes.AsNoTracking().Where(theme => theme.ProjectId == project.Id).ToListAsync(ct);
        var whyOff = await AgreementOff.ReasonAsync(db, project.Id, ct);
        return new ChapterSource
        {
            Project = await db.Projects.AsNoTracking().SingleAsync(candidate => candidate.Id == project.Id, ct),
            Date = DateOnly.FromDateTime(_clock.GetLocalNow().DateTime),
            Codebooks = books,
            Perspectives = Codebook.PerspectivesOf(books),
            Respondents = rows.Respondents,
            Transcripts = rows.Transcripts,
            Codings = [.. rows.Layer.Codings],
            Coded = rows.Coded,
            Layer = LayerUsed.Of(rows.Layer, coder => names[coder]),
            Themes = themes,
            QuotesSetAside = (await SetAsideQuote.ListAsync(db, themes, rows, ct)).Keys.ToHashSet(),
            Written = await FreeTextsQuery.ListAsync(db, project.Id, ct),
            BookSteps = await ChapterHistory.BooksAsync(db, books, ct),
            Decisions = await ChapterHistory.DecisionsAsync(db, rows.Rounds, ct),
            Coders = rows.Coders,
            Guides = await GuidesQuery.ListAsync(db, project.Id, ct),
            Agreement = whyOff is null ? await AgreementAsync(db, rows, culture, ct) : null,
            WhyAgreementIsOff = whyOff,
            NotToQuote = rows.Respondents.Where(respondent => respondent.MayQuote == Consent.No)
                .Select(respondent => respondent.Id).ToHashSet(),
            Software = $"Mentorwijs.Qual {typeof(ExportChapter).Assembly.GetName().Version?.ToString(3)}",
        };
    }

    // The chapter tells of one round: the latest of the study that has been compared.
    private async Task<AgreementSummary?> AgreementAsync(
        QualDbContext db, AnalysisRows rows, CultureInfo culture, CancellationToken ct)
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

        var compared = (await ComparedRound.LoadAsync(_kept, db, round, null, ct)).Value;
        var summary = AgreementSummaries.Of(
            compared.Comparison.Table, round, rows.Transcripts.Count, compared.Resolutions,
            compared.Comparison.Tree,
            KindWords.SayOne(compared.Comparison.Study.Options.Unit, culture), why => KindWords.Say(why, culture),
            culture.TwoLetterISOLanguageName, compared.Comparison.Intervals);
        return summary with { Differences = compared.Differences.Count() };
    }
}
