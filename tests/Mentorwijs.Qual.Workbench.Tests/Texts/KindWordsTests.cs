using System.Globalization;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Workbench.Texts;

namespace Mentorwijs.Qual.Workbench.Tests.Texts;

public class KindWordsTests
{
    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public void Every_kind_has_words(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);

        string[] words =
        [
            .. Enum.GetValues<WhyUndefined>().Select(kind => KindWords.Say(kind, culture)),
            .. Enum.GetValues<AgreementUnit>().Select(kind => KindWords.Say(kind, culture)),
            .. Enum.GetValues<DisagreementKind>().Select(kind => KindWords.Say(kind, culture)),
            .. Enum.GetValues<CodeRelation>().Select(kind => KindWords.Say(kind, culture)),
            .. Enum.GetValues<Decision>().Select(kind => KindWords.Say(kind, culture)),
            .. Enum.GetValues<WhyNoInterval>().Select(kind => KindWords.Say(kind, culture)),
            .. Enum.GetValues<UseOfCode>().Select(kind => KindWords.Say(kind, culture)),
            .. Enum.GetValues<ReferenceWord>().Select(kind => KindWords.Say(kind, culture)),
            .. Enum.GetValues<InputPart>().Select(kind => KindWords.Say(kind, culture)),
            .. Enum.GetValues<PassageKind>().Select(kind => KindWords.Say(kind, culture)),
            .. Enum.GetValues<DefinitionProposal>().Select(kind => KindWords.Say(kind, culture)),
            .. Enum.GetValues<AgreementUnit>().Select(unit => KindWords.SayOne(unit, culture)),
            .. Enum.GetValues<LayerOrigin>().Select(kind => KindWords.Say(kind, culture)),
            .. AgreementMeasures.All.Select(measure => KindWords.Say(measure, culture)),
        ];

        Assert.All(words, word => Assert.False(string.IsNullOrWhiteSpace(word)));
    }

    [Fact]
    public void The_words_follow_the_language()
    {
        var dutch = KindWords.Say(DisagreementKind.OtherCode, CultureInfo.GetCultureInfo("nl"));
        var english = KindWords.Say(DisagreementKind.OtherCode, CultureInfo.GetCultureInfo("en"));

        Assert.Equal(("Andere code", "Another code"), (dutch, english));
    }
}
