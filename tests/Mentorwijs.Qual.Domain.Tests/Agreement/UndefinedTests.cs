using Mentorwijs.Qual.Domain.Agreement;
using static Mentorwijs.Qual.Domain.Tests.Agreement.Studies;

namespace Mentorwijs.Qual.Domain.Tests.Agreement;

public class UndefinedTests
{
    [Fact]
    public void A_code_that_nobody_used_has_no_figure_beyond_chance()
    {
        var figures = Figures(Of(100, 2), "x");

        Assert.Equal(1, figures[AgreementMeasures.Percent].Estimate);
        Assert.Equal(WhyUndefined.NobodyUsedTheCode, figures[AgreementMeasures.Positive].WhyUndefined);
        Assert.Equal(WhyUndefined.NobodyUsedTheCode, figures[AgreementMeasures.Kappa].WhyUndefined);
        Assert.Equal(WhyUndefined.NobodyUsedTheCode, figures[AgreementMeasures.Alpha].WhyUndefined);
    }

    [Fact]
    public void A_code_on_all_text_has_no_figure_beyond_chance()
    {
        var figures = Figures(Of(100, 2, Coding(0, "x", 0, 100), Coding(1, "x", 0, 100)), "x");

        Assert.Equal(1, figures[AgreementMeasures.Positive].Estimate);
        Assert.Equal(WhyUndefined.CodedEverywhere, figures[AgreementMeasures.Kappa].WhyUndefined);
        Assert.Equal(WhyUndefined.CodedEverywhere, figures[AgreementMeasures.Alpha].WhyUndefined);
    }

    [Fact]
    public void A_code_that_one_coder_used_has_kappa_exactly_zero_and_alpha_at_most_zero()
    {
        var figures = Figures(Of(100, 2, Coding(0, "x", 3, 20)), "x");

        Assert.Equal(0, figures[AgreementMeasures.Kappa].Estimate);
        Assert.True(figures[AgreementMeasures.Alpha].Estimate <= 0);
    }

    [Fact]
    public void Not_finished_is_missing_and_not_coded_nothing()
    {
        var study = Of(100, 2, Coding(0, "x", 3, 20));
        study = study with { Transcripts = [study.Transcripts[0] with { FinishedBy = [Coders[0]] }] };

        var figures = Figures(study, "x");

        Assert.All(
            AgreementMeasures.All,
            measure => Assert.Equal(WhyUndefined.NoDoubleCodedText, figures[measure].WhyUndefined));
        Assert.Equal([0, 0], figures.Passages);
    }

    [Fact]
    public void One_coder_alone_cannot_agree()
    {
        var figures = Figures(Of(100, 1, Coding(0, "x", 3, 20)), "x");

        Assert.All(
            AgreementMeasures.All,
            measure => Assert.Equal(WhyUndefined.OnlyOneCoder, figures[measure].WhyUndefined));
    }

    [Fact]
    public void Kappa_asks_for_two_coders()
    {
        var figures = Figures(Of(100, 3, Coding(0, "x", 3, 20), Coding(2, "x", 3, 20)), "x");

        Assert.Equal(WhyUndefined.OnlyForTwoCoders, figures[AgreementMeasures.Kappa].WhyUndefined);
        Assert.True(figures[AgreementMeasures.Alpha].IsDefined);
        Assert.Null(figures.Pair);
    }

    [Fact]
    public void A_measure_that_would_give_no_number_is_our_own_bug() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => AgreementValue.Of(double.NaN, 10));
}
