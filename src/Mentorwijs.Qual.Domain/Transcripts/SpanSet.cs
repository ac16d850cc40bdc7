namespace Mentorwijs.Qual.Domain.Transcripts;

/// <summary>Text that is covered, by whomever and however often: for coverage, not for counting codings.</summary>
/// <remarks>Invariant: spans are non-empty, sorted, disjoint, and touching ones are merged.</remarks>
public sealed class SpanSet
{
    public static readonly SpanSet Empty = new([]);

    private readonly TextSpan[] _spans;

    private SpanSet(TextSpan[] spans) => _spans = spans;

    public IReadOnlyList<TextSpan> Spans => _spans;

    /// <summary>Units covered.</summary>
    public int Length => _spans.Sum(span => span.Length);

    public bool IsEmpty => _spans.Length == 0;

    /// <summary>The union of spans in any order, overlapping or not. O(n log n).</summary>
    public static SpanSet Of(IEnumerable<TextSpan> spans)
    {
        if (spans is IReadOnlyCollection<TextSpan> { Count: 0 })
        {
            return Empty;
        }

        var merged = spans.ToArray();
        Array.Sort(merged, (one, other) => one.Start.CompareTo(other.Start));
        var places = 0;
        foreach (var span in merged)
        {
            if (span.IsEmpty)
            {
                continue;
            }

            if (places > 0 && merged[places - 1].End >= span.Start)
            {
                merged[places - 1] = merged[places - 1].Cover(span);
            }
            else
            {
                merged[places++] = span;
            }
        }

        return places == 0 ? Empty : new SpanSet(places == merged.Length ? merged : merged[..places]);
    }

    public SpanSet Union(SpanSet other) => Of(_spans.Concat(other._spans));

    /// <summary>What lies in both. O(n log m + k) for n spans here, m there and k shared ones.</summary>
    public SpanSet Intersect(SpanSet other)
    {
        var shared = new TextSpan[_spans.Length]; // mostly one of each; more make it grow
        var places = 0;
        foreach (var span in _spans)
        {
            for (var place = other.FirstBehind(span.Start); place < other._spans.Length; place++)
            {
                var there = other._spans[place];
                if (there.Start >= span.End)
                {
                    break;
                }

                if (places == shared.Length)
                {
                    Array.Resize(ref shared, 2 * places);
                }

                shared[places++] = new TextSpan(Math.Max(span.Start, there.Start), Math.Min(span.End, there.End));
            }
        }

        return places == 0 ? Empty : new SpanSet(places == shared.Length ? shared : shared[..places]);
    }

    /// <summary>True when at least one unit of the span is covered. O(log n).</summary>
    public bool Overlaps(TextSpan span)
    {
        var place = FirstBehind(span.Start);
        return place < _spans.Length && _spans[place].Overlaps(span);
    }

    public bool Contains(int offset) => Array.Exists(_spans, span => span.Contains(offset));

    // Place of the first span that ends behind the offset; O(log n).
    private int FirstBehind(int offset)
    {
        var (low, high) = (0, _spans.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _spans[middle].End <= offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
