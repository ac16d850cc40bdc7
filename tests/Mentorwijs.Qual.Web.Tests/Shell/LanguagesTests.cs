using Mentorwijs.Qual.Web.Shell;

namespace Mentorwijs.Qual.Web.Tests.Shell;

public class LanguagesTests
{
    [Theory]
    [InlineData("en", "nl", "en")]
    [InlineData(null, "en-US en nl", "en")]
    [InlineData(null, "de-DE nl-BE en", "nl")]
    [InlineData(null, "fr de", "nl")]
    [InlineData("fr", "EN-gb", "en")]
    [InlineData("", "", "nl")]
    public void The_remembered_language_goes_before_the_browsers_and_Dutch_comes_last(
        string? remembered, string accepted, string chosen) =>
        Assert.Equal(chosen, Languages.Choose(remembered, accepted.Split(' ')));
}
