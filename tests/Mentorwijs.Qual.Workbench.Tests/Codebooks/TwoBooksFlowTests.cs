using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.Codebooks;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Reports;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Tests.Codebooks;

public sealed class TwoBooksFlowTests
{
    private const string Answer = "Er is te weinig tijd. Dat zegt iedereen hier.";

    [Fact]
    public async Task Agreement_keeps_equal_slugs_of_two_books_apart_and_names_the_versions_of_the_round()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var study = await StudyAsync(bench);

        var view = (await bench.Get<ComputeAgreement>()
            .RunAsync(study.Owner, study.Slug, "ronde-1", null, CancellationToken.None)).Value;
        var all = await study.DifferencesAsync(null);
        var ofProcess = await study.DifferencesAsync("proces:tijd");
        var ofReach = await study.DifferencesAsync("bereik");
        var ambiguous = await study.DifferencesAsync("tijd");

        var difference = Assert.Single(all.Differences).Difference;
        Assert.Equal(DisagreementKind.OtherCode, difference.Kind);
        Assert.Equal(CodeRelation.OtherBranch, difference.Relation);
        Assert.Single(ofProcess.Differences);
        Assert.Empty(ofReach.Differences);
        Assert.Single(ambiguous.Differences);
        Assert.Equal(
            ["klein:tijd", "proces:tijd"],
            view.Table.Rows.Where(row => row.Pooled.Passages.Sum() > 0 && !row.WithDescendants)
                .Select(row => view.Tree.AddressOf(row.Code)));
        Assert.Equal(
            [("klein", "1.0.0"), ("proces", "0.1.0")], view.Books.Select(book => (book.Slug, book.Version)));
        Assert.Equal(["0.2.0"], view.Books[1].AlsoUnder);
    }

    [Fact]
    public async Task The_chapter_has_every_book_and_tells_equal_names_apart()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var study = await StudyAsync(bench);
        var desk = await bench.DeskAsync(study.Owner, study.Slug, "L02");
        var tree = CodeTree.Of(desk.Codebooks);
        await bench.ApplyAsync(study.Owner, desk, "proces:tijd", "weinig tijd");
        var theme = SaveTheme.New(study.Project, 0) with
        {
            Title = "Tijd is schaars",
            Codes = [tree.Find("klein:tijd")!.Id, tree.Find("proces:tijd")!.Id],
        };
        await bench.Get<SaveTheme>()
            .RunAsync(study.Owner, study.Project, null, theme, CommandId.New(), CancellationToken.None);

        var file = (await bench.Get<ExportChapter>()
            .RunAsync(study.Owner, study.Slug, "nl", null, CommandId.New(), CancellationToken.None)).Value;

        using var document = WordprocessingDocument.Open(new MemoryStream(file.Content), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document));
        var words = string.Join(
            '\n', document.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>().Select(one => one.InnerText));
        Assert.Contains("Bijlage A: codeboeken", words, StringComparison.Ordinal);
        Assert.Contains("twee codeboeken: ‘Klein boek’ (versie 1.0.0, 4 codes", words, StringComparison.Ordinal);
        Assert.Contains("Tijd (Klein boek)", words, StringComparison.Ordinal);
        Assert.Contains("Tijd (Boek proces)", words, StringComparison.Ordinal);
        Assert.Contains("‘Boek proces’ versie 0.1.0 (later ook versie 0.2.0)", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Marks_follow_the_book_of_the_code()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var study = await StudyAsync(bench);
        var desk = await bench.DeskAsync(study.Owner, study.Slug, "L02");
        var rated = (await bench.ApplyAsync(study.Owner, desk, "bereik", "weinig tijd")).Value.Stored.Single();
        var plain = (await bench.ApplyAsync(study.Owner, desk, "steun", "iedereen")).Value.Stored.Single();

        var mark = await study.MarkAsync(rated, "cijfer", "+");
        var foreign = await study.MarkAsync(rated, "richting", "belemmerend");
        var direction = await study.MarkAsync(plain, "richting", "belemmerend");
        var unknown = await study.MarkAsync(plain, "cijfer", "+");

        Assert.Equal("+", mark.Value.Stored.Single().Marks["cijfer"]);
        Assert.Equal(new UnknownMark("richting", "belemmerend"), foreign.Refusal);
        Assert.True(direction.IsDone);
        Assert.Equal(new UnknownMark("cijfer", "+"), unknown.Refusal);
    }

    [Fact]
    public async Task While_a_round_is_blind_no_refusal_tells_which_codes_were_used()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var study = await StudyAsync(bench);
        var free = (await bench.DeskAsync(study.Owner, study.Slug, "L02")).Transcript.Id;
        var other = (await bench.Get<MembersQuery>().RunAsync(study.Owner, study.Slug, CancellationToken.None))
            .Value.Single(member => member.Name == "Bo");
        await bench.Get<StartBlindRound>().RunAsync(
            study.Owner, study.Project, "Ronde 2", [study.Owner.Id, other.Id], [free], CommandId.New(),
            CancellationToken.None);

        var preview = await bench.Get<CodebookPreviewQuery>().RunAsync(
            study.Owner, study.Slug, BookText.Read("proces", "1.0.0", "# Anders {#anders}\n"), CancellationToken.None);

        Assert.Equal(
            ["tijd", "bereik", "nieuw"],
            preview.Value.Problems.Where(problem => problem.Code == "CB040").Select(problem => problem.Detail));
        Assert.Equal(["Ronde 2"], preview.Value.RoundsUnderWay);
    }

    [Fact]
    public async Task A_round_stores_the_versions_it_began_with()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var study = await StudyAsync(bench);

        await using var db = bench.OpenDb();
        var rounds = await db.Rounds.AsNoTracking().OrderBy(round => round.StartedAt).ToListAsync();

        Assert.Empty(rounds.Single(round => round.IsOpen).Codebooks);
        Assert.Equal(["1.0.0", "0.1.0"], rounds.Single(round => !round.IsOpen).Codebooks.Select(book => book.Version));
        Assert.NotEmpty(study.Slug);
    }

    /// <summary>
    /// Two books; L01 coded blind: the first says klein:tijd, the other, after an update of the second book,
    /// proces:tijd on the same words. L02 is free.
    /// </summary>
    private static async Task<Study> StudyAsync(TestWorkbench bench)
    {
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        var other = await bench.InviteAsync(owner, project, "Bo");
        await bench.Get<AddCodebook>().RunAsync(
            owner, project, BookText.Read("proces", "0.1.0", BookText.Process), CommandId.New(),
            CancellationToken.None);
        var transcript = await bench.TranscriptAsync(owner, project, "L01", "Hoe gaat het?", Answer);
        await bench.TranscriptAsync(owner, project, "L02", "Hoe gaat het?", Answer);
        await bench.Get<StartBlindRound>().RunAsync(
            owner, project, "Ronde 1", [owner.Id, other.Id], [transcript], CommandId.New(), CancellationToken.None);
        var desk = await bench.DeskAsync(owner, slug, "L01", "ronde-1");
        await bench.ApplyAsync(owner, desk, "klein:tijd", "weinig tijd");
        var updated = await bench.Get<UpdateCodebook>().RunAsync(
            owner, project, BookText.Read("proces", "0.2.0", BookText.Process + "\n## Nieuw {#nieuw}\n"), 1,
            CommandId.New(), CancellationToken.None);
        Assert.True(updated.IsDone);
        await bench.ApplyAsync(other, desk, "proces:tijd", "weinig tijd");
        foreach (var coder in new[] { owner, other })
        {
            await bench.Get<FinishTranscript>().RunAsync(
                coder, project, desk.Round.Id, transcript, true, CommandId.New(), CancellationToken.None);
        }

        var moved = await bench.Get<MoveRound>().RunAsync(
            owner, project, desk.Round.Id, RoundPhase.Independent, CommandId.New(), CancellationToken.None);
        Assert.True(moved.IsDone);
        return new Study(bench, owner, project, slug);
    }

    private sealed record Study(TestWorkbench Bench, Actor Owner, ProjectId Project, string Slug)
    {
        public async Task<DisagreementList> DifferencesAsync(string? code) => (await Bench.Get<DisagreementQuery>()
            .RunAsync(Owner, Slug, "ronde-1", code, CancellationToken.None)).Value;

        public Task<Outcome<CodingsChanged>> MarkAsync(Coding coding, string dimension, string value) =>
            Bench.Get<MarkCoding>().RunAsync(
                Owner, Project, coding.Id, dimension, value, CommandId.New(), CancellationToken.None);
    }
}
