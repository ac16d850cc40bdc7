using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Reports;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Tests.Agreement;

public sealed class SwitchAgreementTests
{
    private const string Reason = "Wij lezen de gesprekken reflexief.";

    private static readonly CancellationToken Ct = CancellationToken.None;

    [Fact]
    public async Task Off_there_is_no_figure_anywhere_and_decisions_can_still_be_handed_out()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var flow = await ComparedFlow.StartAsync(bench);
        var run = (await bench.Get<KeepRun>()
            .RunAsync(flow.Owner, flow.Slug, ComparedFlow.RoundSlug, null, "", CommandId.New(), Ct)).Value;

        var switched = await SwitchAsync(flow, Reason);

        Assert.True(switched.IsDone);
        Assert.IsType<AgreementIsOff>((await bench.Get<ComputeAgreement>()
            .RunAsync(flow.Owner, flow.Slug, ComparedFlow.RoundSlug, null, Ct)).Refusal);
        Assert.IsType<AgreementIsOff>((await bench.Get<BoardQuery>()
            .RunAsync(flow.Owner, flow.Slug, ComparedFlow.RoundSlug, new BoardAsk(), Ct)).Refusal);
        Assert.IsType<AgreementIsOff>((await bench.Get<ConfusionQuery>()
            .RunAsync(flow.Owner, flow.Slug, ComparedFlow.RoundSlug, null, Ct)).Refusal);
        Assert.IsType<AgreementIsOff>((await bench.Get<CourseQuery>()
            .RunAsync(flow.Owner, flow.Slug, ComparedFlow.RoundSlug, Ct)).Refusal);
        Assert.IsType<AgreementIsOff>((await bench.Get<KeptRunsQuery>()
            .RunAsync(flow.Owner, flow.Slug, ComparedFlow.RoundSlug, Ct)).Refusal);
        Assert.IsType<AgreementIsOff>((await bench.Get<KeptRunsQuery>()
            .AgainAsync(flow.Owner, flow.Slug, ComparedFlow.RoundSlug, run, Ct)).Refusal);
        Assert.IsType<AgreementIsOff>((await bench.Get<KeepRun>()
            .RunAsync(flow.Owner, flow.Slug, ComparedFlow.RoundSlug, null, "", CommandId.New(), Ct)).Refusal);
        Assert.IsType<AgreementIsOff>((await FileAsync(flow, AgreementFile.Excel)).Refusal);
        Assert.IsType<AgreementIsOff>((await FileAsync(flow, AgreementFile.Csv)).Refusal);
        var list = await flow.DifferencesAsync();
        Assert.NotEmpty(list.Differences);
        Assert.True(list.IsOff);
        Assert.All(
            (await bench.Get<RoundsQuery>().RunAsync(flow.Owner, flow.Slug, Ct)).Value,
            view => Assert.True(view.IsOff));
        var words = WordsOf((await FileAsync(flow, AgreementFile.Word)).Value.Content);
        Assert.Contains("Besluiten over verschillen", words, StringComparison.Ordinal);
        AssertNoCoefficient(words);
    }

    [Fact]
    public async Task The_chapter_says_so_with_the_reason_and_holds_no_coefficient()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var flow = await ComparedFlow.StartAsync(bench);
        await SwitchAsync(flow, Reason);

        var chapter = (await bench.Get<ExportChapter>()
            .RunAsync(flow.Owner, flow.Slug, "nl", null, CommandId.New(), Ct)).Value;

        var words = WordsOf(chapter.Content);
        Assert.Contains("gekozen voor reflexieve analyse", words, StringComparison.Ordinal);
        Assert.Contains(Reason, words, StringComparison.Ordinal);
        AssertNoCoefficient(words);
    }

    [Fact]
    public async Task Only_the_lead_switches_and_it_can_be_undone()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var flow = await ComparedFlow.StartAsync(bench);

        var byCoder = await bench.Get<SwitchAgreement>()
            .RunAsync(flow.Coders[1], flow.Project, Reason, CommandId.New(), Ct);
        var tooLong = await SwitchAsync(flow, new string('x', 2001));
        await SwitchAsync(flow, Reason);
        var off = (await bench.Get<SwitchAgreement>().LookAsync(flow.Coders[1], flow.Slug, Ct)).Value;
        var undone = await bench.Get<UndoLast>()
            .RunAsync(flow.Owner, flow.Project, UndoScope.Stance, CommandId.New(), Ct);
        var on = (await bench.Get<SwitchAgreement>().LookAsync(flow.Owner, flow.Slug, Ct)).Value;

        Assert.Equal(new NotAllowed(Act.SwitchAgreement), byCoder.Refusal);
        Assert.Equal(new OffReasonIsTooLong(2000), tooLong.Refusal);
        Assert.Equal((Reason, false), (off.WhyOff, off.MayChange));
        Assert.True(undone.IsDone);
        Assert.Equal((false, true), (on.IsOff, on.MayChange));
        await using var db = bench.OpenDb();
        Assert.DoesNotContain(
            await db.Journal.Select(entry => entry.Changes).ToListAsync(Ct),
            changes => changes.Contains("reflexief", StringComparison.Ordinal));
    }

    private static Task<Domain.Outcome<Domain.Done>> SwitchAsync(ComparedFlow flow, string? reason) =>
        flow.Bench.Get<SwitchAgreement>().RunAsync(flow.Owner, flow.Project, reason, CommandId.New(), Ct);

    private static Task<Domain.Outcome<ExportedFile>> FileAsync(ComparedFlow flow, AgreementFile kind) =>
        flow.Bench.Get<ExportAgreement>().RunAsync(
            flow.Owner, flow.Slug, ComparedFlow.RoundSlug, null, null, kind, "nl", CommandId.New(), Ct);

    private static void AssertNoCoefficient(string words)
    {
        foreach (var word in new[] { "kappa", "alfa", "positieve overeenstemming", "interval", "coëfficiënt" })
        {
            Assert.DoesNotContain(word, words, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static string WordsOf(byte[] content)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(content), isEditable: false);
        return string.Join(
            '\n', document.MainDocumentPart!.Document!.Body!.Descendants<Text>().Select(text => text.Text));
    }
}
