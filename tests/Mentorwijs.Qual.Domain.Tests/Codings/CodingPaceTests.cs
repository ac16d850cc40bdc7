using Mentorwijs.Qual.Domain.Codings;

namespace Mentorwijs.Qual.Domain.Tests.Codings;

public class CodingPaceTests
{
    [Fact]
    public void A_pause_counts_for_five_minutes_and_text_only_once()
    {
        var pace = CodingPace.Of([Coded((600, 0), (1200, 3), (1100, 63), (1800, 67))]);

        Assert.Equal(100, pace);
    }

    [Fact]
    public void Some_minutes_of_work_tell_nothing_yet() =>
        Assert.Null(CodingPace.Of([Coded((600, 0), (1200, 3), (1100, 5))]));

    [Fact]
    public void Codings_from_a_file_have_one_moment_and_tell_nothing() =>
        Assert.Null(CodingPace.Of([Coded((600, 0), (1200, 0), (9000, 0))]));

    [Fact]
    public void Nobody_is_taken_for_faster_than_a_reader_or_for_standing_still()
    {
        Assert.Equal(1500, CodingPace.Of([Coded((0, 0), (100_000, 5), (200_000, 10))]));
        Assert.Equal(50, CodingPace.Of([Coded((0, 0), (10, 5), (20, 10))]));
    }

    [Fact]
    public void The_way_from_one_transcript_to_another_is_no_work() =>
        Assert.Equal(100, CodingPace.Of([Coded((0, 0), (500, 5)), Coded((0, 90), (500, 95))]));

    private static IReadOnlyList<(int End, DateTimeOffset At)> Coded(params (int End, int Minute)[] codings) =>
        [.. codings.Select(coding => (coding.End, DateTimeOffset.UnixEpoch.AddMinutes(coding.Minute)))];
}
