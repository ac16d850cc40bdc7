using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Tests;

namespace Mentorwijs.Qual.Domain.Tests.Transcripts;

public class SentenceSplitterTests
{
    // Expected sentences are set apart by |.
    [Theory]
    [InlineData("Ik ben teamleider. Dat doe ik tien jaar.", "Ik ben teamleider.|Dat doe ik tien jaar.")]
    [InlineData("Hoe ging dat? Goed!", "Hoe ging dat?|Goed!")]
    [InlineData("Nou… Ik weet het niet.", "Nou…|Ik weet het niet.")]
    [InlineData("Nou... ik weet het niet.", "Nou... ik weet het niet.")]
    [InlineData("Nou... Ik weet het niet", "Nou...|Ik weet het niet")]
    [InlineData("Echt?! Ja.", "Echt?!|Ja.")]
    [InlineData("Hij zei: 'kom maar.' Toen ging ik.", "Hij zei: 'kom maar.'|Toen ging ik.")]
    [InlineData("‘Kom je?’ vroeg hij. “Ja.” Dat was het.", "‘Kom je?’ vroeg hij.|“Ja.”|Dat was het.")]
    [InlineData("Klaar. 'Kom,' zei hij.", "Klaar.|'Kom,' zei hij.")]
    [InlineData("Dat was het. 's Avonds belde zij.", "Dat was het.|'s Avonds belde zij.")]
    [InlineData("(Dat zei hij.) En toen?", "(Dat zei hij.)|En toen?")]
    [InlineData("Het duurde 3.5 uur, van 10.30 tot 14.00 uur.", "Het duurde 3.5 uur, van 10.30 tot 14.00 uur.")]
    [InlineData("Om 10.30 uur. 4 mensen kwamen.", "Om 10.30 uur.|4 mensen kwamen.")]
    [InlineData("We zijn met 32. Vier zijn nieuw.", "We zijn met 32.|Vier zijn nieuw.")]
    [InlineData("Volgens dr. Jansen en drs. Bos kan het.", "Volgens dr. Jansen en drs. Bos kan het.")]
    [InlineData("Mr. De Wit belde ing. Smit en ir. Bos.", "Mr. De Wit belde ing. Smit en ir. Bos.")]
    [InlineData("Hulp, bijv. Anna of bv. Bas, e.d. Dat helpt.", "Hulp, bijv. Anna of bv. Bas, e.d. Dat helpt.")]
    [InlineData("Planning, roosters enz. En de rest.", "Planning, roosters enz. En de rest.")]
    [InlineData("Mensen, o.a. Piet, d.w.z. Iedereen.", "Mensen, o.a. Piet, d.w.z. Iedereen.")]
    [InlineData("Regels m.b.t. Verlof en i.v.m. Ziekte.", "Regels m.b.t. Verlof en i.v.m. Ziekte.")]
    [InlineData("Zie nr. 5 op blz. 12, ca. 3 regels, resp. 4.", "Zie nr. 5 op blz. 12, ca. 3 regels, resp. 4.")]
    [InlineData("Dat is van J. de Wit en J.P. Bos. Echt waar.", "Dat is van J. de Wit en J.P. Bos.|Echt waar.")]
    [InlineData("Ja [lacht]. Dat wel.", "Ja [lacht].|Dat wel.")]
    [InlineData("Vier officieel, hè. [lacht]", "Vier officieel, hè. [lacht]")]
    [InlineData("Ik [zucht. Stilte] weet het niet. Nee.", "Ik [zucht. Stilte] weet het niet.|Nee.")]
    [InlineData("Ik [weet het. Niet echt.", "Ik [weet het.|Niet echt.")]
    [InlineData("Eerste alinea zonder punt\nTweede alinea. Klaar.", "Eerste alinea zonder punt|Tweede alinea.|Klaar.")]
    [InlineData("Dat zei hij. en verder niets.", "Dat zei hij. en verder niets.")]
    [InlineData("Één ding. Éen punt. Über-cool.", "Één ding.|Éen punt.|Über-cool.")]
    [InlineData("  Ruimte eromheen.   Ook hier.  \n\n ", "Ruimte eromheen.|Ook hier.")]
    [InlineData("Nog enz… Dan weer.", "Nog enz…|Dan weer.")]
    [InlineData("...", "...")]
    [InlineData("", "")]
    public void Dutch_lines_are_cut_into_sentences(string text, string expected)
    {
        var sentences = SentenceSplitter.Split(text, [new TextSpan(0, text.Length)]);

        Assert.Equal(expected, string.Join('|', sentences.Select(sentence => sentence.Slice(text))));
    }

    [Fact]
    public void A_sentence_never_crosses_a_turn()
    {
        const string Text = "en toen\nen toen niets";

        var sentences = SentenceSplitter.Split(Text, [new TextSpan(0, 7), new TextSpan(8, Text.Length)]);

        Assert.Equal([new TextSpan(0, 7), new TextSpan(8, 21)], sentences);
    }

    [Fact]
    public void Only_the_turns_asked_for_are_cut()
    {
        const string Text = "Wie? Ik.\nJa. Goed.";

        var sentences = SentenceSplitter.Split(Text, [new TextSpan(9, Text.Length)]);

        Assert.Equal(["Ja.", "Goed."], sentences.Select(sentence => sentence.Slice(Text)));
    }
}
