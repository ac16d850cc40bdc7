using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Tests;
using static Mentorwijs.Qual.Domain.Tests.Agreement.Studies;

namespace Mentorwijs.Qual.Domain.Tests.Agreement;

public class DisagreementFinderTests
{
    private static readonly CodeTree Book = Tree("root", "theme<root", "x<theme", "y<theme", "z<root", "far");

    [Fact]
    public void The_same_code_on_the_same_span_with_the_same_direction_is_agreement()
    {
        var found = Compare(Coding(0, "x", 0, 10, "gemengd"), Coding(1, "x", 0, 10, "gemengd"));

        Assert.Single(found.Identical);
        Assert.Empty(found.Differences);
    }

    [Fact]
    public void A_coding_that_stands_alone_is_missed_or_extra_seen_from_the_first_coder()
    {
        var found = Compare(Coding(0, "x", 0, 10), Coding(1, "x", 50, 60));

        Assert.Equal([DisagreementKind.Missed, DisagreementKind.Extra], found.Differences.Select(each => each.Kind));
        Assert.Equal(new CodingPair(Coding(0, "x", 0, 10).Id, null), found.Differences[0].Pair);
        Assert.Equal(new CodingPair(null, Coding(1, "x", 50, 60).Id), found.Differences[1].Pair);
    }

    [Fact]
    public void Another_code_goes_before_boundary_and_direction_and_the_rest_is_listed()
    {
        var found = Compare(Coding(0, "x", 0, 10, "gemengd"), Coding(1, "y", 0, 12, "neutraal"));

        var only = Assert.Single(found.Differences);
        Assert.Equal(DisagreementKind.OtherCode, only.Kind);
        Assert.Equal([DisagreementKind.Boundary, DisagreementKind.Direction], only.Also);
        Assert.Equal(CodeRelation.Sibling, only.Relation);
    }

    [Fact]
    public void Boundary_goes_before_direction()
    {
        var found = Compare(Coding(0, "x", 0, 10, "gemengd"), Coding(1, "x", 0, 12));

        var only = Assert.Single(found.Differences);
        Assert.Equal(DisagreementKind.Boundary, only.Kind);
        Assert.Equal([DisagreementKind.Direction], only.Also);
        Assert.Null(only.Relation);
    }

    [Theory]
    [InlineData("x", "theme", CodeRelation.Parent)]
    [InlineData("theme", "x", CodeRelation.Child)]
    [InlineData("x", "y", CodeRelation.Sibling)]
    [InlineData("x", "z", CodeRelation.SameBranch)]
    [InlineData("x", "root", CodeRelation.SameBranch)]
    [InlineData("x", "far", CodeRelation.OtherBranch)]
    [InlineData("root", "far", CodeRelation.OtherBranch)]
    [InlineData("x", "of another book", CodeRelation.OtherBranch)]
    public void Another_code_says_where_it_stands_in_the_tree(string first, string second, CodeRelation relation)
    {
        var found = Compare(Coding(0, first, 0, 10), Coding(1, second, 0, 10));

        Assert.Equal(relation, Assert.Single(found.Differences).Relation);
    }

    [Fact]
    public void Several_codes_on_one_passage_are_paired_code_by_code_before_what_remains_is_paired()
    {
        var found = Compare(
            Coding(0, "x", 0, 100), Coding(0, "y", 0, 100), Coding(1, "y", 0, 60), Coding(1, "z", 0, 100));

        Assert.Equal(
            [
                (DisagreementKind.OtherCode, CodeOf("x"), CodeOf("z")),
                (DisagreementKind.Boundary, CodeOf("y"), CodeOf("y")),
            ],
            found.Differences.Select(each => (each.Kind, each.First!.CodeId, each.Second!.CodeId))); // both are pairs
    }

    [Fact]
    public void Of_two_answers_the_one_that_shares_most_text_is_chosen()
    {
        var found = Compare(Coding(0, "x", 0, 100), Coding(1, "x", 0, 20), Coding(1, "x", 30, 100));

        Assert.Equal(
            [DisagreementKind.Boundary, DisagreementKind.Extra], found.Differences.Select(each => each.Kind));
        Assert.Equal(30, found.Differences[0].Second?.Span.Start);
    }

