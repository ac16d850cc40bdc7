using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Reports;

namespace Mentorwijs.Qual.Domain.Tests.Reports;

public class ThemeHintsTests
{
    private readonly SmallStudy _study = new();

    [Fact]
    public void A_code_that_one_perspective_calls_a_help_and_another_a_hindrance_is_proposed_with_its_passages()
    {
        var (time, rest) = (_study.Code("tijd"), _study.Code("rust"));
        var help = Says("leidinggevende", time, "bevorderend");
        Says("leidinggevende", rest, "bevorderend");
        var hinder = Says("werknemer", time, "belemmerend");
        Says("werknemer", rest, "gemengd");

        var opposite = Assert.Single(Of(time, rest).Opposites);

        Assert.Equal(time.Id, opposite.Code);
        Assert.Equal(
            [("leidinggevende", Direction.Facilitator), ("werknemer", Direction.Barrier)],
            opposite.Perspectives.Select(side => (side.Perspective, side.Leans)));
        Assert.Equal([help.Id, hinder.Id], opposite.Perspectives.SelectMany(side => side.Codings));
    }

    [Fact]
    public void A_perspective_of_two_minds_leans_neither_way()
    {
        var time = _study.Code("tijd");
        Says("leidinggevende", time, "bevorderend");
        Says("leidinggevende", time, "belemmerend");
        Says("werknemer", time, "belemmerend");

        Assert.Empty(Of(time).Opposites);
    }

    [Fact]
    public void Who_says_the_opposite_of_more_than_half_deviates_and_who_has_mixed_feelings_does_not()
    {
        var time = _study.Code("tijd");
        Says("leidinggevende", time, "belemmerend");
        Says("leidinggevende", time, "belemmerend");
        Says("werknemer", time, "belemmerend");
        Says("werknemer", time, "gemengd");
        var other = Says("trainer", time, "bevorderend");

        var one = Assert.Single(Of(time).Deviations);

        Assert.Equal(("trainer", 1, Direction.Barrier), (one.Person.Perspective, one.Person.Number, one.Majority));
        Assert.Equal([other.Id], one.Codings);
    }

    [Theory]
    [InlineData("belemmerend", "bevorderend")]
    [InlineData("belemmerend", "belemmerend", "bevorderend", "bevorderend")]
    [InlineData("belemmerend", "neutraal", "neutraal", "bevorderend")]
    public void Without_a_majority_of_at_least_three_nobody_deviates(params string[] directions)
    {
        var time = _study.Code("tijd");
        foreach (var direction in directions)
        {
            Says("werknemer", time, direction);
        }

        Assert.Empty(Of(time).Deviations);
    }

    [Fact]
    public void Advice_that_lies_on_words_of_the_theme_comes_first()
    {
        var (time, advice) = (_study.Code("tijd"), _study.Code("handvat"));
        _study.Ask("trainer");
        var talk = _study.Hold(("trainer 1", "Bel iedereen. Plan tijd in."));
        var elsewhere = _study.Mark(advice, talk, "Bel iedereen");
        var here = _study.Mark(advice, talk, "Plan tijd in");
        _study.Mark(time, talk, "tijd");

        var proposed = Of(time).Advice;

        Assert.Equal(
            [(here.Id, true), (elsewhere.Id, false)],
            proposed.Select(passage => (passage.Heard.Coding.Id, passage.IsAboutTheme)));
    }

    private Coding Says(string perspective, Code code, string direction)
    {
        var person = _study.Ask(perspective);
        var talk = _study.Hold((person.Pseudonym, "Dit zeg ik erover."));
        return _study.Mark(code, talk, "zeg ik", direction);
    }

    private ThemeHints Of(params Code[] codes)
    {
        var speakers = _study.Transcripts.ToDictionary(text => text.Id, text => new CodingSpeakers(text));
        return ThemeHints.Of(
            [
                .. _study.Codings.Select(coding => new HeardCoding(
                    coding,
                    [
                        .. speakers[coding.TranscriptId].RespondentsOn(coding.Span)
                            .Select(id => _study.Respondents.Single(person => person.Id == id)),
                    ])),
            ],
            new CodeTree(_study.Codes),
            [.. codes.Select(code => code.Id)]);
    }
}
