using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Storage;

namespace Mentorwijs.Qual.Benchmarks.Inputs;

/// <summary>Codings of 60 to 500 characters, from a seed; one coder has a code once on any unit of text.</summary>
internal sealed class CodingsOf(RoundId round, DateTimeOffset at, int seed)
{
    private const int Shortest = 60;
    private const int Longest = 500;

    private readonly Random _random = new(seed);

    /// <param name="length">Of the text.</param>
    public IReadOnlyList<Coding> Some(
        PersonId coder, TranscriptId transcript, int length, IReadOnlyList<Code> codes, int count)
    {
        var made = new List<Coding>(count);
        while (made.Count < count)
        {
            var start = _random.Next(length - Longest);
            Keep(made, New(coder, transcript, codes, new TextSpan(start, start + _random.Next(Shortest, Longest))));
        }

        return made;
    }

    /// <summary>Another coder's reading of the same text: like the first, with other edges and sometimes another code.
    /// </summary>
    public IReadOnlyList<Coding> Like(
        IReadOnlyList<Coding> first, PersonId coder, int length, IReadOnlyList<Code> codes, int count)
    {
        var made = new List<Coding>(count);
        foreach (var one in first.Take(count))
        {
            var start = Math.Clamp(one.Span.Start + _random.Next(-30, 31), 0, length - Longest);
            var end = start + Math.Max(Shortest, one.Span.Length + _random.Next(-30, 31));
            var other = New(coder, one.TranscriptId, codes, new TextSpan(start, Math.Min(end, length)));
            Keep(made, _random.Next(4) == 0 ? other : other with { CodeId = one.CodeId });
        }

        return made;
    }

    private static void Keep(List<Coding> made, Coding one)
    {
        if (!made.Exists(other => other.CodeId == one.CodeId && other.Span.Overlaps(one.Span)))
        {
            made.Add(one);
        }
    }

    private Coding New(PersonId coder, TranscriptId transcript, IReadOnlyList<Code> codes, TextSpan span) => new()
    {
        Id = Ids.New<CodingId>(),
        TranscriptId = transcript,
        CodeId = codes[_random.Next(codes.Count)].Id,
        CoderId = coder,
        RoundId = round,
        Span = span,
        CodebookVersion = InventedBook.Version,
        At = at,
    };
}
