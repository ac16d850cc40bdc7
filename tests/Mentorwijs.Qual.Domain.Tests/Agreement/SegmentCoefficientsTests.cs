using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Tests.Agreement;

public class SegmentCoefficientsTests
{
    private static readonly string[] Codes = ["a", "b"];

    [Fact]
    public void Coders_who_do_the_same_agree_wholly_by_every_measure()
    {
        var table = Table(100, [At(0, 20, 0), At(30, 40, 1)], [At(0, 20, 0), At(30, 40, 1)]);

        var values = SegmentCoefficients.Of(table, Codes).Where(one => !IsCount(one.Coefficient)).ToList();

        Assert.All(values, one => Assert.Equal(1, one.Value.Estimate.GetValueOrDefault(), precision: 12));
    }

    [Fact]
    public void Codes_that_overlap_leave_out_what_needs_them_apart()
    {
        var table = Table(100, [At(0, 20, 0), At(10, 40, 1)], [At(0, 20, 0)]);

        var names = SegmentCoefficients.Of(table, Codes).Select(one => one.Coefficient).ToList();

        Assert.DoesNotContain("u_alpha", names);
        Assert.DoesNotContain("cu_alpha", names);
        Assert.Contains("u_alpha:a", names);
        Assert.Equal(WhyUndefined.CodesOverlap, UnitizedAlpha.OfCodes(table).WhyUndefined);
    }

    [Fact]
    public void A_code_nobody_used_has_no_figure_beyond_chance()
    {
        var table = Table(100, [At(0, 20, 0)], [At(5, 20, 0)]);

        var values = SegmentCoefficients.Of(table, Codes).ToDictionary(one => one.Coefficient, one => one.Value);

        Assert.Equal(WhyUndefined.NobodyUsedTheCode, values["char_kappa:b:0-1"].WhyUndefined);
        Assert.Equal(WhyUndefined.NobodyUsedTheCode, values["u_alpha:b"].WhyUndefined);
        Assert.Equal(WhyUndefined.NobodyUsedTheCode, values["alphaU1995:b"].WhyUndefined);
    }

    [Theory]
    [InlineData(1, 2, 1)]
    [InlineData(4, 5, 1)]
    [InlineData(9, 10, 0)]
    public void Segments_agree_from_the_threshold_on(int share, int of, double expected)
    {
        var table = Table(20, [At(0, 10, 0)], [At(0, 8, 0)]);

        Assert.Equal(expected, SegmentOverlap.Of(table, 0, 1, share, of).Estimate);
    }

    [Fact]
    public void The_pooled_kappa_takes_the_mean_before_the_ratio()
    {
        // p_o .90, p_e .50 and p_o .80, p_e .68
        var pooled = PooledKappa.Of([new PairCounts(45, 5, 5, 45), new PairCounts(10, 10, 10, 70)]);

        Assert.Equal((.85 - .59) / .41, pooled.Estimate.GetValueOrDefault(), precision: 12);
    }

    [Fact]
    public void Overlapping_segments_of_one_code_become_one_and_touching_ones_stay_two()
    {
        var table = Table(100, [At(0, 20, 0), At(10, 30, 0), At(30, 40, 0)], []);

        Assert.Equal([At(0, 30, 0), At(30, 40, 0)], table.Coders[0]);
    }

    private static bool IsCount(string coefficient) => coefficient.StartsWith("char_both", StringComparison.Ordinal)
        || coefficient.Contains("_only", StringComparison.Ordinal);

    private static Segment At(int start, int end, int code) => new(new TextSpan(start, end), code);

    private static SegmentTable Table(int length, params Segment[][] coders) => new(length, Codes.Length, coders);
}
