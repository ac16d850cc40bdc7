using Mentorwijs.Qual.Domain.Reports;

namespace Mentorwijs.Qual.Domain.Tests.Reports;

public class AdviceLineTests
{
    [Theory]
    [InlineData("- Voor de trainer: Bel wie een avond mist.", "Bel wie een avond mist.", "trainer", null)]
    [InlineData("* Voor de **gemeente**, vooraf: Noem de kosten.", "Noem de kosten.", "gemeente", "vooraf")]
    [InlineData("1. For the supervisor, after: Ask again: really.", "Ask again: really.", "supervisor", "after")]
    [InlineData("Begin klein.", "Begin klein.", null, null)]
    [InlineData("- Voorbeeld: laat het zien.", "Voorbeeld: laat het zien.", null, null)]
    public void A_line_tells_what_for_whom_and_when(string written, string text, string? whom, string? when)
    {
        var line = Assert.Single(AdviceLine.Of(written));

        Assert.Equal(new AdviceLine(text, whom, when), line);
    }

    [Fact]
    public void Items_are_told_apart_and_a_broken_line_belongs_to_its_item()
    {
        var lines = AdviceLine.Of(
            "## Handvatten\n\n- Voor de trainer: Bel\n  wie mist.\n- Begin klein.\n\nEn deel het.");

        Assert.Equal(["Bel wie mist.", "Begin klein.", "En deel het."], lines.Select(line => line.Text));
    }

    [Fact]
    public void Nothing_written_is_no_advice() => Assert.Empty(AdviceLine.Of(" \n"));
}
