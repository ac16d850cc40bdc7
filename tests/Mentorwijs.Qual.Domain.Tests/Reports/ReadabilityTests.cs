using Mentorwijs.Qual.Domain.Reports;

namespace Mentorwijs.Qual.Domain.Tests.Reports;

public class ReadabilityTests
{
    [Theory]
    [InlineData("kat", 1)]
    [InlineData("begeleiding", 4)]
    [InlineData("organisatie", 5)]
    [InlineData("leidinggevende", 5)]
    [InlineData("nieuwe", 2)]
    [InlineData("beïnvloeden", 4)]
    [InlineData("reünie", 3)]
    [InlineData("theater", 3)]
    [InlineData("meeuw", 1)]
    [InlineData("één", 1)]
    [InlineData("loyaal", 2)]
    [InlineData("12", 1)]
    public void A_Dutch_word_has_this_many_syllables(string word, int syllables) =>
        Assert.Equal(syllables, Syllables.Of(word, "nl"));

    [Theory]
    [InlineData("work", 1)]
    [InlineData("made", 1)]
    [InlineData("table", 2)]
    [InlineData("worked", 1)]
    [InlineData("needed", 2)]
    [InlineData("employee", 3)]
    [InlineData("houses", 2)]
    [InlineData("training", 2)]
    public void An_English_word_has_this_many_syllables(string word, int syllables) =>
        Assert.Equal(syllables, Syllables.Of(word, "en"));

    // Douma 1960 and Flesch 1948, worked by hand: 10 words a sentence, 1.5 syllables a word.
    [Theory]
    [InlineData("nl", 82.04)]
    [InlineData("en", 69.785)]
    public void The_formula_gives_what_is_worked_by_hand(string language, double score) =>
        Assert.Equal(score, Readability.ScoreOf(10, 1.5, language), precision: 9);

    [Fact]
    public void Sentences_and_words_are_counted_over_all_paragraphs()
    {
        // 4 + 3 + 2 words in three sentences; Ik leer nu veel = 4 syllables, Dat is goed = 3, Ga zo = 2
        var read = Readability.Of(["Ik leer nu veel. Dat is goed.", "Ga zo"], "nl");

        Assert.Equal((9, 3.0), (read.Words, read.Median));
        Assert.Equal(206.84 - (0.93 * 3) - 77, read.Score!.Value, precision: 9); // not null: there are words
    }

    [Fact]
    public void Long_sentences_and_long_words_are_named_longest_first()
    {
        var read = Readability.Of(
            [$"{string.Join(' ', Enumerable.Repeat("woord", 21))}. Zelfeffectiviteitsverwachting telt."], "nl");

        Assert.StartsWith("woord woord", Assert.Single(read.LongSentences), StringComparison.Ordinal);
        Assert.Equal(["Zelfeffectiviteitsverwachting"], read.LongWords);
    }

    [Fact]
    public void Without_words_there_is_no_score()
    {
        var read = Readability.Of(["", " – "], "nl");

        Assert.Equal((0, null, null), (read.Words, read.Score, read.Median));
    }

    [Theory]
    [InlineData("Er is 1 vast-gezicht, zo'n mens.", 6)]
    [InlineData("", 0)]
    [InlineData("— • ☐", 0)]
    public void Words_are_counted_as_a_reader_does(string text, int words) =>
        Assert.Equal(words, PlainWords.Count(text));

    [Fact]
    public void Marks_of_Markdown_are_not_words() => Assert.Equal(
        "Kop\nvet en schuin, een link\nzo_iets blijft",
        PlainWords.OfMarkdown("## Kop\n\n- **vet** en _schuin_, een [link](https://x.example)\n\n> zo_iets blijft"));
}
