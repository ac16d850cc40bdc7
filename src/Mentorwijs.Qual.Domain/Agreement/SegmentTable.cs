using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>A coder's passage with one code, as coefficients on spans see it.</summary>
/// <param name="Code">Place in the list of codes.</param>
public readonly record struct Segment(TextSpan Span, int Code);

/// <summary>A text of some length with the segments of each coder.</summary>
/// <remarks>
/// Invariant: segments lie inside the text, are not empty, and those of one coder with one code do not overlap
/// (overlapping ones are merged here, touching ones stay two units). They are in the order of the text.
/// </remarks>
public sealed class SegmentTable
{
    public SegmentTable(int length, int codes, IEnumerable<IEnumerable<Segment>> coders)
    {
        (Length, Codes) = (length, codes);
        Coders = [.. coders.Select(IReadOnlyList<Segment> (segments) => [.. Merge(segments)])];
        if (length < 0 || Coders.SelectMany(all => all).Any(segment =>
            segment.Span.End > length || segment.Code < 0 || segment.Code >= codes))
        {
            throw new ArgumentException("Segments lie inside the text and have a code of the list", nameof(coders));
        }
    }

    /// <summary>Of the text, in UTF-16 units.</summary>
    public int Length { get; }

    /// <summary>How many codes there are, used or not.</summary>
    public int Codes { get; }

    public IReadOnlyList<IReadOnlyList<Segment>> Coders { get; }

    /// <summary>True when no coder has two codes on one place: what measures over all codes at once ask for.</summary>
    public bool IsExclusive => Coders.All(segments => segments
        .Zip(segments.Skip(1), (one, next) => one.Span.End <= next.Span.Start).All(isApart => isApart));

    /// <summary>Every two coders, by place.</summary>
    public IEnumerable<(int One, int Other)> Pairs =>
        from one in Enumerable.Range(0, Coders.Count)
        from other in Enumerable.Range(one + 1, Coders.Count - one - 1)
        select (one, other);

    public IReadOnlyList<TextSpan> SpansOf(int coder, int code) =>
        [.. Coders[coder].Where(segment => segment.Code == code).Select(segment => segment.Span)];

    /// <summary>Characters per pattern of coders for one code.</summary>
    public CoverCounts Count(int code) => CharacterSweep.Of(
        Length == 0 ? SpanSet.Empty : SpanSet.Of([new TextSpan(0, Length)]),
        [.. Coders.Select((_, coder) => SpanSet.Of(SpansOf(coder, code)))]);

    /// <summary>The same table with the segments of one code only.</summary>
    public SegmentTable Only(int code) =>
        new(Length, Codes, Coders.Select(segments => segments.Where(segment => segment.Code == code)));

    private static IEnumerable<Segment> Merge(IEnumerable<Segment> segments) => segments
        .Where(segment => !segment.Span.IsEmpty)
        .GroupBy(segment => segment.Code)
        .SelectMany(MergeOne)
        .OrderBy(segment => segment.Span.Start)
        .ThenBy(segment => segment.Span.End);

    private static List<Segment> MergeOne(IEnumerable<Segment> segments)
    {
        var merged = new List<Segment>();
        foreach (var segment in segments.OrderBy(segment => segment.Span.Start))
        {
            if (merged.Count > 0 && merged[^1].Span.Overlaps(segment.Span))
            {
                merged[^1] = segment with { Span = merged[^1].Span.Cover(segment.Span) };
            }
            else
            {
                merged.Add(segment);
            }
        }

        return merged;
    }
}
