using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Transcripts;
using static Mentorwijs.Qual.Domain.Tests.Agreement.Studies;

namespace Mentorwijs.Qual.Domain.Tests.Agreement;

/// <summary>Studies of several texts that a seed fixes: coders agree mostly, and miss or shift some passages.</summary>
internal static class ManyTexts
{
    public const int Length = 2000;

    public static TranscriptId IdOf(int text) => new(Id($"text {text}"));

    public static AgreementStudy Of(int texts, int coders, ulong seed, params string[] codes)
    {
        var draws = new SeededDraws(seed);
        var ids = Enumerable.Range(0, texts).Select(IdOf).ToList();
        return new AgreementStudy
        {
            Coders = [.. Coders.Take(coders)],
            Transcripts = [.. ids.Select(id => Whole(id, Length, coders))],
            Codings = [.. ids.SelectMany(id => CodingsOf(id, coders, codes, draws))],
        };
    }

    // Ten passages a text; a coder misses one in five, and begins one in five a little later.
    private static IEnumerable<Coding> CodingsOf(
        TranscriptId text, int coders, string[] codes, SeededDraws draws)
    {
        for (var passage = 0; passage < 10; passage++)
        {
            var (start, length) = ((passage * 200) + draws.Below(50), 20 + draws.Below(100));
            var code = codes[draws.Below(codes.Length)];
            for (var coder = 0; coder < coders; coder++)
            {
                var chance = draws.Below(10);
                var from = start + (chance is 2 or 3 ? draws.Below(15) + 1 : 0);
                var said = chance == 4 ? codes[draws.Below(codes.Length)] : code;
                if (chance > 1)
                {
                    yield return Coding(
                        coder, said, from, start + length, id: $"{text} {coder} {passage}") with
                    { TranscriptId = text };
                }
            }
        }
    }
}
