using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Agreement;

namespace Mentorwijs.Qual.Workbench.Tests.Agreement;

public sealed class BoardQueryTests
{
    private static CancellationToken Ct => CancellationToken.None;

    [Fact]
    public async Task Codes_stand_against_transcripts_and_a_cell_opens_its_words()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var coded = await CodedByThree.StartAsync(bench);
        var plain = await SheetAsync(coded, new BoardAsk());

        var sheet = await SheetAsync(coded, new BoardAsk
        {
            Place = new BoardPlace("klein:geld", false, plain.Heads[0].Key, PassageKind.OtherCode, 0),
        });

        Assert.Equal(["L01", "L02"], sheet.Heads.Select(head => head.Name.Nl));
        Assert.Equal(
            [("middelen", true), ("tijd", false), ("geld", false), ("steun", false)],
            sheet.Lines.Select(line => (line.Row.Code.Slug, line.Row.WithDescendants)));
        var passage = Assert.Single(sheet.Opened!.Passages); // not null: that cell has it
        Assert.Equal((PassageKind.OtherCode, CodeRelation.Sibling), (passage.Passage.Kind, passage.Passage.Relation));
        Assert.Equal(("L01", 2), (passage.TranscriptName, passage.Turn));
        Assert.Equal(new MarkedWords("kost ons geld", true, true), Assert.Single(passage.Words));
        Assert.False(passage.IsCut);
    }

    [Fact]
    public async Task The_number_of_a_passage_is_its_place_among_the_differences()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var coded = await CodedByThree.StartAsync(bench);
        var list = (await bench.Get<DisagreementQuery>()
            .RunAsync(coded.Lead, coded.Slug, CodedByThree.Round, null, Ct)).Value;

        var all = await OpenAsync(coded, "klein:middelen", branch: true);
        var steun = await OpenAsync(coded, "klein:steun", branch: false);

        Assert.All(all.Passages.Concat(steun.Passages), view => Assert.Equal(
            view.Passage.Kind == PassageKind.Both && view.Number is null
                ? null
                : list.Differences.Index().First(one => one.Item.Difference.Pair == view.Passage.Pair).Index + 1,
            view.Number));
        Assert.Equal(PassageKind.OnlySecond, Assert.Single(steun.Passages).Passage.Kind);
    }

    [Fact]
    public async Task Siblings_agree_at_the_theme_above_them()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var coded = await CodedByThree.StartAsync(bench);

        var sheet = await SheetAsync(coded, new BoardAsk());

        var theme = sheet.Lines[0].Whole;
        Assert.Equal(0, theme.Count(PassageKind.OtherCode));
        Assert.Equal(1, sheet.Lines.Single(line => line.Row.Code.Slug == "geld").Whole.Count(PassageKind.OtherCode));
        Assert.True(theme[AgreementMeasures.Alpha].Estimate > 0);
        Assert.Equal(WhyUndefined.OnlyForTwoCoders, theme[AgreementMeasures.Kappa].WhyUndefined);
    }

    [Fact]
    public async Task By_perspective_the_transcripts_of_one_are_pooled()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var coded = await CodedByThree.StartAsync(bench);

        var sheet = await SheetAsync(coded, new BoardAsk { By = BoardBy.Perspectives });

        var head = Assert.Single(sheet.Heads);
        Assert.Equal(("leidinggevende", "Supervisor"), (head.Key, head.Name.En));
        Assert.All(sheet.Lines, line => Assert.Equal(line.Whole.Sums, line.Cells[0]!.Sums)); // all speak as one kind
    }

    [Fact]
    public async Task By_round_each_has_its_own_figures()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var coded = await CodedByThree.StartAsync(bench);
        await coded.AddRoundAsync("Ronde 2", "L03", "L04");

        var sheet = await SheetAsync(coded, new BoardAsk { By = BoardBy.Rounds });

        Assert.Equal(["ronde-1", "ronde-2"], sheet.Heads.Select(head => head.Key));
        Assert.All(sheet.Lines, line => Assert.Equal(line.Cells[0]!.Sums, line.Cells[1]!.Sums)); // the same was coded
    }

    [Fact]
    public async Task Where_it_hurts_stands_first_without_themes()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var coded = await CodedByThree.StartAsync(bench);

        var sheet = await SheetAsync(coded, new BoardAsk { Order = BoardOrder.Hurt });

        Assert.DoesNotContain(sheet.Lines, line => line.Row.WithDescendants);
        Assert.Equal(
            sheet.Lines.Select(line => line.Whole.Differences).OrderDescending(),
            sheet.Lines.Select(line => line.Whole.Differences));
        Assert.Equal("L01", sheet.Heads[0].Name.Nl);
    }

    [Fact]
    public async Task Codes_nobody_used_come_only_when_asked_for()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var coded = await CodedByThree.StartAsync(bench);
        var book = (await SheetAsync(coded, new BoardAsk { All = true })).View.Tree;

        var sheet = await SheetAsync(coded, new BoardAsk { All = true });

        Assert.Equal(
            book.Codes.Count(code => code.IsAssignable && !code.IsRetired),
            sheet.Lines.Count(line => !line.Row.WithDescendants));
    }

    [Fact]
    public async Task A_blind_round_has_no_board_and_a_stranger_sees_none()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var coded = await CodedByThree.StartAsync(bench);
        var reader = await bench.InviteAsync(coded.Lead, coded.Project, "Lezer", Role.Reader);
        var outsider = await bench.InviteAsync(coded.Lead, coded.Project, "Tweede", Role.SecondCoder);
        var query = bench.Get<BoardQuery>();

        var open = await query.RunAsync(coded.Lead, coded.Slug, "open", new BoardAsk(), Ct);
        var read = await query.RunAsync(reader, coded.Slug, CodedByThree.Round, new BoardAsk(), Ct);
        var second = await query.RunAsync(outsider, coded.Slug, CodedByThree.Round, new BoardAsk(), Ct);

        Assert.IsType<AgreementComesLater>(open.Refusal);
        Assert.NotNull(read.Refusal);
        Assert.NotNull(second.Refusal);
    }

    private static async Task<BoardSheet> SheetAsync(CodedByThree coded, BoardAsk ask) => (await coded.Bench
        .Get<BoardQuery>().RunAsync(coded.Lead, coded.Slug, CodedByThree.Round, ask, Ct)).Value;

    private static async Task<OpenedCell> OpenAsync(CodedByThree coded, string code, bool branch) =>
        (await SheetAsync(coded, new BoardAsk { Place = new BoardPlace(code, branch, "", null, 0) }))
        .Opened!; // not null: the row is there
}
