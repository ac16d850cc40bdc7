using FsCheck.Xunit;
using Mentorwijs.Qual.Domain.Agreement;

namespace Mentorwijs.Qual.Domain.Tests.Agreement;

public class NominalRatingsTests
{
    [Fact]
    public void Alpha_of_Krippendorff_2011_example_C_with_missing_values_is_743()
    {
        int[][] coders =
        [
            [1, 2, 3, 3, 2, 1, 4, 1, 2, -1, -1, -1],
            [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, -1, 3],
            [-1, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, -1],
            [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, -1],
        ];
        int[] values = [.. Enumerable.Range(0, 12).SelectMany(unit => coders.Select(coder => coder[unit]))];

        var alpha = new NominalRatings(4, 6, values).Alpha();

        Assert.Equal(.743, alpha.Estimate ?? 9, precision: 3);
    }

    [Property]
    public bool It_is_what_the_general_formula_gives(byte[] numbers)
    {
        var units = numbers.Length / 3;
        int[] values = [.. numbers.Take(3 * units).Select(number => (number % 5) - 1)];
        var table = new RatingTable(3, [0, 1, 2, 3], values.Chunk(3).Select(unit => unit
            .Select(value => value < 0 ? null : (double?)value).ToList()));

        var packed = new NominalRatings(3, 4, values).Alpha();
        var general = AlphaMetrics.Of(table, AlphaMetric.Nominal);

        return packed.WhyUndefined == general.WhyUndefined
            && packed.Units == general.Units
            && Math.Abs((packed.Estimate ?? 0) - (general.Estimate ?? 0)) < 1e-12;
    }

    [Fact]
    public void A_value_that_is_no_category_is_our_own_bug() =>
        Assert.Throws<ArgumentException>(() => new NominalRatings(2, 3, [0, 3]));
}
