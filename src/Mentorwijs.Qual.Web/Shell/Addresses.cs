using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Web.Agreement;
using Mentorwijs.Qual.Web.Analysis;
using Mentorwijs.Qual.Web.Reports;
using Mentorwijs.Qual.Workbench.Exchange;
using Mentorwijs.Qual.Workbench.Jobs;
using Mentorwijs.Qual.Workbench.Reports;

namespace Mentorwijs.Qual.Web.Shell;

/// <summary>Where the pages of a project live; every link to a page is made here.</summary>
public static class Addresses
{
    public static string Project(string project) => $"/projects/{project}";

    public static string Import(string project) => $"/projects/{project}/import";

    public static string Respondents(string project) => $"/projects/{project}/respondents";

    /// <summary>Where somebody is taken out of the study, or back in.</summary>
    public static string Withdraw(string project, RespondentId respondent) =>
        $"{Respondents(project)}/withdraw?who={respondent.Value}";

    public static string Codebook(string project) => $"/projects/{project}/codebook";

    /// <summary>One book, as it is now or in a stored version.</summary>
    public static string Codebook(string project, string book, int? number = null) =>
        $"/projects/{project}/codebook?book={book}" + (number is null ? "" : $"&version={number}");

    /// <summary>A code in its book, by <c>book:slug</c>.</summary>
    public static string Code(string project, string book, string slug, int? number = null) =>
        $"{Codebook(project, book, number)}#{book}:{slug}";

    /// <summary>The stored versions of a book; with two numbers also what differs between them.</summary>
    public static string CodebookVersions(string project, string book, int? first = null, int? second = null) =>
        $"/projects/{project}/codebook/versions?book={book}"
        + (first is null || second is null ? "" : $"&from={first}&to={second}");

    /// <summary>Where a lead adds a book or a newer version of one.</summary>
    public static string CodebookAdd(string project) => $"/projects/{project}/codebook/add";

    /// <summary>The file of a book, as it was stored.</summary>
    public static string CodebookFile(string project, string book, int number) =>
        $"/projects/{project}/codebook.md?book={book}&version={number}";

    public static string Rounds(string project) => $"/projects/{project}/rounds";

    public static string Agreement(string project) => $"/projects/{project}/agreement";

    /// <summary>The figures of one round.</summary>
    public static string Agreement(string project, string round) => $"/projects/{project}/rounds/{round}/agreement";

    /// <summary>Files of a round and its kept runs; null = only whether the project measures.</summary>
    /// <param name="asked">How the figures are made that are kept or handed out.</param>
    public static string AgreementOutput(string project, string? round, AgreementChoice? asked = null) =>
        $"/projects/{project}/agreement/output" + (round is null ? "" : $"?round={round}{asked?.InAddress}");

    /// <summary>A file of a round's figures and decisions; the language follows behind it.</summary>
    public static string AgreementFile(string project, string round, AgreementFile kind, AgreementChoice asked) =>
        $"{Agreement(project, round)}.{AgreementEndpoints.EndingOf(kind)}?{asked.InAddress.TrimStart('&')}"
        + (asked.InAddress.Length > 0 ? "&" : "");

    /// <summary>The same of a kept run.</summary>
    public static string AgreementFile(string project, string round, AgreementFile kind, KeptRunId run) =>
        $"{Agreement(project, round)}.{AgreementEndpoints.EndingOf(kind)}?run={run.Value}&";

    /// <summary>Codes against transcripts, perspectives or rounds; the choices stand behind it.</summary>
    public static string Board(string project, string round) => $"/projects/{project}/rounds/{round}/board";

    /// <summary>Which codes of a round are taken for each other.</summary>
    public static string Confusion(string project, string round) => $"/projects/{project}/rounds/{round}/confusion";

    /// <summary>The same with two codes open, by <c>book:slug</c>; either way round, or as the coders stand.</summary>
    public static string Confusion(
        string project, string round, string first, string second, bool either = false, int skip = 0) =>
        $"{Confusion(project, round)}?first={first}&second={second}" + (either ? "&either=true" : "")
        + (skip == 0 ? "" : $"&skip={skip}");

    /// <summary>Where a lead makes a rule of a code clearer after a round.</summary>
    /// <param name="other">The code it was taken for; null = only this code is in question.</param>
    /// <param name="at">The difference it is about, as <see cref="Difference"/> names it; null = of all passages.
    /// </param>
    public static string RuleChange(
        string project, string code, string? other, string round, string? at = null) =>
        $"/projects/{project}/codebook/rule?code={code}&round={round}"
        + (other is null ? "" : $"&other={other}")
        + (at is null ? "" : $"&at={at}");

    /// <summary>Agreement over the rounds, and how each coder of this one moves.</summary>
    public static string Course(string project, string round) => $"/projects/{project}/rounds/{round}/course";

