using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Formats.Reports;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Mentorwijs.Qual.Workbench.Texts;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>Writes the Word document of the agreement of a round, with the log of its decisions.</summary>
internal static class AgreementDocument
{
    /// <param name="result">Null where the project measures no agreement.</param>
    public static async Task WriteAsync(
        QualDbContext db, FoundProject project, ComparedRound compared, AgreementResult? result, string? whyOff,
        DateOnly day, OutputWords words, Stream stream, CancellationToken ct)
    {
        var texts = new ChapterTexts(
            words.Language, key => words.Find(key) ?? SaidTexts.TextsOf("Reports").GetString(key, words.Culture));
        var source = new AgreementReportSource
        {
            ProjectName = project.Name,
            RoundName = RoundWords.Name(compared.Round, words.Culture),
            Date = day,
            Agreement = result is null
                ? null
                : Summary(
                    result, compared,
                    await db.Transcripts.CountAsync(transcript => transcript.ProjectId == project.Id, ct), words),
            Run = result?.Run,
            WhyOff = whyOff,
            Decisions = await DecisionLines.OfAsync(db, compared, words, ct),
        };
        WordChapter.Write(AgreementReport.Build(source, texts), texts, stream);
    }

    private static AgreementSummary Summary(
        AgreementResult result, ComparedRound compared, int transcripts, OutputWords words) =>
        AgreementSummaries.Of(
            result.Table, compared.Round, transcripts, compared.Resolutions, result.Tree,
            KindWords.SayOne(result.Table.Study.Options.Unit, words.Culture),
            why => KindWords.Say(why, words.Culture), words.Language, result.Intervals) with
        {
            Differences = compared.Differences.Count(),
            DecidedOn = compared.DecidedOn,
            ChangedCodings = compared.Decided()?.ChangedCodings,
            Books = result.Books,
        };
}
