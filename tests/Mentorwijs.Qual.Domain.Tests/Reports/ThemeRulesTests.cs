using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Reports;

namespace Mentorwijs.Qual.Domain.Tests.Reports;

public class ThemeRulesTests
{
    private readonly Theme _theme = SmallStudy.Theme("Tijd");

    [Fact]
    public void Texts_are_trimmed_and_quotes_kept_once_in_order()
    {
        var (first, second) = (new CodingId(Guid.CreateVersion7()), new CodingId(Guid.CreateVersion7()));

        var theme = ThemeRules.Check(_theme with
        {
            Title = "  Tijd\nen rust ",
            Message = " Zonder tijd\r\ngeen begeleiding. ",
            Body = "\r\nEerste.\r\n\r\nTweede.\r\n",
            Quotes = [second, first, second],
        }).Value;

        Assert.Equal("Tijd en rust", theme.Title);
        Assert.Equal("Zonder tijd geen begeleiding.", theme.Message);
        Assert.Equal("Eerste.\n\nTweede.", theme.Body);
        Assert.Equal([second, first], theme.Quotes);
    }

    [Fact]
    public void A_title_of_only_white_space_is_refused() =>
        Assert.Equal(new ThemeTitleIsMissing(), ThemeRules.Check(_theme with { Title = " \u00a0\t" }).Refusal);

    [Fact]
    public void Texts_over_their_limits_are_refused_with_the_limit()
    {
        Assert.Equal(
            new ThemeTitleIsTooLong(200), ThemeRules.Check(_theme with { Title = new string('x', 201) }).Refusal);
        Assert.Equal(
            new ThemeMessageIsTooLong(500), ThemeRules.Check(_theme with { Message = new string('x', 501) }).Refusal);
        Assert.Equal(
            new ThemeBodyIsTooLong(40_000), ThemeRules.Check(_theme with { Body = new string('x', 40_001) }).Refusal);
    }

    [Fact]
    public void A_section_with_more_quotes_than_it_can_show_is_refused()
    {
        var quotes = Enumerable.Range(0, 51).Select(_ => new CodingId(Guid.CreateVersion7())).ToList();

        var outcome = ThemeRules.Check(_theme with { Quotes = quotes });

        Assert.Equal(new ThemeHasTooManyQuotes(50), outcome.Refusal);
    }
}
