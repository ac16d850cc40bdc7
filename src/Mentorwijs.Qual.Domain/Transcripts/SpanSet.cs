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

        var merged = spans.Where(span => !span.IsEmpty).ToArray();
        Array.Sort(merged, (one, other) => one.Start.CompareTo(other.Start));
        var places = 0;
        foreach (var span in merged)
        {
            if (places > 0 && merged[places - 1].End >= span.Start)
            {
                merged[places - 1] = merged[places - 1].Cover(span);
            }
            else
            {
                merged[places++] = span;
            }
        }

        return places == 0 ? Empty : new SpanSet(merged[..places]);
    }

    public SpanSet Union(SpanSet other) => Of(_spans.Concat(other._spans));

    /// <summary>What lies in both. O(n + m).</summary>
    public SpanSet Intersect(SpanSet other)
    {
        var shared = new List<TextSpan>();
        for (int i = 0, j = 0; i < _spans.Length && j < other._spans.Length;)
        {
            var start = Math.Max(_spans[i].Start, other._spans[j].Start);
            var end = Math.Min(_spans[i].End, other._spans[j].End);
            if (start < end)
            {
                shared.Add(new TextSpan(start, end));
            }

            if (_spans[i].End < other._spans[j].End)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return shared.Count == 0 ? Empty : new SpanSet([.. shared]);
    }

    /// <summary>True when at least one unit of the span is covered. O(log n).</summary>
    public bool Overlaps(TextSpan span)
    {
        var (low, high) = (0, _spans.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _spans[middle].End <= span.Start ? (middle + 1, high) : (low, middle);
        }

        return low < _spans.Length && _spans[low].Overlaps(span);
    }

    public bool Contains(int offset) => Array.Exists(_spans, span => span.Contains(offset));
}
