using Mentorwijs.Qual.Domain.Agreement;

namespace Mentorwijs.Qual.Domain.Tests.Agreement;

public class RatingCoefficientsTests
{
    [Theory]
    [InlineData("cohen_kappa", .40)]
    [InlineData("percent_agreement", .70)]
    [InlineData("bennett_s", .40)]
    [InlineData("conger_kappa", .40)]
    [InlineData("light_kappa", .40)]
    [InlineData("holsti", .70)]
    [InlineData("scott_pi", (.70 - .505) / .495)]
    public void Two_coders_who_agree_on_35_of_50_get_the_figures_done_by_hand(string coefficient, double expected)
    {
        var table = Table([1, 2], [.. Rows(20, 1, 1), .. Rows(5, 1, 2), .. Rows(10, 2, 1), .. Rows(15, 2, 2)]);

        var value = ValueOf(table, coefficient);

        Assert.Equal(expected, value.Estimate.GetValueOrDefault(), precision: 12);
    }

    [Fact]
    public void A_rare_category_drives_kappa_below_zero_and_leaves_AC1_high()
    {
        var table = Table([0, 1], [.. Rows(98, 0, 0), .. Rows(1, 0, 1), .. Rows(1, 1, 0)]);

        Assert.Equal(-.0101, ValueOf(table, "cohen_kappa").Estimate.GetValueOrDefault(), precision: 4);
        Assert.Equal(.9796, ValueOf(table, "gwet_ac1").Estimate.GetValueOrDefault(), precision: 4);
    }

    [Theory]
    [InlineData("alpha_nominal", .743)]
    [InlineData("alpha_ordinal", .815)]
    [InlineData("alpha_interval", .849)]
    [InlineData("alpha_ratio", .797)]
    public void Alpha_of_Krippendorff_2011_example_C_comes_out(string coefficient, double expected)
    {
        double?[][] rows =
        [
            [1, 1, null, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4], [4, 4, 4, 4],
            [1, 1, 2, 1], [2, 2, 2, 2], [null, 5, 5, 5], [null, null, 1, 1], [null, null, 3, null],
        ];

        var value = ValueOf(new RatingTable(4, [1, 2, 3, 4, 5], rows), coefficient);

        Assert.Equal(expected, value.Estimate.GetValueOrDefault(), precision: 3);
    }

    [Fact]
    public void Without_variation_everything_beyond_chance_is_undefined_but_what_counts_the_codebook()
    {
        var table = Table([1, 2], Rows(10, 1, 1));

        var undefined = RatingCoefficients.Of(table).Where(one => !one.Value.IsDefined).ToList();

        Assert.All(undefined, one => Assert.Equal(WhyUndefined.NoVariation, one.Value.WhyUndefined));
        Assert.Contains(undefined, one => one.Coefficient == "cohen_kappa");
        Assert.Equal(1, ValueOf(table, "gwet_ac1").Estimate);
        Assert.Equal(1, ValueOf(table, "bennett_s").Estimate);
    }

    [Fact]
    public void Swapping_the_coders_changes_nothing()
    {
        var rows = (double?[][])[[1, 2], [2, 2], [3, 1], [1, 1], [null, 2], [3, 3]];

        var one = RatingCoefficients.Of(Table([1, 2, 3], rows));
        var other = RatingCoefficients.Of(Table([1, 2, 3], [.. rows.Select(row => row.Reverse().ToArray())]));

        Assert.All(one.Zip(other), pair => Assert.Equal(
            pair.First.Value.Estimate.GetValueOrDefault(), pair.Second.Value.Estimate.GetValueOrDefault(), 12));
    }

    [Fact]
    public void A_value_outside_the_categories_is_our_own_bug() =>
        Assert.Throws<ArgumentException>(() => Table([1, 2], Rows(1, 3, 1)));

    private static AgreementValue ValueOf(RatingTable table, string coefficient) =>
        RatingCoefficients.Of(table).Single(one => one.Coefficient == coefficient).Value;

    private static RatingTable Table(double[] categories, double?[][] rows) => new(2, categories, rows);

    private static double?[][] Rows(int times, double first, double second) =>
        [.. Enumerable.Repeat((double?[])[first, second], times)];
}
