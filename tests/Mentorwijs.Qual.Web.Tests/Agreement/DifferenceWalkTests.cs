using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Web.Agreement;
using Mentorwijs.Qual.Workbench.Agreement;

namespace Mentorwijs.Qual.Web.Tests.Agreement;

public class DifferenceWalkTests
{
    private static readonly PersonId[] Coders = [new(Guid.NewGuid()), new(Guid.NewGuid())];

    private static readonly RoundId RoundId = new(Guid.NewGuid());

    // o = nobody decided, p = parked, d = decided
    [Theory]
    [InlineData("dod", 0, 1)]
    [InlineData("odo", 2, 0)]
    [InlineData("odd", 0, null)]
    [InlineData("dpd", 0, null)]
    [InlineData("dpo", 0, 2)]
    public void The_next_that_waits_is_found_also_from_the_start_again(string made, int at, int? expected) =>
        Assert.Equal(expected, Walk(made, at).Waiting(1));

    [Theory]
    [InlineData("oodo", 1, 0)]
    [InlineData("oddo", 0, 3)]
    public void The_one_before_that_waits_is_found_also_from_the_end(string made, int at, int? expected) =>
        Assert.Equal(expected, Walk(made, at).Waiting(-1));

    [Fact]
    public void What_was_put_aside_waits_for_the_lead()
    {
        var walk = Walk("dpdp", 0, DifferenceShow.Aside, isLead: true);

        Assert.Equal([1, 3], walk.Shown);
        Assert.Equal(1, walk.Begin);
        Assert.Equal((1, null), (walk.Beside(1), walk.Beside(-1)));
        Assert.Equal((4, 0, 2), (
            walk.CountOf(DifferenceShow.All), walk.CountOf(DifferenceShow.Open), walk.CountOf(DifferenceShow.Aside)));
    }

    [Fact]
    public void A_round_without_differences_has_no_place_to_go()
    {
        var walk = Walk("", 7);

        Assert.Null(walk.Current);
        Assert.Null(walk.Waiting(1));
        Assert.Null(walk.Beside(1));
        Assert.Equal((0, 0), (walk.At, walk.Begin));
    }

    [Fact]
    public void An_address_finds_its_difference_again_and_another_word_finds_none()
    {
        var walk = Walk("ooo", 0);
        var both = new CodingPair(new CodingId(Guid.NewGuid()), new CodingId(Guid.NewGuid()));
        var alone = walk.List.Differences[2].Difference.Pair;

        Assert.Equal(both, PairAddress.Read(PairAddress.Of(both)));
        Assert.Equal(2, walk.PlaceOf(PairAddress.Read(PairAddress.Of(alone)) ?? default));
        Assert.All(
            new[] { null, "", "_", "x_y", PairAddress.Of(both) + "_", PairAddress.Of(both).ToUpperInvariant() + "!" },
            address => Assert.Null(PairAddress.Read(address)));
    }

    private static DifferenceWalk Walk(
        string made, int at, DifferenceShow show = DifferenceShow.All, bool isLead = false) => new(
        new DisagreementList
        {
            ProjectId = new ProjectId(Guid.NewGuid()),
            Round = new CodingRound
            {
                Id = RoundId,
                ProjectId = new ProjectId(Guid.NewGuid()),
                Slug = "ronde-1",
                Name = "Ronde 1",
                Phase = RoundPhase.Comparing,
                Coders = Coders,
                Transcripts = [],
                StartedAt = DateTimeOffset.UnixEpoch,
            },
            CoderNames = new Dictionary<PersonId, string>(),
            Tree = CodeTree.Of([]),
            Differences = [.. made.Select(View)],
            Undecided = 0,
            ReasonIsRequired = false,
            IsForLead = isLead,
        },
        show, at);

    private static DisagreementView View(char made)
    {
        var first = new Coding
        {
            Id = new CodingId(Guid.NewGuid()),
            TranscriptId = new TranscriptId(Guid.NewGuid()),
            CodeId = new CodeId(Guid.NewGuid()),
            CoderId = Coders[0],
            RoundId = RoundId,
            Span = new TextSpan(0, 5),
            CodebookVersion = "1.0.0",
            At = DateTimeOffset.UnixEpoch,
        };
        var difference = new Disagreement
        {
            Kind = DisagreementKind.Missed,
            Coders = new CoderPair(Coders[0], Coders[1]),
            First = first,
            Second = null,
        };
        var resolution = new Resolution
        {
            Id = new ResolutionId(Guid.NewGuid()),
            RoundId = RoundId,
            First = first.Id,
            Second = null,
            Decision = made == 'p' ? Decision.Parked : Decision.First,
            By = Coders[0],
            At = DateTimeOffset.UnixEpoch,
        };
        return new DisagreementView(difference, "L01", made == 'o' ? null : resolution, "Anna");
    }
}
