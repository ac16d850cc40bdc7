using Mentorwijs.Qual.Domain.Reports;

namespace Mentorwijs.Qual.Domain.Tests.Reports;

public class SourceLabelTests
{
    private readonly SmallStudy _study = new();

    [Fact]
    public void The_sector_is_said_when_five_share_it()
    {
        Ask(5, "leidinggevende", "zorg");

        Assert.Equal("(leidinggevende 5, zorg)", LabelOfLast("nl"));
        Assert.Equal("(supervisor 5, zorg)", LabelOfLast("en"));
    }

    [Fact]
    public void The_sector_is_dropped_when_four_share_it()
    {
        Ask(4, "leidinggevende", "groen");
        Ask(4, "leidinggevende", "zorg");

        Assert.Equal("(leidinggevende 8)", LabelOfLast("nl"));
    }

    [Fact]
    public void The_same_sector_in_another_perspective_does_not_help()
    {
        Ask(9, "leidinggevende", "zorg");
        Ask(4, "werknemer", "zorg");

        Assert.Equal("(werknemer 4)", LabelOfLast("nl"));
    }

    [Theory]
    [InlineData(1, "(professional)")]
    [InlineData(2, "(professional)")]
    [InlineData(3, "(trainer 3)")]
    public void A_perspective_of_fewer_than_three_becomes_professional(int people, string label)
    {
        Ask(people, "trainer", "overheid");

        Assert.Equal(label, LabelOfLast("nl"));
    }

    [Fact]
    public void A_perspective_the_project_does_not_list_keeps_its_id()
    {
        Ask(3, "bestuurder", null);

        Assert.Equal("(bestuurder 3)", LabelOfLast("nl"));
    }

    private void Ask(int people, string perspective, string? sector)
    {
        for (var n = 0; n < people; n++)
        {
            _study.Ask(perspective, sector);
        }
    }

    private string LabelOfLast(string language) =>
        SourceLabel.Of(_study.Respondents[^1], _study.Respondents, _study.Perspectives, language);
}
