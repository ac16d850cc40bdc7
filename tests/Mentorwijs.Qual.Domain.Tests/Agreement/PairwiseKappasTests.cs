using System.Numerics;
using Mentorwijs.Qual.Domain.Agreement;

namespace Mentorwijs.Qual.Domain.Tests.Agreement;

public class PairwiseKappasTests
{
    [Theory]
    [InlineData(3, 3)]
    [InlineData(3, 4)]
    [InlineData(5, 5)]
    public void They_are_those_of_the_table_that_the_patterns_stand_for(int coders, int seed)
    {
        var counts = Patterns(coders, seed);
        var table = TableOf(counts);

        var own = PairwiseKappas.Of(counts).ToDictionary(one => one.Coefficient, one => one.Value);

        AssertSame(CongerKappa.Of(table), own[PairwiseKappas.Conger]);
        AssertSame(LightKappa.Of(table), own[PairwiseKappas.Light]);
    }

    [Fact]
    public void Two_who_agree_wholly_and_one_who_never_varies_give_a_third()
    {
        var counts = CoverCounts.Of(3, [new(new CoverPattern(7, 3), 10), new(new CoverPattern(7, 0), 30)]);

        var light = PairwiseKappas.Of(counts).Single(one => one.Coefficient == PairwiseKappas.Light);

        Assert.Equal(1.0 / 3, light.Value.Estimate ?? 9, precision: 12);
    }

    [Fact]
    public void Without_variation_or_text_they_say_why()
    {
        var blank = PairwiseKappas.Of(CoverCounts.Of(3, [new(new CoverPattern(7, 0), 50)]));
        var alone = PairwiseKappas.Of(CoverCounts.Of(3, [new(new CoverPattern(3, 1), 50)]));

        Assert.Equal(
            [WhyUndefined.NoVariation, WhyUndefined.NobodyUsedTheCode], blank.Select(one => one.Value.WhyUndefined));
        Assert.All(alone, one => Assert.Equal(WhyUndefined.NoDoubleCodedText, one.Value.WhyUndefined));
        Assert.Empty(PairwiseKappas.Of(CoverCounts.Of(2, [new(new CoverPattern(3, 1), 50)])));
    }

    private static CoverCounts Patterns(int coders, int seed)
    {
        var random = new Random(seed);
        return CoverCounts.Of(coders, Enumerable.Range(0, 40).Select(_ =>
        {
            var present = (ulong)random.Next(1, 1 << coders);
            return new KeyValuePair<CoverPattern, long>(
                new CoverPattern(present, present & (ulong)random.Next(1 << coders)), random.Next(1, 6));
        }));
    }

    private static RatingTable TableOf(CoverCounts counts) => new(
        counts.Coders, [0, 1],
        [
            .. counts.Patterns.SelectMany(entry => Enumerable.Repeat<IReadOnlyList<double?>>(
                [
                    .. Enumerable.Range(0, counts.Coders).Select(coder =>
                        (entry.Key.Present & CoverPattern.BitOf(coder)) == 0 ? (double?)null
                        : BitOperations.PopCount(entry.Key.Covering & CoverPattern.BitOf(coder))),
                ],
                (int)entry.Value)),
        ]);

    private static void AssertSame(AgreementValue expected, AgreementValue value)
    {
        Assert.Equal(expected.IsDefined, value.IsDefined);
        Assert.Equal(expected.Estimate ?? 0, value.Estimate ?? 0, precision: 10);
    }
}
