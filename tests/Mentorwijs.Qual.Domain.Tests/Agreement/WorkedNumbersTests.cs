using Mentorwijs.Qual.Domain.Agreement;
using static Mentorwijs.Qual.Domain.Tests.Agreement.Studies;

namespace Mentorwijs.Qual.Domain.Tests.Agreement;

public class WorkedNumbersTests
{
    // One text of 1,000 units, one code: the figures follow from the 2×2 table by hand.
    [Theory]
    [InlineData("100-300", "100-300", 1.0, 1.0)]
    [InlineData("100-200", "150-250", .9, .4444)]
    [InlineData("100-200", "300-400", .8, -.1111)]
    [InlineData("120-170", "100-200", .95, .6429)]
    [InlineData("100-200 150-250", "", .85, 0)]
    [InlineData("0-900", "100-1000", .8, -.1111)]
    public void Percent_and_kappa_follow_from_characters_that_each_coder_covered(
        string first, string second, double percent, double kappa)
    {
        var study = Of(1000, 2, [.. Spans(0, first), .. Spans(1, second)]);

        var figures = Figures(study, "x");

        Assert.Equal(percent, Estimate(figures[AgreementMeasures.Percent]), precision: 4);
        Assert.Equal(kappa, Estimate(figures[AgreementMeasures.Kappa]), precision: 4);
    }

    [Fact]
    public void Kappa_of_Artstein_and_Poesio_table_1_is_348()
    {
        var kappa = CohenKappa.Of(new PairCounts(20, 20, 10, 50));

        Assert.Equal(.348, Estimate(kappa), precision: 3);
    }

    [Fact]
    public void Kappa_of_Cohen_1960_example_2_is_492()
    {
        var kappa = CohenKappa.Of([[88, 14, 18], [10, 40, 10], [2, 6, 12]]);

        Assert.Equal(.492, Estimate(kappa), precision: 3);
    }

    [Fact]
    public void Alpha_of_Krippendorff_2011_example_A_is_095()
    {
        var table = Table("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0");

        Assert.Equal(.095, Estimate(table.Alpha()), precision: 3);
    }

    [Fact]
    public void Alpha_of_Krippendorff_2011_example_B_is_692()
    {
        var table = Table("a a b b d c c c e d d a", "b a b b b c c c e d d d");

        Assert.Equal(.692, Estimate(table.Alpha()), precision: 3);
    }

    [Fact]
    public void Alpha_of_Krippendorff_2011_example_C_with_missing_values_is_743()
    {
        var table = Table(
            "1 2 3 3 2 1 4 1 2 . . .",
            "1 2 3 3 2 2 4 1 2 5 . 3",
            ". 3 3 3 2 3 4 2 2 5 1 .",
            "1 2 3 3 2 4 4 1 2 5 1 .");

        Assert.Equal(.743, Estimate(table.Alpha()), precision: 3);
        Assert.Equal(.81818, Estimate(table.Percent()), precision: 5);
    }

    [Fact]
    public void A_rare_code_shows_why_percent_must_not_stand_alone()
    {
        var counts = new PairCounts(0, 1, 1, 98);
        var study = Of(100, 2, Coding(0, "x", 0, 1), Coding(1, "x", 1, 2));

        var figures = Figures(study, "x");

        Assert.Equal(counts, figures.Pair);
        Assert.Equal(.98, Estimate(figures[AgreementMeasures.Percent]), precision: 12);
        Assert.Equal(0, Estimate(figures[AgreementMeasures.Positive]), precision: 12);
        Assert.Equal(-.0101, Estimate(figures[AgreementMeasures.Kappa]), precision: 4);
        Assert.Equal(-.0051, Estimate(figures[AgreementMeasures.Alpha]), precision: 4);
    }

    [Fact]
    public void Positive_agreement_is_twice_both_over_all_uses()
    {
        var study = Of(100, 2, Coding(0, "x", 0, 50), Coding(1, "x", 10, 55));

        var positive = Figures(study, "x")[AgreementMeasures.Positive];

        Assert.Equal(80.0 / 95, Estimate(positive), precision: 12);
    }

    private static IEnumerable<Domain.Codings.Coding> Spans(int coder, string spans) => spans
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(span => span.Split('-'))
        .Select(ends => Coding(
            coder, "x", int.Parse(ends[0], System.Globalization.CultureInfo.InvariantCulture),
            int.Parse(ends[1], System.Globalization.CultureInfo.InvariantCulture)));

    private static ReliabilityTable Table(params string[] coders)
    {
        var values = coders.Select(line => line.Split(' ')).ToList();
        return new ReliabilityTable(coders.Length, [.. Enumerable.Range(0, values[0].Length)
            .Select(unit => values.Select(coder => coder[unit] == "." ? null : coder[unit]).ToList())]);
    }

    private static double Estimate(AgreementValue value) => value.Estimate ?? double.NaN;
}
