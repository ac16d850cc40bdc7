using BenchmarkDotNet.Attributes;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Benchmarks.Micro;

/// <summary>Coverage of one long transcript: 2,000 overlapping codings on 120,000 characters.</summary>
[MemoryDiagnoser]
public class SpanSetBenchmarks
{
    private const int Seed = 20260101;

    private readonly TextSpan[] _spans = Spans();
    private SpanSet _first = SpanSet.Empty;
    private SpanSet _second = SpanSet.Empty;

    [GlobalSetup]
    public void Halve() => (_first, _second) = (SpanSet.Of(_spans[..1000]), SpanSet.Of(_spans[1000..]));

    [Benchmark]
    public SpanSet Of() => SpanSet.Of(_spans);

    [Benchmark]
    public SpanSet Union() => _first.Union(_second);

    [Benchmark]
    public SpanSet Intersect() => _first.Intersect(_second);

    private static TextSpan[] Spans()
    {
        var random = new Random(Seed);
        return
        [
            .. Enumerable.Range(0, 2_000).Select(_ => random.Next(120_000))
                .Select(start => new TextSpan(start, start + 20 + random.Next(280))),
        ];
    }
}
