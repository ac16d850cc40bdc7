using System.Globalization;
using Bunit;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Web.Tests.Fakes;
using Mentorwijs.Qual.Web.Transcripts;
using Mentorwijs.Qual.Workbench.Texts;
using Mentorwijs.Qual.Workbench.Transcripts;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Mentorwijs.Qual.Web.Tests.Transcripts;

public sealed class ImportCardViewTests : BunitContext
{
    public ImportCardViewTests()
    {
        Services.AddLocalization().AddLogging();
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("nl");
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("nl-NL");
    }

    [Fact]
    public void It_shows_turns_warnings_and_the_lines_above_the_interview()
    {
        var view = Draw(CardOf(Drafts.Of(Drafts.Interviewer(), Drafts.Respondent()) with
        {
            TitleBlock = ["Interview 5"],
            Warnings = [new ReadWarning("TABLE_HEADER")],
        }));

        Assert.Contains("Woorden van Respondent.", view.Find("[role=region] ol").TextContent, StringComparison.Ordinal);
        Assert.Equal(
            SaidTexts.Say(new ReadWarning("TABLE_HEADER"), CultureInfo.GetCultureInfo("nl")),
            view.Find(".read-warnings li").TextContent);
        Assert.Equal("Interview 5", view.Find("details li").TextContent);
    }

    [Fact]
    public void A_long_transcript_is_shown_in_parts_that_can_all_be_reached()
    {
        var view = Draw(CardOf(Drafts.Of(Drafts.Respondent()) with
        {
            Turns = [.. Enumerable.Range(1, 450).Select(number => new DraftTurn("R", $"Beurt {number}."))],
        }));

        view.Find("[role=region] button").Click();
        view.Find("[role=region] button").Click();

        Assert.Equal(450, view.FindAll("[role=region] li").Count);
        Assert.Empty(view.FindAll("[role=region] button"));
    }

    [Fact]
    public void What_must_still_be_said_is_only_pointed_out_after_a_try()
    {
        var card = CardOf(Drafts.Of(Drafts.Respondent("Spreker 1", fromFile: false)));
        var view = Draw(card);
        Assert.DoesNotContain("zegt niet wie", view.Markup, StringComparison.Ordinal);

        card.WasTried = true;
        view.Render();

        Assert.Contains("Het bestand zegt niet wie Spreker 1 is.", view.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Choosing_a_role_is_looking_and_an_interviewer_needs_no_pseudonym()
    {
        var card = CardOf(Drafts.Of(Drafts.Respondent("Spreker 1", fromFile: false)));
        var view = Draw(card);

        view.Find("[aria-label='Rol van Spreker 1']").Change("Interviewer");

        Assert.True(card.IsComplete);
        Assert.Empty(view.FindAll("[aria-label='Pseudoniem van Spreker 1']"));
    }

    [Fact]
    public void Speakers_with_one_pseudonym_are_said_to_count_as_one_respondent()
    {
        var card = CardOf(Drafts.Of(
            Drafts.Interviewer(), Drafts.Respondent("A"), Drafts.Respondent("B"), Drafts.Respondent("C")));
        var view = Draw(card);
        Assert.Empty(view.FindAll(".shared"));

        foreach (var label in (string[])["A", "B", "C"])
        {
            view.Find($"[aria-label='Pseudoniem van {label}']").Change(" GR01-R1 ");
        }

        Assert.Equal(
            "Drie sprekers heten ‘GR01-R1’: zij tellen als één respondent.",
            view.Find(".shared").TextContent.Trim());
        view.Find("[aria-label='Rol van A']").Change("Interviewer");
        Assert.StartsWith("Twee sprekers", view.Find(".shared").TextContent.Trim(), StringComparison.Ordinal);
        view.Find("[aria-label='Pseudoniem van B']").Change("GR01-R2");
        Assert.Empty(view.FindAll(".shared"));
    }

    [Fact]
    public void A_refused_name_is_told_at_the_name()
    {
        var card = CardOf(Drafts.Of(Drafts.Respondent()));
        card.Refusal = new TranscriptNameIsTaken("L05");

        var view = Draw(card);

        var field = view.Find("input[aria-describedby]");
        var told = view.Find($"#{field.GetAttribute("aria-describedby")}");
        Assert.Contains("heeft al een transcript met de naam", told.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Pressing_the_button_confirms_this_card()
    {
        ImportCard? confirmed = null;
        var card = CardOf(Drafts.Of(Drafts.Respondent()));
        var view = Draw(card, chosen => confirmed = chosen);

        view.FindAll("button").Single(button => button.TextContent == "L05 opslaan").Click();

        Assert.Same(card, confirmed);
    }

    [Fact]
    public void A_file_that_cannot_be_read_has_one_sentence_and_can_be_taken_away()
    {
        var card = new ImportCard(new ChosenFile("L05.docx"));
        card.Take(new FileIsEncrypted(), Drafts.Form);

        var view = Draw(card);

        Assert.NotEqual("", view.Find("[role=alert]").TextContent.Trim());
        Assert.NotNull(view.Find("[aria-label='L05.docx uit deze lijst halen']"));
        Assert.Empty(view.FindAll("table"));
    }

    private static ImportCard CardOf(TranscriptDraft draft)
    {
        var card = new ImportCard(new ChosenFile("L05.txt"));
        card.Take(draft, Drafts.Form);
        return card;
    }

    private IRenderedComponent<ImportCardView> Draw(ImportCard card, Action<ImportCard>? confirmed = null) =>
        Render<ImportCardView>(parameters => parameters
            .Add(view => view.Card, card)
            .Add(view => view.Form, Drafts.Form)
            .Add(view => view.Project, "proef")
            .Add(view => view.OnConfirm, EventCallback.Factory.Create<ImportCard>(this, confirmed ?? (_ => { }))));
}
