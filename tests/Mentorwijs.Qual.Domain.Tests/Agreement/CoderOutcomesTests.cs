using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codings;
using static Mentorwijs.Qual.Domain.Tests.Agreement.Studies;

namespace Mentorwijs.Qual.Domain.Tests.Agreement;

public class CoderOutcomesTests
{
    private int _made;

    [Theory]
    [InlineData(Decision.First, OutcomeKind.AsOwn, OutcomeKind.Changed)]
    [InlineData(Decision.Second, OutcomeKind.Changed, OutcomeKind.AsOwn)]
    [InlineData(Decision.Both, OutcomeKind.Changed, OutcomeKind.Changed)]
    [InlineData(Decision.Neither, OutcomeKind.Dropped, OutcomeKind.Dropped)]
    [InlineData(Decision.NewSpan, OutcomeKind.Changed, OutcomeKind.Changed)]
    public void Each_coder_sees_what_became_of_the_own_code(Decision decision, OutcomeKind first, OutcomeKind second)
    {
        var study = Of(100, 2, Coding(0, "x", 0, 10), Coding(1, "y", 0, 12));

        Assert.Equal(first, Assert.Single(OutcomesOf(0, study, decision)).Kind);
        Assert.Equal(second, Assert.Single(OutcomesOf(1, study, decision)).Kind);
    }

    [Theory]
    [InlineData(Decision.First, OutcomeKind.AsOwn, OutcomeKind.Added)]
    [InlineData(Decision.Second, OutcomeKind.Dropped, OutcomeKind.AsOwn)]
    public void Who_coded_nothing_sees_what_came_there(Decision decision, OutcomeKind first, OutcomeKind second)
    {
        var study = Of(100, 2, Coding(0, "x", 0, 10));

        Assert.Equal(first, Assert.Single(OutcomesOf(0, study, decision)).Kind);
        Assert.Equal(second, Assert.Single(OutcomesOf(1, study, decision)).Kind);
    }

    [Fact]
    public void What_is_put_aside_is_no_outcome_yet() =>
        Assert.Empty(OutcomesOf(0, Of(100, 2, Coding(0, "x", 0, 10)), Decision.Parked));

    [Fact]
    public void Stars_and_note_are_no_part_of_the_judgement()
    {
        var study = Of(100, 2, Coding(0, "x", 0, 10) with { Stars = 2, Memo = "mooi" }, Coding(1, "y", 0, 10));

        Assert.Equal(OutcomeKind.AsOwn, Assert.Single(OutcomesOf(0, study, Decision.First)).Kind);
    }

    [Fact]
    public void Of_three_coders_each_who_lacks_a_coding_hears_that_it_stands()
    {
        var study = Of(100, 3, Coding(0, "x", 0, 10));

        Assert.Equal(OutcomeKind.AsOwn, Assert.Single(OutcomesOf(0, study, Decision.First)).Kind);
        Assert.Equal(OutcomeKind.Added, Assert.Single(OutcomesOf(1, study, Decision.First)).Kind);
        Assert.Equal(OutcomeKind.Added, Assert.Single(OutcomesOf(2, study, Decision.First)).Kind);
    }

    [Fact]
    public void Of_three_coders_two_who_share_a_coding_are_not_told_of_it_as_if_they_lacked_it()
    {
        var study = Of(100, 3, Coding(0, "x", 0, 10), Coding(1, "x", 0, 10));

        var second = OutcomesOf(1, study, Decision.Second);

        // asked twice, once for each of the two codings: C lacks both, and each coder hears of the own one
        Assert.Equal(Coders[1], Assert.Single(second).Own?.CoderId);
        Assert.Equal(2, OutcomesOf(2, study, Decision.Second).Count);
    }

    [Fact]
    public void A_text_that_a_coder_did_not_finish_has_no_outcomes_for_that_coder()
    {
        var study = Of(100, 3, Coding(0, "x", 0, 10)) with
        {
            Transcripts = [Whole(Text, 100, 2)],
        };

        Assert.Empty(OutcomesOf(2, study, Decision.First));
    }

    private IReadOnlyList<CoderOutcome> OutcomesOf(int coder, AgreementStudy study, Decision decision)
    {
        var comparisons = DisagreementFinder.CompareAll(study, Tree("x", "y"));
        return CoderOutcomes.Of(
            Coders[coder], study, comparisons,
            comparisons.SelectMany(comparison => comparison.Differences).Select(difference => On(difference, decision)),
            () => new CodingId(Id($"made {_made++}")));
    }

    private static Resolution On(Disagreement difference, Decision decision) => new()
    {
        Id = new ResolutionId(Id($"{difference.Pair} {decision}")),
        RoundId = difference.Either.RoundId,
        First = difference.First?.Id,
        Second = difference.Second?.Id,
        Decision = decision,
        Agreed = decision == Decision.NewSpan ? new(new(2, 8), CodeOf("y"), Marks.None) : null,
        By = Coders[5],
        At = Noon,
    };
}
