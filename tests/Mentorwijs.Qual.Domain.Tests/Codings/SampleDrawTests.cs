using FsCheck.Xunit;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Tests.Codings;

public sealed class SampleDrawTests
{
    private static readonly string[] Both = [RespondentTraits.Perspective, "region"];

    [Fact]
    public void Of_eighty_twenty_percent_is_sixteen_by_perspective_in_proportion()
    {
        var candidates = Candidates([("leidinggevende", "noord", 40), ("werknemer", "noord", 25), ("trainer", "", 15)]);

        var draw = SampleDraw.Of(Percent(20, 1, RespondentTraits.Perspective), candidates).Value;

        Assert.Equal(
            [("leidinggevende", 40, 8), ("trainer", 15, 3), ("werknemer", 25, 5)],
            draw.Strata.Select(stratum => (stratum.Values[0], stratum.Candidates.Count, stratum.Drawn.Count)));
    }

    [Fact]
    public void A_seed_gives_this_very_sample_for_ever()
    {
        var draw = SampleDraw.Of(Number(4, 20261123), Candidates([("leidinggevende", "noord", 12)])).Value;

        var names = draw.Strata[0].Candidates.ToDictionary(one => one.Id, one => one.Name);
        Assert.Equal(["T008", "T009", "T003", "T004"], draw.Transcripts.Select(id => names[id]));
    }

    [Property]
    public bool The_order_in_which_transcripts_come_in_changes_nothing(int seed, byte size, int shuffle)
    {
        var candidates = Mixed(size);
        var plan = Percent(30, seed, Both);

        var one = SampleDraw.Of(plan, candidates).Value;
        var other = SampleDraw.Of(plan, [.. candidates.OrderBy(each => Mix(each.Name, shuffle))]).Value;

        return one.IsSame(other);
    }

    [Property]
    public bool What_is_kept_is_enough_to_draw_it_again(int seed, byte size, byte percent)
    {
        var draw = SampleDraw.Of(Percent((percent % 100) + 1, seed, Both), Mixed(size)).Value;

        return draw.Again().Value.IsSame(draw);
    }

    [Property]
    public bool Each_is_drawn_at_most_once_and_as_many_as_asked_for(int seed, byte size, byte wanted)
    {
        var candidates = Mixed(size);
        var places = (wanted % candidates.Count) + 1;

        var draw = SampleDraw.Of(Number(places, seed, Both), candidates).Value;

        return draw.Transcripts.Distinct().Count() == places
            && draw.Transcripts.All(id => candidates.Any(one => one.Id == id))
            && draw.Strata.All(stratum => stratum.Drawn.All(id => stratum.Candidates.Any(one => one.Id == id)))
            && (places < draw.Strata.Count || draw.Strata.All(stratum => stratum.Drawn.Count > 0));
    }

    [Fact]
    public void Every_transcript_has_the_same_chance()
    {
        var candidates = Candidates([("leidinggevende", "noord", 10)]);

        var times = Enumerable.Range(0, 2000)
            .SelectMany(seed => SampleDraw.Of(Number(3, seed), candidates).Value.Transcripts)
            .CountBy(id => id).ToList();

        // 600 expected, standard deviation 20.5: five of them on either side
        Assert.Equal(10, times.Count);
        Assert.All(times, time => Assert.InRange(time.Value, 497, 703));
    }

    [Fact]
    public void A_share_is_rounded_up()
    {
        Assert.Equal(17, Percent(20, 1).SizeOf(82).Value);
        Assert.Equal(1, Percent(1, 1).SizeOf(3).Value);
        Assert.Equal(3, Percent(100, 1).SizeOf(3).Value);
    }

    [Fact]
    public void What_cannot_be_drawn_is_refused_in_its_own_words()
    {
        Assert.IsType<NothingToDrawFrom>(SampleDraw.Of(Percent(20, 1), []).Refusal);
        Assert.IsType<SharePercentOutOfRange>(Percent(0, 1).SizeOf(5).Refusal);
        Assert.IsType<SharePercentOutOfRange>(Percent(101, 1).SizeOf(5).Refusal);
        Assert.IsType<SampleIsEmpty>(Number(0, 1).SizeOf(5).Refusal);
        Assert.Equal(new SampleTooLarge(5), Number(6, 1).SizeOf(5).Refusal);
    }

    [Fact]
    public void Several_respondents_put_a_transcript_into_the_stratum_of_their_values_together()
    {
        var traits = RespondentTraits.Of([Person("werknemer", "zuid"), Person("leidinggevende", "zuid")]);

        Assert.Equal("leidinggevende + werknemer", traits[RespondentTraits.Perspective]);
        Assert.Equal("zuid", traits["region"]);
        Assert.Equal("", traits["sector"]);
        Assert.Equal("a", traits["other:ploeg"]);
    }

    private static DrawPlan Percent(int percent, int seed, params string[] traits) =>
        new() { Measure = SampleMeasure.Percent, Amount = percent, Seed = seed, Traits = traits };

    private static DrawPlan Number(int number, int seed, params string[] traits) =>
        new() { Measure = SampleMeasure.Number, Amount = number, Seed = seed, Traits = traits };

    private static List<DrawCandidate> Candidates((string Perspective, string Region, int Count)[] groups) =>
    [
        .. groups.SelectMany(group => Enumerable.Repeat(group, group.Count)).Select((group, place) => new DrawCandidate(
            new TranscriptId(new Guid(place, 1, 0, new byte[8])), $"T{place:000}",
            new Dictionary<string, string>
            {
                [RespondentTraits.Perspective] = group.Perspective,
                ["region"] = group.Region,
            })),
    ];

    private static List<DrawCandidate> Mixed(byte size) => Candidates(
        [("leidinggevende", "noord", size + 1), ("leidinggevende", "zuid", 3), ("werknemer", "", (size % 7) + 1)]);

    private static int Mix(string name, int seed) =>
        name.Aggregate(seed, (sum, ch) => unchecked((sum * 31) + (ch * 7919)));

    private static Respondent Person(string perspective, string region) => new()
    {
        Id = new RespondentId(Guid.NewGuid()),
        ProjectId = new ProjectId(Guid.Empty),
        Pseudonym = perspective,
        Perspective = perspective,
        Number = 1,
        Region = region,
        Others = [new OtherTrait("ploeg", "a")],
    };
}
