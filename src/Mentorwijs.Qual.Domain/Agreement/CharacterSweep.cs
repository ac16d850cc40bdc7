using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>Counts UTF-16 units per pattern of coders by walking over the ends of spans.</summary>
/// <remarks>O(s log s) in the number of spans s; the length of the text does not matter.</remarks>
public static class CharacterSweep
{
    /// <summary><paramref name="covered"/> holds per coder what has the code; null = not finished.</summary>
    public static CoverCounts Of(SpanSet scope, IReadOnlyList<SpanSet?> covered)
    {
        var present = 0UL;
        var inScope = new SpanSet?[covered.Count];
        var spans = 0;
        for (var coder = 0; coder < covered.Count; coder++)
        {
            inScope[coder] = covered[coder]?.Intersect(scope);
            spans += inScope[coder]?.Spans.Count ?? 0;
            present |= inScope[coder] is null ? 0 : CoverPattern.BitOf(coder);
        }

        var edges = new (int At, ulong Coder)[2 * spans];
        var place = 0;
        for (var coder = 0; coder < covered.Count; coder++)
        {
            for (var number = 0; number < inScope[coder]?.Spans.Count; number++)
            {
                var span = inScope[coder]!.Spans[number]; // not null: it has a count
                edges[place++] = (span.Start, CoverPattern.BitOf(coder));
                edges[place++] = (span.End, CoverPattern.BitOf(coder));
            }
        }

        Array.Sort(edges, (one, other) => one.At.CompareTo(other.At));
        return CoverCounts.OfOwn(covered.Count, Walk(edges, present, scope.Length));
    }

    // Spans of one coder are disjoint and never touch, so each edge turns that coder on or off.
    private static KeyValuePair<CoverPattern, long>[] Walk(
        (int At, ulong Coder)[] edges, ulong present, long scopeLength)
    {
        var stretches = new KeyValuePair<CoverPattern, long>[edges.Length + 1];
        var (covering, from, codedLength) = (0UL, 0, 0L);
        for (var place = 0; place < edges.Length; place++)
        {
            var (at, coder) = edges[place];
            if (covering != 0)
            {
                stretches[place] = new(new CoverPattern(present, covering), at - from);
                codedLength += at - from;
            }

            (covering, from) = (covering ^ coder, at);
        }

        stretches[^1] = new(new CoverPattern(present, 0), scopeLength - codedLength);
        return stretches;
    }
}
