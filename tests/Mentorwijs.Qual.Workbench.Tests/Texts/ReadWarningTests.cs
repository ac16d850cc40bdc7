using System.Globalization;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Texts;

namespace Mentorwijs.Qual.Workbench.Tests.Texts;

public class ReadWarningTests
{
    [Theory]
    [InlineData("nl", "bold", "(vet)")]
    [InlineData("nl", "italic", "(cursief)")]
    [InlineData("en", "bold", "(bold)")]
    public void What_set_the_interviewer_apart_is_said_in_the_language_of_the_reader(
        string language, string place, string said)
    {
        var warning = new ReadWarning("SPEAKERS_FROM_FORMATTING", Place: place);

        var sentence = SaidTexts.Say(warning, CultureInfo.GetCultureInfo(language));

        Assert.Contains(said, sentence, StringComparison.Ordinal);
    }
}
