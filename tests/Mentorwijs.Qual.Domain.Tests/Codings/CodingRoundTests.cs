using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Tests.Codings;

public sealed class CodingRoundTests
{
    private static readonly PersonId Anna = new(new Guid(1, 0, 0, new byte[8]));
    private static readonly PersonId Bram = new(new Guid(2, 0, 0, new byte[8]));
    private static readonly PersonId Carla = new(new Guid(3, 0, 0, new byte[8]));
    private static readonly TranscriptId Inside = new(new Guid(4, 0, 0, new byte[8]));
    private static readonly TranscriptId Outside = new(new Guid(5, 0, 0, new byte[8]));

    [Fact]
    public void While_independent_nobody_sees_another_coder()
    {
        var round = Round(RoundPhase.Independent);

        Assert.True(round.MaySee(Anna, Anna));
        Assert.False(round.MaySee(Anna, Bram));
        Assert.False(round.MaySee(Carla, Anna));
    }

    [Theory]
    [InlineData(RoundPhase.Open)]
    [InlineData(RoundPhase.Comparing)]
    [InlineData(RoundPhase.Closed)]
    public void In_every_other_phase_everybody_sees_everybody(RoundPhase phase)
    {
        Assert.True(Round(phase).MaySee(Anna, Bram));
    }

    [Fact]
    public void In_an_open_round_everybody_codes_everything()
    {
        Assert.True(Round(RoundPhase.Open).MayCode(Carla, Outside).IsDone);
    }

    [Fact]
    public void In_a_blind_round_only_its_coders_code_only_its_transcripts()
    {
        var round = Round(RoundPhase.Independent);

        Assert.True(round.MayCode(Anna, Inside).IsDone);
        Assert.Equal(new NotACoderOfThisRound("Ronde 1"), round.MayCode(Carla, Inside).Refusal);
        Assert.Equal(new TranscriptNotInRound("Ronde 1"), round.MayCode(Anna, Outside).Refusal);
    }

    [Theory]
    [InlineData(RoundPhase.Comparing)]
    [InlineData(RoundPhase.Closed)]
    public void While_comparing_and_after_the_codings_stand_still(RoundPhase phase)
    {
        Assert.Equal(new RoundIsNotForCoding("Ronde 1"), Round(phase).MayCode(Anna, Inside).Refusal);
    }

    [Fact]
    public void A_round_goes_from_independent_to_comparing_to_closed_when_the_work_is_done()
    {
        Assert.Equal(RoundPhase.Comparing, Round(RoundPhase.Independent).Next(unfinished: 0, undecided: 5).Value);
        Assert.Equal(RoundPhase.Closed, Round(RoundPhase.Comparing).Next(unfinished: 2, undecided: 0).Value);
    }

    [Fact]
    public void A_round_waits_for_unfinished_coders_and_open_differences()
    {
        Assert.Equal(new CodersNotFinished(3), Round(RoundPhase.Independent).Next(unfinished: 3, undecided: 0).Refusal);
        Assert.Equal(
            new DifferencesStillOpen(2), Round(RoundPhase.Comparing).Next(unfinished: 0, undecided: 2).Refusal);
    }

    [Theory]
    [InlineData(RoundPhase.Open)]
    [InlineData(RoundPhase.Closed)]
    public void An_open_and_a_closed_round_have_no_next_phase(RoundPhase phase)
    {
        Assert.Equal(new RoundHasNoNextPhase("Ronde 1"), Round(phase).Next(unfinished: 0, undecided: 0).Refusal);
    }

    private static CodingRound Round(RoundPhase phase) => new()
    {
        Id = new RoundId(Guid.Empty),
        ProjectId = new ProjectId(Guid.Empty),
        Slug = "ronde-1",
        Name = "Ronde 1",
        Phase = phase,
        Coders = phase == RoundPhase.Open ? [] : [Anna, Bram],
        Transcripts = phase == RoundPhase.Open ? [] : [Inside],
        StartedAt = DateTimeOffset.UnixEpoch,
    };
}
