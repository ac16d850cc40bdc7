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

    [Fact]
    public void A_calibration_round_waits_for_finishing_and_closes_without_decisions()
    {
        var practice = Round(RoundPhase.Independent) with { Kind = RoundKind.Calibration };

        Assert.Equal(new CodersNotFinished(1), practice.Next(unfinished: 1, undecided: 0).Refusal);
        Assert.Equal(RoundPhase.Comparing, practice.Next(unfinished: 0, undecided: 0).Value);
        Assert.Equal(
            RoundPhase.Closed,
            (practice with { Phase = RoundPhase.Comparing }).Next(unfinished: 0, undecided: 4).Value);
    }

    [Fact]
    public void A_repeat_round_is_over_when_its_coder_has_finished()
    {
        Assert.Equal(RoundPhase.Closed, Repeat(RoundPhase.Independent).Next(unfinished: 0, undecided: 0).Value);
    }

    [Fact]
    public void Only_rounds_of_the_study_count_and_only_when_they_may_be_seen()
    {
        Assert.True(Round(RoundPhase.Closed).Counts);
        Assert.False(Round(RoundPhase.Independent).Counts);
        Assert.False((Round(RoundPhase.Comparing) with { Kind = RoundKind.Calibration }).Counts);
        Assert.False(Repeat(RoundPhase.Closed).Counts);
    }

    [Fact]
    public void Who_codes_again_does_not_see_the_first_time_until_it_is_done()
    {
        Assert.True(Repeat(RoundPhase.Independent).HidesFirstTime(Anna, Inside));
        Assert.False(Repeat(RoundPhase.Independent).HidesFirstTime(Bram, Inside));
        Assert.False(Repeat(RoundPhase.Independent).HidesFirstTime(Anna, Outside));
        Assert.False(Repeat(RoundPhase.Closed).HidesFirstTime(Anna, Inside));
        Assert.False(Round(RoundPhase.Independent).HidesFirstTime(Anna, Inside));
    }

    [Fact]
    public void A_repeat_round_compares_a_coder_with_themselves_the_first_time_first()
    {
        var repeat = Repeat(RoundPhase.Closed);

        Assert.Equal([CodingRound.FirstTimeOf(Anna), Anna], repeat.Compared);
        Assert.NotEqual(Anna, repeat.Compared[0]);
        Assert.All(repeat.Compared, one => Assert.Equal(Anna, repeat.PersonBehind(one)));
        Assert.Equal(["A", "B"], repeat.Compared.Select(repeat.LetterOf));
        Assert.Equal([Anna, Bram], Round(RoundPhase.Comparing).Compared);
    }

    [Fact]
    public void Where_transcripts_are_dealt_each_codes_the_own_ones_only()
    {
        var round = Round(RoundPhase.Independent) with
        {
            Coders = [Anna, Bram, Carla],
            Transcripts = [Inside, Outside],
            Assignments = [new Assignment(Inside, [Anna, Bram]), new Assignment(Outside, [Anna, Carla])],
        };

        Assert.True(round.MayCode(Bram, Inside).IsDone);
        Assert.Equal(new TranscriptIsForOthers("Ronde 1"), round.MayCode(Bram, Outside).Refusal);
        Assert.Equal([Inside, Outside], round.TranscriptsOf(Anna));
        Assert.Equal([Outside], round.TranscriptsOf(Carla));
    }

    private static CodingRound Repeat(RoundPhase phase) =>
        Round(phase) with { Kind = RoundKind.Repeat, Coders = [Anna] };

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
