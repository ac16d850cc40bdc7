using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>How hard a text reads, by a published formula, with what makes it hard.</summary>
/// <remarks>
/// Dutch: Flesch-Douma = 206.84 − 0.93 × words per sentence − 77 × syllables per word (W.H. Douma, De leesbaarheid van
/// landbouwbladen, Bulletin 17, Wageningen 1960). English: Flesch reading ease = 206.835 − 1.015 × words per sentence −
/// 84.6 × syllables per word (R. Flesch, A new readability yardstick, J. Appl. Psychol. 32 (1948) 221–233). Both: 100
/// very easy, 0 very hard. Worked: 10 words a sentence, 1.5 syllables a word is 82.0 in Dutch, 69.8 in English.
/// No formula measures B1, a level of the Common European Framework for reading as a skill; 60 and up, which both
/// authors call standard or easier, is what is asked here, with short sentences and words beside it.
/// </remarks>
public sealed record Readability
{
    /// <summary>Words: what a sentence of a paper in plain language has at most.</summary>
    public const int LongestSentence = 20;

    /// <summary>Words: half of the sentences are at most so long.</summary>
    public const int MedianSentence = 15;

    /// <summary>Letters, from which on a word is called long.</summary>
    public const int LongWord = 16;

    /// <summary>From here on a text is called standard or easier.</summary>
    public const double PlainScore = 60;

    public required int Words { get; init; }

    /// <summary>Null: there are no words to measure.</summary>
    public required double? Score { get; init; }

    /// <summary>Words; null when there is no sentence.</summary>
    public required double? Median { get; init; }

    /// <summary>Over <see cref="LongestSentence"/>, longest first.</summary>
    public required IReadOnlyList<string> LongSentences { get; init; }

    /// <summary>From <see cref="LongWord"/> letters, each once, longest first.</summary>
    public required IReadOnlyList<string> LongWords { get; init; }

    /// <param name="paragraphs">What the author wrote; a point of a list is one.</param>
    /// <param name="language">"nl" or "en": of the words.</param>
    public static Readability Of(IEnumerable<string> paragraphs, string language)
    {
        var sentences = paragraphs
            .SelectMany(text => SentenceSplitter.Split(text, [new TextSpan(0, text.Length)])
                .Select(span => span.Slice(text)))
            .Select(text => (Text: text, Words: PlainWords.Of(text).ToList()))
            .Where(sentence => sentence.Words.Count > 0).ToList();
        var words = sentences.SelectMany(sentence => sentence.Words).ToList();
        return new Readability
        {
            Words = words.Count,
            Score = words.Count == 0 ? null : ScoreOf(
                (double)words.Count / sentences.Count,
                (double)words.Sum(word => Syllables.Of(word, language)) / words.Count,
                language),
            Median = MedianOf([.. sentences.Select(sentence => sentence.Words.Count).Order()]),
            LongSentences =
            [
                .. sentences.Where(sentence => sentence.Words.Count > LongestSentence)
                    .OrderByDescending(sentence => sentence.Words.Count).Select(sentence => sentence.Text),
            ],
            LongWords =
            [
                .. words.Where(word => word.Length >= LongWord).Distinct(StringComparer.OrdinalIgnoreCase)
                    .OrderByDescending(word => word.Length),
            ],
        };
    }

    /// <summary>The formula by itself.</summary>
    public static double ScoreOf(double wordsInSentence, double syllablesInWord, string language) => language == "en"
        ? 206.835 - (1.015 * wordsInSentence) - (84.6 * syllablesInWord)
        : 206.84 - (0.93 * wordsInSentence) - (77 * syllablesInWord);

    private static double? MedianOf(List<int> lengths) => lengths.Count == 0
        ? null
        : (lengths[(lengths.Count - 1) / 2] + lengths[lengths.Count / 2]) / 2.0;
}
