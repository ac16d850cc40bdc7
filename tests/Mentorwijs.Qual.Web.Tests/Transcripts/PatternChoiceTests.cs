using System.Globalization;
using Bunit;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Web.Tests.Fakes;
using Mentorwijs.Qual.Web.Transcripts;
using Microsoft.Extensions.DependencyInjection;

namespace Mentorwijs.Qual.Web.Tests.Transcripts;

public sealed class PatternChoiceTests : BunitContext
{
    private readonly ImportCard _card = new(new ChosenFile("L05.txt"));
    private int _readAgain;

    public PatternChoiceTests()
    {
        Services.AddLocalization().AddLogging();
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("nl");
        _card.Take(
            Drafts.Of(Drafts.Interviewer(), Drafts.Respondent()) with { Pattern = SpeakerPattern.Colon },
            Drafts.Form);
    }

    [Fact]
    public void What_was_found_is_said_and_only_what_fits_the_file_is_offered()
    {
        var view = Draw();

        Assert.Contains("Gelezen als: Label met dubbele punt", view.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain(view.FindAll("option"), option => option.GetAttribute("value") == "Table");
    }

    [Fact]
    public void Another_pattern_reads_the_file_again()
    {
        var view = Draw();

        view.Find("select").Change("Alternating");

        Assert.Equal(1, _readAgain);
        Assert.Equal(SpeakerPattern.Alternating, _card.Options().Value.Pattern);
    }

    [Fact]
    public void Own_labels_are_typed_before_the_file_is_read_again()
    {
        var view = Draw();

        view.Find("select").Change("OwnLabels");
        Assert.Equal(0, _readAgain);
        view.Find("input").Change("I, R, Jobcoach");
        view.Find("button").Click();

        Assert.Equal(1, _readAgain);
        Assert.Equal(["I", "R", "Jobcoach"], _card.Options().Value.Labels);
    }

    [Fact]
    public void A_pattern_that_finds_nothing_says_so_and_leaves_what_was_read()
    {
        var before = _card.Draft;
        _card.Pattern = SpeakerPattern.Tab;
        _card.Take(new PatternFindsNothing(SpeakerPattern.Tab), Drafts.Form);

        var view = Draw();

        Assert.Same(before, _card.Draft);
        Assert.Equal(ImportStep.Looking, _card.Step);
        Assert.Contains("Met ‘Label en een tab", view.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<PatternChoice> Draw() => Render<PatternChoice>(parameters => parameters
        .Add(view => view.Id, "keuze")
        .Add(view => view.Card, _card)
        .Add(view => view.OnChange, () => _readAgain++));
}
