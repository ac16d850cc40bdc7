using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Tests;
using static Mentorwijs.Qual.Domain.Tests.Agreement.Studies;

namespace Mentorwijs.Qual.Domain.Tests.Agreement;

public class AgreementBoardTests
{
    private static readonly CodeTree Book = Tree("theme", "left<theme", "right<theme", "other");

    [Fact]
    public void A_cell_opens_its_passages_by_kind()
    {
        var board = Make(
            Coding(0, "left", 0, 10), Coding(1, "left", 0, 10),
            Coding(0, "left", 20, 30), Coding(1, "left", 20, 35),
            Coding(0, "left", 40, 50, "gemengd"), Coding(1, "left", 40, 50, "neutraal"),
            Coding(0, "left", 60, 70), Coding(1, "left", 80, 90),
            Coding(0, "left", 100, 110), Coding(1, "right", 100, 110));

        var cell = board[Row(board, "left"), board.Columns[0]];

        Assert.All(Enum.GetValues<PassageKind>(), kind => Assert.Equal(1, cell.Count(kind)));
        Assert.Equal((5, 4), (cell.Differences, cell.DifferencesBeyondBoundaries));
        Assert.Equal(80, Assert.Single(cell.Of(PassageKind.OnlySecond)).Span.Start);
        Assert.Equal(CodeRelation.Sibling, Assert.Single(cell.Of(PassageKind.OtherCode)).Relation);
    }

