using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codings;
using static Mentorwijs.Qual.Domain.Tests.Agreement.Studies;

namespace Mentorwijs.Qual.Domain.Tests.Agreement;

public class DecidedStudyTests
{
    private int _made;

    [Theory]
    [InlineData(Decision.First, 1, 10L)]
    [InlineData(Decision.Second, 1, 0L)]
    [InlineData(Decision.Neither, 1, 0L)]
    public void What_was_decided_stands_for_both_and_what_became_of_codings_is_counted(
        Decision decision, int changed, long both)
    {
        var study = Of(100, 2, Coding(0, "x", 0, 10)); // the second coder has nothing here

        var decided = Decide(study, decision);

        Assert.Equal(changed, decided.ChangedCodings);
        Assert.Equal(both, PairOf(decided.Study, "x").Both);
        Assert.Equal(0, PairOf(decided.Study, "x").OnlyFirst + PairOf(decided.Study, "x").OnlySecond);
    }

    [Fact]
    public void Another_code_becomes_the_one_that_was_decided()
    {
        var study = Of(100, 2, Coding(0, "x", 0, 10), Coding(1, "y", 0, 10));

        var decided = Decide(study, Decision.Second);

        Assert.Equal(1, decided.ChangedCodings);
        Assert.Equal((0L, 10L), (PairOf(decided.Study, "x").Both, PairOf(decided.Study, "y").Both));
    }

    [Fact]
    public void What_is_put_aside_stays_a_difference()
    {
        var study = Of(100, 2, Coding(0, "x", 0, 10));

        var decided = Decide(study, Decision.Parked);

        Assert.Equal(0, decided.ChangedCodings);
        Assert.Equal(10L, PairOf(decided.Study, "x").OnlyFirst);
        Assert.Same(study.Codings.Single(), decided.Study.Codings.Single());
    }

    private DecidedStudy Decide(AgreementStudy study, Decision decision)
    {
        var comparisons = DisagreementFinder.CompareAll(study, Tree("x", "y"));
        return DecidedStudy.Of(
            study, comparisons,
            [
                .. comparisons.SelectMany(comparison => comparison.Differences).Select(difference => new Resolution
                {
                    Id = new ResolutionId(Id($"{difference.Pair} {decision}")),
                    RoundId = difference.Either.RoundId,
                    First = difference.First?.Id,
                    Second = difference.Second?.Id,
                    Decision = decision,
                    By = Coders[5],
                    At = Noon,
                }),
            ],
            () => new CodingId(Id($"made {_made++}")));
    }

    private static PairCounts PairOf(AgreementStudy study, string code) =>
        Figures(study, code).Pair ?? throw new InvalidOperationException("Two coders make a pair.");
}