    /// <summary>The differences of a round: all, or those that touch a code; number is 1-based.</summary>
    public static string Differences(string project, string round, string? code = null, int? number = null)
    {
        var asked = new[] { code is null ? null : $"code={code}", number is null ? null : $"nr={number}" }
            .OfType<string>().ToList();
        return $"/projects/{project}/rounds/{round}/differences"
            + (asked.Count == 0 ? "" : "?" + string.Join('&', asked));
    }

    /// <summary>
    /// One difference, by <c>first_second</c>; code and show as the page of differences knows them, null = all.
    /// </summary>
    public static string Difference(
        string project, string round, string pair, string? code = null, string? show = null) =>
        $"/projects/{project}/rounds/{round}/differences?at={pair}"
        + (code is null ? "" : $"&code={code}")
        + (show is null ? "" : $"&show={show}");

    /// <summary>What the decisions of a round made of the codings of a coder, by letter; null = one's own.</summary>
    public static string Outcomes(string project, string round, string? coder = null) =>
        $"/projects/{project}/rounds/{round}/outcomes" + (coder is null ? "" : $"?coder={coder}");

    public static string Tables(string project) => $"/projects/{project}/tables";

    /// <summary>A table of the analysis as a file; language "nl" or "en".</summary>
    public static string TableFile(string project, TableKind kind, TableFile file, string language) =>
        $"{Tables(project)}/{TableEndpoints.NameOf(kind)}.{TableEndpoints.EndingOf(file)}?lang={language}";

    /// <summary>Codes against perspectives or respondents; the choices stand behind it.</summary>
    public static string Matrix(string project) => $"/projects/{project}/matrix";

    /// <summary>The matrix as a file; language "nl" or "en".</summary>
    public static string MatrixFile(string project, MatrixBy by, MatrixFile file, string language) =>
        $"{Matrix(project)}.{MatrixEndpoints.EndingOf(file)}?lang={language}"
        + (by == MatrixBy.Respondents ? "&by=respondents" : "");

    public static string Guides(string project) => $"/projects/{project}/guides";

    /// <summary>One version of the interview guide.</summary>
    public static string Guide(string project, string version) =>
        $"{Guides(project)}?guide={Uri.EscapeDataString(version)}";

    public static string Chapter(string project) => $"/projects/{project}/chapter";

    /// <summary>One theme of it.</summary>
    public static string Chapter(string project, ThemeId theme) => $"{Chapter(project)}?theme={theme.Value}";

    /// <summary>The texts of it that only people can write.</summary>
    public static string ChapterFacts(string project) => $"{Chapter(project)}/facts";

    /// <summary>A report as it would be written now, with its checks and its file.</summary>
    public static string Report(string project, ReportKind kind, string language) =>
        $"/projects/{project}/report?kind={kind.ToString().ToLowerInvariant()}&lang={language}";

    /// <summary>The texts of a factsheet or practice publication.</summary>
    public static string ReportTexts(string project, ReportKind kind) =>
        $"/projects/{project}/report/texts?kind={kind.ToString().ToLowerInvariant()}";

    /// <summary>The file of a finished job.</summary>
    public static string ReportFile(string project, JobId job) => $"/projects/{project}/report/{job.Value}.docx";

    /// <summary>What <c>kind</c> in an address means; anything else is the chapter.</summary>
    public static ReportKind KindOf(string? asked) => asked switch
    {
        "factsheet" => ReportKind.Factsheet,
        "practice" => ReportKind.Practice,
        _ => ReportKind.Chapter,
    };

    /// <summary>Every quote of the draft, with what is to be done about it.</summary>
    public static string Quotes(string project) => $"{Chapter(project)}/quotes";

    /// <summary>One quote, to shorten or translate it.</summary>
    public static string Quote(string project, CodingId quote) => $"{Quotes(project)}/{quote.Value}";

    /// <summary>Whose voice is heard in the draft.</summary>
    public static string Voices(string project) => $"{Chapter(project)}/voices";

    /// <summary>Where an edited document comes back.</summary>
    public static string ChapterReturn(string project) => $"{Chapter(project)}/return";

    /// <summary>What to look at before it leaves the project.</summary>
    public static string ChapterChecks(string project) => $"{Chapter(project)}/checks";

    /// <summary>The themes and their quotes, to read.</summary>
    public static string Themes(string project) => $"/projects/{project}/themes";

    /// <summary>The chapter as a Word document; language "nl" or "en".</summary>
    public static string ChapterFile(string project, string language) =>
        $"/projects/{project}/chapter.docx?lang={language}";

    public static string People(string project) => $"/projects/{project}/people";

    /// <summary>The coding desk: one transcript in one round.</summary>
    public static string Desk(string project, string round, string transcript) =>
        $"/projects/{project}/rounds/{round}/transcripts/{Uri.EscapeDataString(transcript)}";

    /// <summary>The coding desk at one turn, counted from 1.</summary>
    public static string Turn(string project, string round, string transcript, int number) =>
        $"{Desk(project, round, transcript)}#turn-{number}";
}
