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
        var edges = new List<(int At, ulong Coder)>();
        for (var coder = 0; coder < covered.Count; coder++)
        {
            if (covered[coder] is not { } spans)
            {
                continue;
            }

            present |= CoverPattern.BitOf(coder);
            foreach (var span in spans.IsEmpty ? [] : spans.Intersect(scope).Spans)
            {
                edges.Add((span.Start, CoverPattern.BitOf(coder)));
                edges.Add((span.End, CoverPattern.BitOf(coder)));
            }
        }

        edges.Sort((one, other) => one.At.CompareTo(other.At));
        return CoverCounts.Of(covered.Count, Walk(edges, present, scope.Length));
    }

    // Spans of one coder are disjoint and never touch, so each edge turns that coder on or off.
    private static List<KeyValuePair<CoverPattern, long>> Walk(
        List<(int At, ulong Coder)> edges, ulong present, long scopeLength)
    {
        var stretches = new List<KeyValuePair<CoverPattern, long>>();
        var (covering, from, codedLength) = (0UL, 0, 0L);
        foreach (var (at, coder) in edges)
        {
            if (covering != 0)
            {
                stretches.Add(new(new CoverPattern(present, covering), at - from));
                codedLength += at - from;
            }

            (covering, from) = (covering ^ coder, at);
        }

        stretches.Add(new(new CoverPattern(present, 0), scopeLength - codedLength));
        return stretches;
    }
}
