using FsCheck.Xunit;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using static Mentorwijs.Qual.Domain.Tests.Agreement.Studies;

namespace Mentorwijs.Qual.Domain.Tests.Agreement;

public class ConfusionTableTests
{
    private static readonly CodeTree Book = Tree("x", "y", "z");

    [Fact]
    public void A_cell_opens_the_pairs_of_one_code_against_another_and_their_direction()
    {
        var table = Table(
            Book,
            Coding(0, "x", 0, 10), Coding(1, "y", 0, 10),
            Coding(0, "y", 20, 30), Coding(1, "x", 20, 30),
            Coding(0, "x", 40, 50), Coding(1, "x", 40, 55),
            Coding(0, "z", 60, 70));

        Assert.Equal(0, Assert.Single(table[CodeOf("x"), CodeOf("y")]).Span.Start);
        Assert.Equal(20, Assert.Single(table[CodeOf("y"), CodeOf("x")]).Span.Start);
        Assert.Equal(40, Assert.Single(table[CodeOf("x"), CodeOf("x")]).Span.Start);
        Assert.Equal(60, Assert.Single(table.Alone(CodeOf("z"), PassageKind.OnlyFirst)).Span.Start);
        Assert.Equal([CodeOf("x"), CodeOf("y"), CodeOf("z")], table.Codes);
        Assert.Equal(2, Assert.Single(table.Confused).Passages.Count);
    }

    [Theory]
    [InlineData(false, false, DefinitionProposal.PointFromBoth)]
    [InlineData(true, false, DefinitionProposal.PointFromOther)]
    [InlineData(false, true, DefinitionProposal.PointFromOne)]
    [InlineData(true, true, DefinitionProposal.SharpenBoth)]
    public void What_to_propose_follows_from_which_rule_names_the_other(
        bool oneNames, bool otherNames, DefinitionProposal proposal)
    {
        var book = new CodeTree(
            [Named("x", 0, oneNames ? ["y"] : []), Named("y", 1, otherNames ? ["x"] : [])]);

        var table = Table(book, Coding(0, "y", 0, 10), Coding(1, "x", 0, 10));

        Assert.Equal(proposal, Assert.Single(table.Confused).Proposal);
    }

    [Fact]
    public void Every_two_of_three_coders_are_added_up()
    {
        var study = Of(100, 3, Coding(0, "x", 0, 10), Coding(1, "y", 0, 10), Coding(2, "y", 0, 10));

        var table = ConfusionTable.Of(DisagreementFinder.CompareAll(study, Book), Book);

        Assert.Equal(2, table[CodeOf("x"), CodeOf("y")].Count());
        Assert.Single(table[CodeOf("y"), CodeOf("y")]);
    }

    [Fact]
    public void Without_boundary_quarrels_both_have_the_union_of_their_spans()
    {
        var study = Of(1000, 2, Coding(0, "x", 0, 100), Coding(1, "x", 20, 120), Coding(0, "x", 500, 600));

        var forgiven = ForgivenBoundaries.Of(study, DisagreementFinder.CompareAll(study, Book));

        Assert.Equal(new PairCounts(120, 100, 0, 780), Figures(forgiven, "x").Pair);
    }

    [Fact]
    public void Without_boundary_quarrels_three_coders_on_one_passage_agree()
    {
        var study = Of(1000, 3, Coding(0, "x", 0, 100), Coding(1, "x", 20, 120), Coding(2, "x", 0, 90));

        var forgiven = ForgivenBoundaries.Of(study, DisagreementFinder.CompareAll(study, Book));

        Assert.Equal(1, Figures(forgiven, "x")[AgreementMeasures.Alpha].Estimate);
    }

    [Property]
    public bool Forgiving_boundaries_never_makes_two_coders_agree_less(byte texts, byte seed)
    {
        var study = ManyTexts.Of((texts % 4) + 1, 2, seed, "x", "y", "z");

        var forgiven = ForgivenBoundaries.Of(study, DisagreementFinder.CompareAll(study, Book));

        var (before, after) = (AgreementTable.Of(study, Book), AgreementTable.Of(forgiven, Book));
        return before.Rows.Zip(after.Rows).All(rows =>
            Least(rows.First, AgreementMeasures.Positive) <= Least(rows.Second, AgreementMeasures.Positive) + 1e-12
            && Least(rows.First, AgreementMeasures.Percent) <= Least(rows.Second, AgreementMeasures.Percent) + 1e-12);

        static double Least(AgreementRow row, IAgreementMeasure measure) => row.Pooled[measure].Estimate ?? 0;
    }

    private static Code Named(string slug, int order, IReadOnlyList<string> confusions) => new()
    {
        Id = CodeOf(slug),
        CodebookId = new CodebookId(Id("book")),
        Slug = slug,
        Name = LocalText.Empty,
        Level = 1,
        Order = order,
        Confusions = confusions,
    };

    private static ConfusionTable Table(CodeTree book, params Coding[] codings) =>
        ConfusionTable.Of(DisagreementFinder.CompareAll(Of(1000, 2, codings), book), book);
}