    [Fact]
    public void Two_codes_under_one_theme_are_a_difference_at_the_codes_and_none_at_the_theme()
    {
        var board = Make(Coding(0, "left", 0, 10), Coding(1, "right", 0, 10), Coding(0, "left", 50, 60),
            Coding(1, "right", 50, 65));

        var theme = board[Row(board, "theme", withDescendants: true), board.Whole];

        Assert.Equal([PassageKind.Both, PassageKind.Boundary], theme.Passages.Select(passage => passage.Kind));
        Assert.All(theme.Passages, passage => Assert.Equal(CodeRelation.Sibling, passage.Relation));
        Assert.Equal(2, board[Row(board, "left"), board.Whole].Count(PassageKind.OtherCode));
        Assert.Equal(2, board[Row(board, "right"), board.Whole].Count(PassageKind.OtherCode));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void Columns_add_up_to_the_whole(int coders)
    {
        var study = ManyTexts.Of(6, coders, seed: 21, "left", "right", "other");
        var texts = study.Transcripts.Select(text => text.Id).ToList();
        BoardColumn[] halves = [new("one", texts[..2]), new("other", texts[2..])];

        var board = Make(study, halves);

        Assert.All(board.Table.Rows, row =>
        {
            var whole = board[row, board.Whole];
            Assert.Equal(row.Pooled.Counts.Units, whole.Sums.Units);
            Assert.Equal(whole.Sums.Pair, halves.Aggregate(default(PairCounts), (sum, half) =>
                sum + board[row, half].Sums.Pair));
            Assert.Equal(whole.Differences, halves.Sum(half => board[row, half].Differences));
            Assert.All(AgreementMeasures.All, measure => AssertSame(row.Pooled[measure], whole[measure]));
        });
        Assert.All(AgreementMeasures.All, measure => AssertSame(
            board.Table.Micro[measure], board.Summary(board.Whole).Micro(measure)));
        Assert.True(board.Summary(board.Whole).DeVries.IsDefined);
    }

    [Fact]
    public void De_Vries_is_the_pooled_kappa_of_the_single_codes()
    {
        var board = Make(ManyTexts.Of(4, 2, seed: 2, "left", "right"), []);

        var expected = PooledKappa.Of(
            [.. board.Table.Rows.Where(row => !row.WithDescendants).Select(row => row.Pooled.Counts.Pair(0, 1))]);

        Assert.Equal(expected, board.Summary(board.Whole).DeVries);
    }

    [Fact]
    public void The_mean_says_of_how_many_codes()
    {
        var board = Make(Coding(0, "left", 0, 10), Coding(1, "left", 0, 10));

        var macro = board.Summary(board.Whole).Macro(AgreementMeasures.Alpha);

        Assert.Equal((1, 4), (macro.Defined, macro.Codes));
    }

    [Fact]
    public void The_code_with_most_differences_stands_first_and_boundaries_count_when_asked()
    {
        var board = Make(
            Coding(0, "left", 0, 10), Coding(1, "left", 0, 12), Coding(0, "left", 20, 30), Coding(1, "left", 20, 32),
            Coding(0, "other", 50, 60));

        Assert.Equal("left", board.WhereItHurts(boundariesCount: true)[0].Code.Slug);
        Assert.Equal("other", board.WhereItHurts(boundariesCount: false)[0].Code.Slug);
    }

    [Fact]
    public void The_text_with_most_differences_stands_first()
    {
        var study = Of(100, 2) with
        {
            Transcripts = [Whole(ManyTexts.IdOf(0), 100, 2), Whole(ManyTexts.IdOf(1), 100, 2)],
            Codings = [Coding(0, "left", 0, 5) with { TranscriptId = ManyTexts.IdOf(1) }],
        };

        var board = Make(study, BoardColumn.PerTranscript(study));

        Assert.Equal([ManyTexts.IdOf(1)], board.ColumnsWhereItHurts(boundariesCount: true)[0].Texts);
    }

    [Fact]
    public void A_code_of_another_book_has_no_row_and_stands_where_it_was_taken_for_one_of_this_book()
    {
        var board = Make(Coding(0, "foreign", 0, 10), Coding(1, "left", 0, 10), Coding(0, "foreign", 50, 60));

        var passage = Assert.Single(board[Row(board, "left"), board.Whole].Passages);

        Assert.Equal((PassageKind.OtherCode, CodeRelation.OtherBranch), (passage.Kind, passage.Relation));
    }

    [CorpusFact]
    public void Behind_the_cells_of_the_demo_stand_all_planted_differences_with_their_kinds()
    {
        var demo = DemoStudy.Read();
        var planted = DemoStudy.Json("demo", "planted.json").GetProperty("planted").EnumerateArray()
            .CountBy(each => each.GetProperty("kind").ToString()).ToDictionary();

        var board = AgreementBoard.Of(
            AgreementTable.Of(demo.Study, demo.Tree), DisagreementFinder.CompareAll(demo.Study, demo.Tree),
            demo.Tree, BoardColumn.PerTranscript(demo.Study));

        var found = board.Table.Rows.Where(row => !row.WithDescendants)
            .SelectMany(row => board.Columns.SelectMany(column => board[row, column].Passages))
            .DistinctBy(passage => passage.Pair)
            .CountBy(passage => passage.Kind).ToDictionary();
        Assert.Equal(91, found[PassageKind.Both]);
        Assert.Equal(planted["other-code"], found[PassageKind.OtherCode]);
        Assert.Equal(planted["boundary"], found[PassageKind.Boundary]);
        Assert.Equal(planted["direction"], found[PassageKind.Direction]);
        Assert.Equal(planted["missed"], found[PassageKind.OnlyFirst]);
        Assert.Equal(planted["extra"], found[PassageKind.OnlySecond]);
    }

    private static AgreementRow Row(AgreementBoard board, string slug, bool withDescendants = false) =>
        board.Table.Rows.Single(row => row.Code.Slug == slug && row.WithDescendants == withDescendants);

    private static AgreementBoard Make(params Coding[] codings)
    {
        var study = Of(1000, 2, codings);
        return Make(study, BoardColumn.PerTranscript(study));
    }

    private static AgreementBoard Make(AgreementStudy study, IReadOnlyList<BoardColumn> columns) => AgreementBoard.Of(
        AgreementTable.Of(study, Book), DisagreementFinder.CompareAll(study, Book), Book, columns);

    private static void AssertSame(AgreementValue one, AgreementValue other)
    {
        Assert.Equal(one.WhyUndefined, other.WhyUndefined);
        Assert.Equal(one.Estimate ?? 0, other.Estimate ?? 0, precision: 12);
    }
}
