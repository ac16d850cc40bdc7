using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Workbench.Analysis;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Reports;
using Mentorwijs.Qual.Workbench.Transcripts;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Tests.Reports;

public sealed class ExportChecksTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Fact]
    public async Task A_quote_without_known_consent_waits_for_a_reason_that_stands_in_the_journal()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, project, slug, _) = await QuotedAsync(bench);
        var asked = await ChecksAsync(bench, owner, slug);

        var held = await WordsAsync(bench, owner, slug);
        var empty = await AnswerAsync(bench, owner, project, asked, " ");
        await AnswerAsync(bench, owner, project, asked, "Mondeling  toegezegd op 3 november.");
        var printed = await WordsAsync(bench, owner, slug);

        Assert.Equal(
            [CheckKind.ConsentNotKnown, CheckKind.FewPeople], asked.Checks.Select(check => check.Kind).Distinct());
        Assert.DoesNotContain("te weinig tijd", held, StringComparison.Ordinal);
        Assert.Contains("toestemming", held, StringComparison.Ordinal);
        Assert.IsType<CheckNeedsReason>(empty.Refusal);
        Assert.Contains("te weinig tijd", printed, StringComparison.Ordinal);
        var after = await ChecksAsync(bench, owner, slug);
        Assert.Equal((0, 0), (after.Open, after.LeftOut));
        Assert.All(after.Answers.Values, given => Assert.Equal("Mondeling toegezegd op 3 november.", given.Reason));
        await using var db = bench.OpenDb();
        var exported = await db.Journal.OrderBy(entry => entry.Seq).LastAsync();
        Assert.Contains(asked.Checks[0].Key, exported.Changes, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Mondeling", string.Concat(db.Journal.Select(entry => entry.Changes)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_can_be_undone_and_a_check_that_blocks_has_none()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, project, slug, coding) = await QuotedAsync(bench);
        await AnswerAsync(bench, owner, project, await ChecksAsync(bench, owner, slug), "Overlegd.");

        await bench.Get<UndoLast>().RunAsync(owner, project, UndoScope.Checks, CommandId.New(), Ct);
        var blocked = await bench.Get<AnswerChecks>().RunAsync(
            owner, project, [ExportCheck.KeyOf(CheckKind.Refused, coding.Id.Value.ToString("N"))], "Toch.",
            CommandId.New(), Ct);

        Assert.Equal(2, (await ChecksAsync(bench, owner, slug)).Open);
        Assert.IsType<CheckHasNoAnswer>(blocked.Refusal);
    }

    [Fact]
    public async Task A_quote_whose_coding_is_gone_is_named_before_the_export()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, project, slug, coding) = await QuotedAsync(bench);
        await bench.Get<RemoveCoding>().RunAsync(owner, project, coding.Id, CommandId.New(), Ct);

        var check = (await ChecksAsync(bench, owner, slug)).Checks.Single();

        Assert.Equal((CheckKind.Gone, "Tijd", (CodingId?)coding.Id), (check.Kind, check.Place, check.Coding));
    }

    [Fact]
    public async Task Nothing_of_who_withdraws_is_counted_or_quoted_until_it_is_undone()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, project, slug, _) = await QuotedAsync(bench);
        await bench.TranscriptAsync(owner, project, "L02", "Hoe gaat het?", "Prima, tijd genoeg.");
        await bench.ApplyAsync(owner, await bench.DeskAsync(owner, slug, "L02"), "tijd", "tijd genoeg");
        await bench.ReleaseAsync(owner, project, slug);
        var person = (await bench.Get<RespondentsQuery>().RunAsync(owner, slug, Ct)).Value
            .Rows.Single(row => row.Respondent.Pseudonym == "L01").Respondent;

        var preview = (await bench.Get<WithdrawalQuery>().RunAsync(owner, slug, person.Id, Ct)).Value;
        await bench.Get<WithdrawRespondent>().RunAsync(owner, project, person.Id, false, CommandId.New(), Ct);

        Assert.Equal((1, 1, 1, 1), (preview.Transcripts, preview.Alone, preview.Codings, preview.Quotes));
        var tables = (await bench.Get<TablesQuery>().RunAsync(owner, slug, null, Ct)).Value;
        Assert.Equal((1, 1), (tables.Respondents, tables.Interviewed));
        var words = await WordsAsync(bench, owner, slug);
        Assert.DoesNotContain("te weinig tijd", words, StringComparison.Ordinal);
        Assert.Contains("Eén respondent heeft zich teruggetrokken", words, StringComparison.Ordinal);
        Assert.Contains(
            (await ChecksAsync(bench, owner, slug)).Checks, check => check is { Kind: CheckKind.Withdrawn, Words: "" });
        await using (var db = bench.OpenDb())
        {
            var entry = await db.Journal.SingleAsync(one => one.Act == Act.WithdrawRespondent);
            Assert.DoesNotContain("L01", entry.Changes, StringComparison.Ordinal);
        }

        await bench.Get<UndoLast>().RunAsync(owner, project, UndoScope.Respondents, CommandId.New(), Ct);
        Assert.Contains("te weinig tijd", await WordsAsync(bench, owner, slug), StringComparison.Ordinal);
        Assert.Equal(2, (await bench.Get<TablesQuery>().RunAsync(owner, slug, null, Ct)).Value.Respondents);
    }

    private static async Task<ExportChecksView> ChecksAsync(TestWorkbench bench, Actor owner, string slug) =>
        (await bench.Get<ExportChecksQuery>().RunAsync(owner, slug, "nl", Ct)).Value;

    private static Task<Domain.Outcome<Domain.Done>> AnswerAsync(
        TestWorkbench bench, Actor owner, ProjectId project, ExportChecksView view, string reason) =>
        bench.Get<AnswerChecks>().RunAsync(
            owner, project, [.. view.Checks.Select(check => check.Key)], reason, CommandId.New(), Ct);

    private static async Task<string> WordsAsync(TestWorkbench bench, Actor owner, string slug)
    {
        var file = (await bench.Get<ExportChapter>().RunAsync(owner, slug, "nl", null, CommandId.New(), Ct)).Value;
        using var document = WordprocessingDocument.Open(new MemoryStream(file.Content), isEditable: false);
        return string.Join(
            '\n', document.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>() // not null: just written
                .Select(paragraph => paragraph.InnerText));
    }

    private static async Task<(Actor Owner, ProjectId Project, string Slug, Coding Coding)> QuotedAsync(
        TestWorkbench bench)
    {
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        await bench.TranscriptAsync(owner, project, "L01", "Hoe gaat het?", "Er is te weinig tijd voor begeleiding.");
        var desk = await bench.DeskAsync(owner, slug, "L01");
        var coding = (await bench.ApplyAsync(owner, desk, "tijd", "te weinig tijd")).Value.Stored.Single();
        var theme = SaveTheme.New(project, 0) with { Title = "Tijd", Codes = [coding.CodeId], Quotes = [coding.Id] };
        await bench.Get<SaveTheme>().RunAsync(owner, project, null, theme, CommandId.New(), Ct);
        return (owner, project, slug, coding);
    }
}
