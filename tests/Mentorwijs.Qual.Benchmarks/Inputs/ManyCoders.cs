using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Storage;

namespace Mentorwijs.Qual.Benchmarks.Inputs;

/// <summary>What five coders did on 100,000 units with 30 codes, from a seed.</summary>
internal static class ManyCoders
{
    public const int Coders = 5;
    public const int Units = 100_000;
    public const int Codes = 30;

    private const int Seed = 20260101;
    private const int Texts = 100;
    private const int CodingsOfText = 60;

    /// <summary>In UTF-16 units, with the blank behind it.</summary>
    private const int Sentence = 60;

    /// <summary>One code a unit; one value in twenty is missing, one in four is another code.</summary>
    public static NominalRatings Ratings()
    {
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

    /// <summary>Each coder codes sixty passages of one to five sentences in each of a hundred texts.</summary>
    public static (AgreementStudy Study, CodeTree Tree) Study()
    {
        var random = new Random(Seed);
        var coders = Enumerable.Range(0, Coders).Select(_ => Ids.New<PersonId>()).ToList();
        var book = Ids.New<CodebookId>();
        var codes = Enumerable.Range(0, Codes).Select(place => new Code
        {
            Id = Ids.New<CodeId>(),
            CodebookId = book,
            Slug = $"code-{place}",
            Name = new LocalText($"Code {place}", null),
            Level = 1,
            Order = place,
        }).ToList();
        var sentences = Enumerable.Range(0, Units / Texts)
            .Select(place => new TextSpan(place * Sentence, ((place + 1) * Sentence) - 1)).ToList();
        var texts = Enumerable.Range(0, Texts).Select(_ => new AgreementText
        {
            Id = Ids.New<TranscriptId>(),
            Scope = SpanSet.Of([new TextSpan(0, sentences.Count * Sentence)]),
            Units = sentences,
            FinishedBy = coders,
        }).ToList();
        var round = Ids.New<RoundId>();
        var study = new AgreementStudy
        {
            Coders = coders,
            Options = AgreementOptions.Default with { Unit = AgreementUnit.Sentences },
            Transcripts = texts,
            Codings =
            [
                .. from text in texts
                   from coder in coders
                   from coding in Enumerable.Range(0, CodingsOfText)
                   let first = random.Next(sentences.Count - 5)
                   select new Coding
                   {
                       Id = Ids.New<CodingId>(),
                       TranscriptId = text.Id,
                       CodeId = codes[random.Next(Codes)].Id,
                       CoderId = coder,
                       RoundId = round,
                       Span = new TextSpan(
                           sentences[first].Start, sentences[first + random.Next(5)].End),
                       CodebookVersion = InventedBook.Version,
                       At = DateTimeOffset.UnixEpoch,
                   },
            ],
        };
        return (study, new CodeTree(codes));
    }
}
