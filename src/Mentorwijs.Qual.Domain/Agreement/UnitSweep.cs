using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>Counts sentences, paragraphs or turns per pattern of coders: coded when enough of one is covered.</summary>
public static class UnitSweep
{
    // In units of text: .55 × 100 is a hair above 55 in binary, and 55 letters must reach it.
    private const double Slack = 1e-9;

    /// <summary>Room for as many units as a passage mostly has; more make the list grow.</summary>
    private const int UnitsOfSpan = 4;

    /// <summary>
    /// <paramref name="covered"/> holds per coder what has the code; null = has not finished this text.
    /// <paramref name="coverage"/> is a share, reached counts: .5 of 10 letters asks for 5.
    /// </summary>
    public static CoverCounts Of(IReadOnlyList<TextSpan> units, IReadOnlyList<SpanSet?> covered, double coverage)
    {
        var present = 0UL;
        var coded = new List<(int Unit, ulong Coder)>(covered.Sum(spans => UnitsOfSpan * (spans?.Spans.Count ?? 0)));
        for (var coder = 0; coder < covered.Count; coder++)
        {
            if (covered[coder] is { } spans)
            {
                present |= CoverPattern.BitOf(coder);
                AddCoded(coded, CoverPattern.BitOf(coder), units, spans.Spans, coverage);
            }
        }

        coded.Sort((one, other) => one.Unit.CompareTo(other.Unit));
        return CoverCounts.Of(covered.Count, Patterns(coded, present, units.Count));
    }

    // Only units that a span touches. Spans are in order and apart, so a unit's share is whole once the next is met.
    private static void AddCoded(
        List<(int Unit, ulong Coder)> coded, ulong coder, IReadOnlyList<TextSpan> units, IReadOnlyList<TextSpan> spans,
        double coverage)
    {
        var (unit, length) = (0, 0);
        for (var place = 0; place < spans.Count; place++)
        {
            var span = spans[place];
            for (var at = FirstBehind(units, span.Start, unit); at < units.Count && units[at].Overlaps(span); at++)
            {
                if (at != unit)
                {
                    Close();
                    (unit, length) = (at, 0);
                }

                length += units[at].OverlapLength(span);
            }
        }

        Close();

        void Close()
        {
            if (length > 0 && length >= (coverage * units[unit].Length) - Slack)
            {
                coded.Add((unit, coder));
            }
        }
    }

    // Coders of one unit stand together by now; a run of units with the same coders is one entry.
    private static List<KeyValuePair<CoverPattern, long>> Patterns(
        List<(int Unit, ulong Coder)> coded, ulong present, int units)
    {
        var patterns = new List<KeyValuePair<CoverPattern, long>>(coded.Count + 1);
        var touched = 0;
        for (var at = 0; at < coded.Count; touched++)
        {
            var (unit, covering) = (coded[at].Unit, 0UL);
            for (; at < coded.Count && coded[at].Unit == unit; at++)
            {
                covering |= coded[at].Coder;
            }

            if (patterns.Count > 0 && patterns[^1].Key.Covering == covering)
            {
                patterns[^1] = new(patterns[^1].Key, patterns[^1].Value + 1);
            }
            else
            {
                patterns.Add(new(new CoverPattern(present, covering), 1));
            }
        }

        patterns.Add(new(new CoverPattern(present, 0), units - touched));
        return patterns;
    }

    // The first unit that ends behind this offset, by halving: units are in order and disjoint.
    private static int FirstBehind(IReadOnlyList<TextSpan> units, int offset, int from)
    {
        var (low, high) = (from, units.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = units[middle].End <= offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
