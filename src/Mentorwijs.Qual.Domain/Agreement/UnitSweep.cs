using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>Counts sentences, paragraphs or turns per pattern of coders: coded when enough of one is covered.</summary>
public static class UnitSweep
{
    // In units of text: .55 × 100 is a hair above 55 in binary, and 55 letters must reach it.
    private const double Slack = 1e-9;

    /// <summary>
    /// <paramref name="covered"/> holds per coder what has the code; null = has not finished this text.
    /// <paramref name="coverage"/> is a share, reached counts: .5 of 10 letters asks for 5.
    /// </summary>
    public static CoverCounts Of(IReadOnlyList<TextSpan> units, IReadOnlyList<SpanSet?> covered, double coverage)
    {
        var present = 0UL;
        var covering = new Dictionary<int, ulong>();
        for (var coder = 0; coder < covered.Count; coder++)
        {
            if (covered[coder] is not { } spans)
            {
                continue;
            }

            present |= CoverPattern.BitOf(coder);
            foreach (var (unit, length) in Lengths(units, spans.Spans))
            {
                if (length >= (coverage * units[unit].Length) - Slack)
                {
                    covering[unit] = covering.GetValueOrDefault(unit) | CoverPattern.BitOf(coder);
                }
            }
        }

        return CoverCounts.Of(covered.Count, covering.Values
            .Select(coders => new KeyValuePair<CoverPattern, long>(new CoverPattern(present, coders), 1))
            .Append(new(new CoverPattern(present, 0), units.Count - covering.Count)));
    }

    // Only units that a span touches: how much of each is covered by all spans of the coder together.
    private static Dictionary<int, int> Lengths(IReadOnlyList<TextSpan> units, IReadOnlyList<TextSpan> spans)
    {
        var lengths = new Dictionary<int, int>();
        foreach (var span in spans)
        {
            var at = FirstBehind(units, span.Start);
            for (; at < units.Count && units[at].Overlaps(span); at++)
            {
                lengths[at] = lengths.GetValueOrDefault(at) + units[at].OverlapLength(span);
            }
        }

        return lengths;
    }

    // The first unit that ends behind this offset, by halving: units are in order and disjoint.
    private static int FirstBehind(IReadOnlyList<TextSpan> units, int offset)
    {
        var (low, high) = (0, units.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = units[middle].End <= offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
