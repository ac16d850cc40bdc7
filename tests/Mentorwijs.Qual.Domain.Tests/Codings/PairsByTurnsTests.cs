using FsCheck.Xunit;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Tests.Codings;

public sealed class PairsByTurnsTests
{
    [Fact]
    public void Four_coders_and_six_transcripts_make_every_pair_once()
    {
        var dealt = Deal(6, 4);

        Assert.Equal(6, dealt.Select(one => (one.Coders[0], one.Coders[1])).Distinct().Count());
        Assert.All(dealt.SelectMany(one => one.Coders).CountBy(coder => coder), load => Assert.Equal(3, load.Value));
    }

    [Property]
    public bool Each_transcript_has_two_coders_in_order_and_work_and_pairs_are_even(byte transcripts, byte coders)
    {
        var (many, among) = ((transcripts % 60) + 1, (coders % 6) + 3);

        var dealt = Deal(many, among);

        var loads = Enumerable.Range(0, among).Select(place => dealt.Count(one => one.Coders.Contains(Coder(place))))
            .ToList();
        var pairs = (from first in Enumerable.Range(0, among)
                     from second in Enumerable.Range(first + 1, among - first - 1)
                     select dealt.Count(one => one.Coders[0] == Coder(first) && one.Coders[1] == Coder(second)))
            .ToList();
        return dealt.Count == many && pairs.Sum() == many
            && loads.Max() - loads.Min() <= 2 && pairs.Max() - pairs.Min() <= 1;
    }

    private static IReadOnlyList<Assignment> Deal(int transcripts, int coders) => PairsByTurns.Deal(
        [.. Enumerable.Range(0, transcripts).Select(place => new TranscriptId(new Guid(place, 9, 0, new byte[8])))],
        [.. Enumerable.Range(0, coders).Select(Coder)]);

    private static PersonId Coder(int place) => new(new Guid(place, 7, 0, new byte[8]));
}
