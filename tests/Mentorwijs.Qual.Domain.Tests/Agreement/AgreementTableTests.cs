using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using static Mentorwijs.Qual.Domain.Tests.Agreement.Studies;

namespace Mentorwijs.Qual.Domain.Tests.Agreement;

public class AgreementTableTests
{
    [Fact]
    public void Two_coders_who_choose_siblings_agree_on_the_theme()
    {
        var study = Of(100, 2, Coding(0, "left", 0, 40), Coding(1, "right", 0, 40));

        var table = AgreementTable.Of(study, Tree("theme", "left<theme", "right<theme"));

        var theme = table.Rows.Single(row => row.WithDescendants);
        Assert.Equal(1, theme.Pooled[AgreementMeasures.Kappa].Estimate);
        Assert.Equal(new PairCounts(40, 0, 0, 60), theme.Pooled.Pair);
        Assert.Equal(0, table.Rows.Single(row => row.Code.Slug == "left").Pooled[AgreementMeasures.Kappa].Estimate);
    }

    [Fact]
    public void A_theme_counts_its_own_codings_and_each_unit_once()
    {
        var study = Of(100, 2, Coding(0, "theme", 0, 30), Coding(0, "left", 20, 50), Coding(1, "right", 10, 50));

        var table = AgreementTable.Of(study, Tree("theme", "left<theme", "right<theme"));

        Assert.Equal(new PairCounts(40, 10, 0, 50), table.Rows.Single(row => row.WithDescendants).Pooled.Pair);
        Assert.Equal([2, 1], table.Rows.Single(row => row.WithDescendants).Pooled.Passages);
    }

    [Fact]
    public void Texts_are_pooled_by_their_counts()
    {
        var other = new TranscriptId(Id("other text"));
        var study = Of(100, 2, Coding(0, "x", 0, 10), Coding(1, "x", 0, 20)) with
        {
            Transcripts = [Whole(Text, 100, 2), Whole(other, 900, 2)],
        };

        var row = AgreementTable.Of(study, Tree("x")).Rows.Single();

        Assert.Equal(new PairCounts(10, 0, 10, 980), row.Pooled.Pair);
        Assert.Equal(.9, row.In(Text, AgreementMeasures.Percent).Estimate);
        Assert.Equal(WhyUndefined.NobodyUsedTheCode, row.In(other, AgreementMeasures.Kappa).WhyUndefined);
    }

    [Fact]
    public void Text_outside_the_scope_does_not_count()
    {
        var study = Of(100, 2, Coding(0, "x", 0, 30), Coding(0, "x", 80, 90), Coding(1, "x", 0, 30));
        study = study with
        {
            Transcripts = [study.Transcripts[0] with { Scope = SpanSet.Of([new TextSpan(20, 70)]) }],
        };

        var figures = Figures(study, "x");

        Assert.Equal(new PairCounts(10, 0, 0, 40), figures.Pair);
        Assert.Equal([1, 1], figures.Passages);
    }

    [Fact]
    public void The_mean_over_codes_says_how_many_had_a_value()
    {
        var study = Of(100, 2, Coding(0, "x", 0, 10), Coding(1, "x", 0, 10), Coding(0, "y", 50, 60));

        var mean = AgreementTable.Of(study, Tree("x", "y", "unused")).Macro(AgreementMeasures.Kappa);

        Assert.Equal(.5, mean.Value.Estimate);
        Assert.Equal((2, 3), (mean.Defined, mean.Codes));
    }

    [Fact]
    public void All_codes_together_are_their_counts_together()
    {
        var study = Of(100, 2, Coding(0, "x", 0, 10), Coding(1, "x", 0, 10), Coding(0, "y", 50, 60));

        var micro = AgreementTable.Of(study, Tree("x", "y", "unused")).Micro;

        Assert.Equal(new PairCounts(10, 10, 0, 280), micro.Pair);
        Assert.Equal([2, 1], micro.Passages);
    }

    [Fact]
    public void Consensus_is_left_out_for_it_came_after_talking()
    {
        var agreed = Coding(1, "x", 0, 10) with { Source = CodingSource.Consensus };

        var figures = Figures(Of(100, 2, Coding(0, "x", 0, 10), agreed), "x");

        Assert.Equal(new PairCounts(0, 10, 0, 90), figures.Pair);
    }

    [Fact]
    public void A_retired_code_appears_only_with_codings()
    {
        var study = Of(100, 2, Coding(0, "x", 0, 10));
        var tree = new CodeTree([Retired("x"), Retired("y")]);

        var table = AgreementTable.Of(study, tree);

        Assert.Equal("x", Assert.Single(table.Rows).Code.Slug);

        static Code Retired(string slug) => new()
        {
            Id = CodeOf(slug),
            CodebookId = new CodebookId(Id("book")),
            Slug = slug,
            Name = LocalText.Empty,
            Level = 1,
            Order = 0,
            IsRetired = true,
        };
    }

    [Fact]
    public void A_third_coder_who_left_a_text_out_is_missing_there()
    {
        var other = new TranscriptId(Id("other text"));
        var study = Of(100, 3, Coding(0, "x", 0, 10), Coding(1, "x", 0, 10), Coding(2, "x", 0, 10)) with
        {
            Transcripts = [Whole(Text, 100, 3), Whole(other, 100, 2)],
        };

        var figures = Figures(study, "x");

        Assert.Equal(200, figures[AgreementMeasures.Alpha].Units);
        Assert.Equal(1, figures[AgreementMeasures.Alpha].Estimate);
        Assert.Equal(100, figures.Counts.Pair(0, 2).Units);
    }
}
