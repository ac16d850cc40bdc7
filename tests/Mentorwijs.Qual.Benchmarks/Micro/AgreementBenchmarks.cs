using BenchmarkDotNet.Attributes;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Benchmarks.Micro;

/// <summary>Two coders on 80 transcripts with 40 codes: 4,800 and 3,600 codings on 4.8 million characters.</summary>
/// <remarks>The goal with reading from the database: 50 ms warm, 150 ms the first time.</remarks>
[MemoryDiagnoser]
public class AgreementBenchmarks
{
    private const int Seed = 20260101;
    private const int Transcripts = 80;
    private const int Codes = 40;
    private const int LengthOfText = 60_000;
    private const int FirstCodings = 60;
    private const int SecondCodings = 45;

    private readonly CodeTree _tree = Tree();
    private readonly NominalRatings _ratings = Ratings();
    private AgreementStudy? _study;

    [GlobalSetup]
    public void Code() => _study = Study(_tree.Codes);

    [Benchmark]
    public AgreementTable Table() => AgreementTable.Of(Ready, _tree);

    [Benchmark]
    public Comparison Differences() => DisagreementFinder.Compare(Ready, _tree);

    [Benchmark]
    public AgreementBoard Board() => AgreementBoard.Of(
        AgreementTable.Of(Ready, _tree), DisagreementFinder.CompareAll(Ready, _tree), _tree,
        BoardColumn.PerTranscript(Ready));

    [Benchmark]
    public AgreementIntervals Intervals() =>
        AgreementIntervals.Of(AgreementTable.Of(Ready, _tree), BootstrapOptions.Default);

    /// <summary>Five coders, 100,000 units, 40 codes, one value in twenty missing; the goal: 20 ms.</summary>
    [Benchmark]
    public AgreementValue AlphaOfFive() => _ratings.Alpha();

    private AgreementStudy Ready => _study ?? throw new InvalidOperationException("Set up first.");

    private static NominalRatings Ratings()
    {
        const int Coders = 5;
        const int Units = 100_000;
        var random = new Random(Seed);
        var values = new int[Coders * Units];
        for (var unit = 0; unit < Units; unit++)
        {
            var code = random.Next(Codes);
            for (var coder = 0; coder < Coders; coder++)
            {
                values[(unit * Coders) + coder] = random.Next(20) == 0 ? NominalRatings.Missing
                    : random.Next(4) == 0 ? random.Next(Codes)
                    : code;
            }
        }

        return new NominalRatings(Coders, Codes, values);
    }

    // Two levels: each sixth code is a heading over the five behind it.
    private static CodeTree Tree()
    {
        var book = new CodebookId(IdOf(1));
        var ids = Enumerable.Range(0, Codes).Select(n => new CodeId(IdOf(100 + n))).ToList();
        return new CodeTree(ids.Select((id, n) => new Code
        {
            Id = id,
            CodebookId = book,
            ParentId = n % 6 == 0 ? null : ids[n - (n % 6)],
            Slug = $"code-{n}",
            Name = new LocalText($"Code {n}", null),
            Level = n % 6 == 0 ? 1 : 2,
            Order = n,
        }));
    }

    private static AgreementStudy Study(IReadOnlyList<Code> codes)
    {
        var random = new Random(Seed);
        PersonId[] coders = [new(IdOf(2)), new(IdOf(3))];
        var codings = new List<Coding>();
        foreach (var transcript in Enumerable.Range(0, Transcripts).Select(TranscriptOf))
        {
            codings.AddRange(Enumerable.Range(0, FirstCodings).Select(_ => CodingBy(coders[0], transcript)));
            codings.AddRange(Enumerable.Range(0, SecondCodings).Select(_ => CodingBy(coders[1], transcript)));
        }

        return new AgreementStudy
        {
            Coders = coders,
            Codings = codings,
            Transcripts =
            [
                .. Enumerable.Range(0, Transcripts).Select(n => new AgreementText
                {
                    Id = TranscriptOf(n),
                    Scope = SpanSet.Of([new TextSpan(0, LengthOfText)]),
                    FinishedBy = coders,
                }),
            ],
        };

        Coding CodingBy(PersonId coder, TranscriptId transcript)
        {
            var start = random.Next(LengthOfText - 400);
            return new Coding
            {
                Id = new CodingId(IdOf(random.Next())),
                TranscriptId = transcript,
                CodeId = codes[random.Next(codes.Count)].Id,
                CoderId = coder,
                RoundId = new RoundId(IdOf(4)),
                Span = new TextSpan(start, start + 40 + random.Next(360)),
                CodebookVersion = "1.0.0",
                At = DateTimeOffset.UnixEpoch,
            };
        }
    }

    private static TranscriptId TranscriptOf(int n) => new(IdOf(1_000 + n));

    private static Guid IdOf(int n) => new(n, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0);
}