    [Fact]
    public void A_spill_of_a_few_letters_is_no_second_reading_of_the_passage()
    {
        var found = Compare(Coding(0, "x", 0, 100), Coding(1, "y", 95, 200));

        Assert.Equal(
            [DisagreementKind.Missed, DisagreementKind.Extra], found.Differences.Select(each => each.Kind));
    }

    [Fact]
    public void A_spill_of_the_same_code_does_not_win_from_another_code_on_the_whole_passage()
    {
        var found = Compare(Coding(0, "x", 0, 100), Coding(1, "y", 0, 100), Coding(1, "x", 98, 200));

        Assert.Equal(
            [DisagreementKind.OtherCode, DisagreementKind.Extra], found.Differences.Select(each => each.Kind));
    }

    [Fact]
    public void Between_equal_answers_the_nearest_code_is_chosen()
    {
        var found = Compare(Coding(0, "x", 0, 10), Coding(1, "far", 0, 10), Coding(1, "y", 0, 10));

        Assert.Equal(CodeOf("y"), found.Differences[0].Second?.CodeId);
    }

    [Fact]
    public void A_text_that_one_of_them_has_not_finished_is_not_compared()
    {
        var study = Of(100, 2, Coding(0, "x", 0, 10));
        study = study with { Transcripts = [study.Transcripts[0] with { FinishedBy = [Coders[0]] }] };

        var found = DisagreementFinder.Compare(study, Book);

        Assert.Empty(found.Differences);
    }

    [Fact]
    public void The_most_frequent_confusion_of_two_codes_stands_first_whichever_way_round()
    {
        var found = Compare(
            Coding(0, "x", 0, 10), Coding(1, "far", 0, 10),
            Coding(0, "y", 20, 30), Coding(1, "z", 20, 30),
            Coding(0, "z", 40, 50), Coding(1, "y", 40, 50));

        Assert.Equal([20, 40, 0], found.Differences.Select(each => each.Passage.Start));
    }

    [CorpusFact]
    public void All_planted_differences_are_found_and_nothing_else()
    {
        var demo = DemoStudy.Read();
        var planted = DemoStudy.Json("demo", "planted.json").GetProperty("planted").EnumerateArray()
            .Select(each => (
                Plain(each.GetProperty("kind").ToString()),
                IdOf(each.GetProperty("a").GetString()),
                IdOf(each.GetProperty("b").GetString()),
                each.GetProperty("kind").ToString() == "other-code"
                    ? Plain(each.GetProperty("relation").ToString())
                    : ""))
            .ToHashSet();

        var found = DisagreementFinder.Compare(demo.Study, demo.Tree);

        Assert.Equal(72, planted.Count);
        Assert.Equal(91, found.Identical.Count);
        Assert.Equal(72, found.Differences.Count);
        Assert.Equal(planted, found.Differences.Select(each => (
            Plain($"{each.Kind}"), each.First?.Id, each.Second?.Id, Plain($"{each.Relation}"))).ToHashSet());

        static CodingId? IdOf(string? id) => id is null ? null : new CodingId(Id(id));
        static string Plain(string name) => name.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
    }

    [CorpusFact]
    public void The_demo_gives_a_figure_or_a_reason_for_every_code()
    {
        var demo = DemoStudy.Read();

        var table = AgreementTable.Of(demo.Study, demo.Tree);

        Assert.All(table.Rows, row => Assert.All(AgreementMeasures.All, measure =>
            Assert.NotEqual(row.Pooled[measure].IsDefined, row.Pooled[measure].WhyUndefined is not null)));
        Assert.Equal([156, 145], table.Micro.Passages);
        Assert.InRange(table.Micro[AgreementMeasures.Kappa].Estimate ?? 0, .5, .95);
    }

    private static Comparison Compare(params Coding[] codings) =>
        DisagreementFinder.Compare(Of(1000, 2, codings), Book);
}
