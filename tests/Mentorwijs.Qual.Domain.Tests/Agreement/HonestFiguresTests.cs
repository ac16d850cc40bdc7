using Mentorwijs.Qual.Domain.Agreement;
using static Mentorwijs.Qual.Domain.Tests.Agreement.Studies;

namespace Mentorwijs.Qual.Domain.Tests.Agreement;

public class HonestFiguresTests
{
    // N characters; A and B coded; both: the figure over characters, where a tool that looks only at coded text and
    // multiplies 'yes' by 'no' gives .299, .299, .836, .660 and -.067.
    [Theory]
    [InlineData(1_000, 100, 100, 50, .444)]
    [InlineData(1_000, 500, 500, 250, 0)]
    [InlineData(1_000, 900, 900, 820, .111)]
    [InlineData(50_000, 500, 500, 400, .798)]
    [InlineData(50_000, 500, 500, 0, -.010)]
    public void Kappa_counts_blank_text_and_both_ways_of_chance(
        int length, int first, int second, int both, double kappa)
    {
        var study = Of(length, 2, Coding(0, "x", 0, first), Coding(1, "x", first - both, first - both + second));

        var estimate = Figures(study, "x")[AgreementMeasures.Kappa].Estimate;

        Assert.Equal(kappa, estimate ?? 9, tolerance: .0006);
    }

    [Fact]
    public void A_coder_who_covers_text_twice_agrees_with_nobody_by_that()
    {
        var alone = Of(1000, 2, Coding(0, "x", 0, 100), Coding(0, "x", 50, 150));
        var together = Of(1000, 2, Coding(0, "x", 0, 100), Coding(0, "x", 50, 150), Coding(1, "x", 0, 150));

        Assert.Equal(new PairCounts(0, 150, 0, 850), Figures(alone, "x").Pair);
        Assert.Equal(new PairCounts(150, 0, 0, 850), Figures(together, "x").Pair);
    }

    [Fact]
    public void A_code_used_once_is_marked_and_not_a_plain_nought()
    {
        var figures = Figures(Of(100, 2, Coding(0, "x", 0, 10)), "x");

        Assert.Equal(UseOfCode.Few, figures.Use);
        Assert.Equal(.05, figures.Prevalence);
    }

    [Theory]
    [InlineData(0, UseOfCode.None)]
    [InlineData(4, UseOfCode.Few)]
    [InlineData(5, UseOfCode.Enough)]
    public void Below_five_codings_there_is_little_to_go_by(int codings, UseOfCode use)
    {
        var study = Of(100, 2, Enumerable.Range(0, codings).Select(at => Coding(at % 2, "x", 10 * at, (10 * at) + 5)));

        Assert.Equal(use, Figures(study, "x").Use);
    }

    [Theory]
    [InlineData(.5, 52)]
    [InlineData(.1, 147)]
    [InlineData(.05, 280)]
    public void The_minimum_sample_grows_as_a_code_is_rarer(double share, int units)
    {
        Assert.Equal(units, MinimumSample.Of(MinimumSample.LowestAlpha, share, MinimumSample.Z));
    }

    [Fact]
    public void There_is_no_minimum_sample_of_characters()
    {
        var figures = Figures(Of(100, 2, Coding(0, "x", 0, 50), Coding(1, "x", 0, 50)), "x");

        Assert.Null(MinimumSample.For(figures, new() { Unit = AgreementUnit.Characters }));
        Assert.Equal(52, MinimumSample.For(figures, new() { Unit = AgreementUnit.Turns }));
    }

    [Fact]
    public void Lines_have_a_source_and_shares_have_none()
    {
        var scale = Assert.Single(ReferenceScale.For(AgreementMeasures.Alpha));

        Assert.Contains("Krippendorff", scale.Source, StringComparison.Ordinal);
        Assert.Null(scale.Reached(.66));
        Assert.Equal(ReferenceWord.Tentative, scale.Reached(.667)?.Word);
        Assert.Equal(ReferenceWord.Reliable, scale.Reached(.8)?.Word);
        Assert.Empty(ReferenceScale.For(AgreementMeasures.Percent));
        Assert.Empty(ReferenceScale.For(AgreementMeasures.Positive));
    }
}
