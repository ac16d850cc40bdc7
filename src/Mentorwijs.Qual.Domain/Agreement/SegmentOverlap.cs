namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>
/// How many segments of two coders have a fellow with the same code that covers nearly the same text.
/// </summary>
/// <remarks>
/// Share of the segments of both for which the other has one with intersection / union ≥ T, as the comparison by
/// segments in MAXQDA has it. Undefined without segments. Worked: [0, 10) against [0, 8) is .8, so with T = 1/2 both
/// agree and with T = 9/10 neither does.
/// </remarks>
public static class SegmentOverlap
{
    /// <param name="table">All segments.</param>
    /// <param name="one">Place of the one coder.</param>
    /// <param name="other">Place of the other coder.</param>
    /// <param name="share">Numerator of T.</param>
    /// <param name="of">Denominator of T: as a fraction, so that reaching it is exact.</param>
    public static AgreementValue Of(SegmentTable table, int one, int other, int share, int of)
    {
        var (firsts, seconds) = (table.Coders[one], table.Coders[other]);
        long segments = firsts.Count + seconds.Count;
        var alike = Found(firsts, seconds, share, of) + Found(seconds, firsts, share, of);
        return segments == 0
            ? AgreementValue.Undefined(WhyUndefined.NobodyUsedTheCode)
            : AgreementValue.Of((double)alike / segments, segments);
    }

    private static int Found(IReadOnlyList<Segment> mine, IReadOnlyList<Segment> theirs, long share, long of)
    {
        var byCode = theirs.GroupBy(segment => segment.Code)
            .ToDictionary(group => group.Key, group => group.Select(segment => segment.Span).ToList());
        return mine.Count(segment => byCode.TryGetValue(segment.Code, out var spans) && spans.Exists(span =>
        {
            long shared = span.OverlapLength(segment.Span);
            var either = span.Length + (long)segment.Span.Length - shared;
            return shared > 0 && shared * of >= either * share;
        }));
    }
}
