using System.Globalization;
using Bunit;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Web.Codings;
using Mentorwijs.Qual.Workbench.Codings;
using Microsoft.Extensions.DependencyInjection;

namespace Mentorwijs.Qual.Web.Tests.Codings;

/// <summary>Above the text: who speaks, and how much is still to do.</summary>
public sealed class DeskHeadTests : BunitContext
{
    public DeskHeadTests()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("nl");
        Services.AddLogging().AddLocalization();
    }

    [Fact]
    public void The_card_of_a_respondent_has_every_trait_that_is_known_and_all_consents()
    {
        var respondent = new Respondent
        {
            Id = new RespondentId(Guid.CreateVersion7()),
            ProjectId = new ProjectId(Guid.CreateVersion7()),
            Pseudonym = "L01",
            Perspective = "leidinggevende",
            Number = 1,
            Sector = "zorg",
            AgeGroup = "45-54",
            InterviewedOn = new DateOnly(2026, 3, 9),
            MayQuote = Consent.No,
            Others = [new OtherTrait("Regio", "noord"), new OtherTrait("Dienstverband", "vast")],
        };

        var card = Render<RespondentCard>(parameters => parameters
            .Add(part => part.Shown, respondent)
            .Add(part => part.Perspective, "Leidinggevende"));

        Assert.Contains("niet citeren", card.Find("summary").TextContent, StringComparison.Ordinal);
        Assert.Equal(
            [
                "Perspectief Leidinggevende", "Sector zorg", "Leeftijdsgroep 45-54",
                $"Datum interview {respondent.InterviewedOn:d}",
                "Mag citeren nee", "Mag vertalen niet bekend", "Mag archiveren niet bekend", "Regio noord",
                "Dienstverband vast",
            ],
            card.FindAll("dl div").Select(line =>
                $"{line.Children[0].TextContent} {line.Children[1].TextContent}"));
    }

    [Theory]
    [InlineData(0, null, 0, "nog ongeveer 20 min", 38)]
    [InlineData(2250, null, 50, "nog ongeveer 10 min", 38)]
    [InlineData(0, 60.0, 0, "nog ongeveer 1 u 15 min", 10)]
    [InlineData(4500, 60.0, 100, "aan het eind van de tekst", 10)]
    public void What_is_left_is_what_lies_behind_the_furthest_coding_at_the_coders_pace(
        int furthest, double? pace, int percent, string said, int wordsAMinute)
    {
        var text = string.Concat(Enumerable.Repeat("woord ", 750));

        var progress = DeskProgress.Of(text, furthest, pace);
        var left = Render<DeskLeft>(parameters => parameters.Add(part => part.Shown, progress));

        Assert.Equal((percent, wordsAMinute), (progress.Percent, progress.WordsAMinute));
        Assert.Equal(said, left.Find("button").TextContent);
        Assert.Equal($"Gecodeerd tot {percent}% van de tekst", left.Find("progress").GetAttribute("aria-label"));
        Assert.Contains($"{wordsAMinute} woorden per minuut", left.Find("p").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_own_codings_bring_somebody_further()
    {
        var state = SmallDesk.Open();
        var (mine, others) = (state.Coding("tijd", "weinig tijd"), state.Coding("geld", "iedereen"));

        state.Refresh([new DeskCoding(mine, "Bo", true), new DeskCoding(others, "An", false)]);

        Assert.Equal(4, state.Progress.WordsLeft);
    }
}
