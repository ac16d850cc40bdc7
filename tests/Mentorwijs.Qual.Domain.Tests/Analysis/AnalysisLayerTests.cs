using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Tests.Agreement;
using Mentorwijs.Qual.Domain.Transcripts;
using static Mentorwijs.Qual.Domain.Tests.Agreement.Studies;

namespace Mentorwijs.Qual.Domain.Tests.Analysis;

public class AnalysisLayerTests
{
    private static readonly CodingRound Open = Round("open", RoundPhase.Open, 0);
    private static readonly Coding Agreed = Coding(5, "x", 0, 10) with { Source = CodingSource.Consensus };

    [Fact]
    public void A_closed_round_gives_its_consensus_and_nothing_else()
    {
        var only = Analysed([Open, Round("blind", RoundPhase.Closed, 1)], "blind", Agreed, Coding(0, "x", 0, 20));

        Assert.Equal(LayerOrigin.Consensus, only.Origin);
        Assert.Equal([Agreed.Id], only.Codings.Select(coding => coding.Id));
        Assert.Null(only.Coder);
    }

    [Fact]
    public void Without_a_closed_round_the_only_coder_counts()
    {
        var only = Analysed([Open], "open", Coding(1, "x", 0, 20), Coding(1, "y", 0, 20));

        Assert.Equal((LayerOrigin.OnlyCoder, Coders[1]), (only.Origin, only.Coder));
        Assert.Equal(2, only.Codings.Count);
    }

    [Fact]
    public void Of_several_coders_the_picked_one_counts_and_is_named()
    {
        var only = Analysed(
            [Open, Round("blind", RoundPhase.Comparing, 1)],
            "blind",
            Coders[1],
            Coding(0, "x", 0, 20),
            Coding(1, "y", 0, 20));

        Assert.Equal((LayerOrigin.PickedCoder, Coders[1]), (only.Origin, only.Coder));
        Assert.Equal(CodeOf("y"), Assert.Single(only.Codings).CodeId);
    }

    [Fact]
    public void Of_several_coders_none_counts_until_one_is_picked()
    {
        var only = Analysed([Open], "open", Coding(0, "x", 0, 20), Coding(1, "y", 0, 20));

        Assert.Equal(LayerOrigin.NobodyPicked, only.Origin);
        Assert.Empty(only.Codings);
        Assert.False(only.TakesPart);
    }

    [Fact]
    public void A_transcript_in_a_blind_round_is_left_out_even_when_an_earlier_round_is_closed()
    {
        var only = Analysed(
            [Open, Round("first", RoundPhase.Closed, 1), Round("blind", RoundPhase.Independent, 2)],
            "blind", Coding(0, "x", 0, 20));

        Assert.Equal(LayerOrigin.StillBlind, only.Origin);
        Assert.Empty(only.Codings);
    }

    [Fact]
    public void What_is_left_out_is_listed()
    {
        var layer = AnalysisLayer.Of([Text], [Open], [], _ => null);

        Assert.Equal(LayerOrigin.NotCoded, Assert.Single(layer.LeftOut).Origin);
        Assert.Empty(layer.Codings);
    }

    [Theory]
    [InlineData(RoundKind.Calibration, RoundPhase.Independent)]
    [InlineData(RoundKind.Calibration, RoundPhase.Comparing)]
    [InlineData(RoundKind.Calibration, RoundPhase.Closed)]
    [InlineData(RoundKind.Repeat, RoundPhase.Independent)]
    [InlineData(RoundKind.Repeat, RoundPhase.Closed)]
    public void Practice_and_repetition_never_count_and_take_no_transcript_away(RoundKind kind, RoundPhase phase)
    {
        var other = Round("other", phase, 1) with { Kind = kind };
        var study = Coding(0, "x", 0, 20) with { RoundId = Open.Id };
        var practice = Coding(0, "y", 0, 20) with { RoundId = other.Id };

        var only = AnalysisLayer.Of([Text], [Open, other], [study, practice], _ => null).Transcripts.Single();

        Assert.Equal(LayerOrigin.OnlyCoder, only.Origin);
        Assert.Equal([study], only.Codings);
    }

    [Fact]
    public void Who_codes_again_sees_nothing_of_the_first_time_in_analysis_and_others_do()
    {
        var repeat = Round("again", RoundPhase.Independent, 1) with { Kind = RoundKind.Repeat, Coders = [Coders[0]] };
        var first = Coding(0, "x", 0, 20) with { RoundId = Open.Id };

        var own = AnalysisLayer.Of([Text], [Open, repeat], [first], _ => null, Coders[0]).Transcripts.Single();
        var others = AnalysisLayer.Of([Text], [Open, repeat], [first], _ => null, Coders[1]).Transcripts.Single();

        Assert.Equal((LayerOrigin.StillBlind, 0), (own.Origin, own.Codings.Count));
        Assert.Equal((LayerOrigin.OnlyCoder, 1), (others.Origin, others.Codings.Count));
    }

    private static AnalysedTranscript Analysed(CodingRound[] rounds, string round, params Coding[] codings) =>
        Analysed(rounds, round, null, codings);

    private static AnalysedTranscript Analysed(
        CodingRound[] rounds, string round, PersonId? picked, params Coding[] codings) =>
        AnalysisLayer.Of(
            [Text], rounds, codings.Select(coding => coding with { RoundId = new(Id(round)) }), _ => picked)
            .Transcripts.Single();

    private static CodingRound Round(string name, RoundPhase phase, int day) => new()
    {
        Id = new RoundId(Id(name)),
        ProjectId = new ProjectId(Id("project")),
        Slug = name,
        Name = name,
        Phase = phase,
        Coders = phase == RoundPhase.Open ? [] : [Coders[0], Coders[1]],
        Transcripts = phase == RoundPhase.Open ? [] : [Text],
        StartedAt = Noon.AddDays(day),
    };
}
