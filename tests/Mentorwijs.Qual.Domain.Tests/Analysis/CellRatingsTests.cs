using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Tests.Analysis;

public class CellRatingsTests
{
    private static readonly PersonId Anna = new(Guid.CreateVersion7());
    private static readonly PersonId Bo = new(Guid.CreateVersion7());
    private static readonly PersonId Chris = new(Guid.CreateVersion7());

    [Fact]
    public void One_rating_is_seen_by_its_rater_only_and_two_by_everybody()
    {
        var one = new CellRatings([Given(Anna, ConstructRating.Barrier)], null);
        var two = new CellRatings([.. one.Ratings, Given(Bo, ConstructRating.Facilitator)], null);

        Assert.Single(one.AsSeenBy(Anna).Ratings);
        Assert.Empty(one.AsSeenBy(Bo).Ratings);
        Assert.Equal(2, two.AsSeenBy(Chris).Ratings.Count);
    }

    [Fact]
    public void What_counts_is_what_both_say_or_what_was_agreed_on()
    {
        var one = new CellRatings([Given(Anna, ConstructRating.Barrier)], null);
        var same = new CellRatings([.. one.Ratings, Given(Bo, ConstructRating.Barrier)], null);
        var differ = new CellRatings([.. one.Ratings, Given(Bo, ConstructRating.Mixed)], null);
        var settled = differ with { Agreed = Agreed(ConstructRating.Mixed, "Beide kanten.") };

        Assert.Equal((null, false), (one.Final, one.Differ));
        Assert.Equal((ConstructRating.Barrier, false), (same.Final, same.Differ));
        Assert.Equal((null, true), (differ.Final, differ.Differ));
        Assert.Equal(ConstructRating.Mixed, settled.Final);
    }

    [Fact]
    public void Once_both_have_rated_nobody_rates_any_more()
    {
        var open = new CellRatings([Given(Anna, ConstructRating.Barrier), Given(Bo, ConstructRating.Mixed)], null);

        Assert.IsType<BothHaveRated>(open.Rate(Given(Anna, ConstructRating.Mixed)).Refusal);
        Assert.IsType<CellHasItsRaters>(open.Rate(Given(Chris, ConstructRating.Mixed)).Refusal);
    }

    [Fact]
    public void An_agreed_rating_waits_for_both_and_needs_a_reason()
    {
        var one = new CellRatings([Given(Anna, ConstructRating.Barrier)], null);
        var open = new CellRatings([.. one.Ratings, Given(Bo, ConstructRating.Mixed)], null);

        Assert.IsType<NotBothHaveRated>(one.Agree(Agreed(ConstructRating.Mixed, "Samen.")).Refusal);
        Assert.IsType<RatingNeedsReason>(open.Agree(Agreed(ConstructRating.Mixed, " \n")).Refusal);
        Assert.Equal("Samen.", open.Agree(Agreed(ConstructRating.Mixed, " Samen. ")).Value.Rationale);
        var tooLong = Given(Anna, ConstructRating.Mixed) with { Rationale = new string('x', 1001) };
        Assert.Equal(
            new RationaleIsTooLong(CellRatings.MaxRationaleLength), CellRatings.None.Rate(tooLong).Refusal);
    }

    [Theory]
    [InlineData(ConstructRating.StrongBarrier, "−2", -2)]
    [InlineData(ConstructRating.Neutral, "0", 0)]
    [InlineData(ConstructRating.StrongFacilitator, "+2", 2)]
    [InlineData(ConstructRating.Mixed, "X", null)]
    [InlineData(ConstructRating.Missing, "M", null)]
    public void Mixed_and_missing_are_no_numbers(ConstructRating rating, string sign, int? number)
    {
        Assert.Equal(sign, ConstructRatings.SignOf(rating));
        Assert.Equal(number, ConstructRatings.NumberOf(rating));
    }

    private static CellRating Given(PersonId rater, ConstructRating rating) => new()
    {
        ProjectId = default,
        CodeId = default(CodeId),
        Column = MatrixColumn.KeyOf("werknemer"),
        RaterId = rater,
        Rating = rating,
        Rationale = "Omdat zij het zo zeggen.",
    };

    private static AgreedRating Agreed(ConstructRating rating, string why) => new()
    {
        ProjectId = default,
        CodeId = default,
        Column = MatrixColumn.KeyOf("werknemer"),
        WriterId = Anna,
        Rating = rating,
        Rationale = why,
    };
}
