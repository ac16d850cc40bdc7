using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>Counts sentences per pattern of coders; a sentence is coded when enough of its length is covered.</summary>
public static class SentenceSweep
{
    // In units of text: .55 × 100 is a hair above 55 in binary, and 55 letters must reach it.
    private const double Slack = 1e-9;

    /// <summary>
    /// <paramref name="covered"/> holds per coder what has the code; null = has not finished this text.
    /// <paramref name="coverage"/> is a share, reached counts: .5 of 10 letters asks for 5.
    /// </summary>
    public static CoverCounts Of(IReadOnlyList<TextSpan> sentences, IReadOnlyList<SpanSet?> covered, double coverage)
    {
        var present = 0UL;
        var covering = new ulong[sentences.Count];
        for (var coder = 0; coder < covered.Count; coder++)
        {
            if (covered[coder] is not { } spans)
            {
                continue;
            }

            present |= CoverPattern.BitOf(coder);
            Mark(sentences, spans.Spans, CoverPattern.BitOf(coder), coverage, covering);
        }

        return CoverCounts.Of(covered.Count, covering
            .Select(coders => new KeyValuePair<CoverPattern, long>(new CoverPattern(present, coders), 1)));
    }

    // Both lists are in order, so one walk over the two is enough.
    private static void Mark(
        IReadOnlyList<TextSpan> sentences,
        IReadOnlyList<TextSpan> spans,
        ulong coder,
        double coverage,
        ulong[] covering)
    {
        var next = 0;
        for (var sentence = 0; sentence < sentences.Count && next < spans.Count; sentence++)
        {
            var place = sentences[sentence];
            while (next < spans.Count && spans[next].End <= place.Start)
            {
                next++;
            }

            var length = 0;
            for (var span = next; span < spans.Count && spans[span].Start < place.End; span++)
            {
                length += spans[span].OverlapLength(place);
            }

            covering[sentence] |= length > 0 && length >= (coverage * place.Length) - Slack ? coder : 0;
        }
    }
}
