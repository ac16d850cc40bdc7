using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Web.Tests.Fakes;
using Mentorwijs.Qual.Web.Transcripts;
using Mentorwijs.Qual.Workbench.Transcripts;

namespace Mentorwijs.Qual.Web.Tests.Transcripts;

public sealed class ImportProposalsTests
{
    [Fact]
    public void A_single_respondent_is_called_after_the_file()
    {
        var speakers = ImportProposals.SpeakersOf(
            Drafts.Of(Drafts.Interviewer(), Drafts.Respondent()), "L05.txt", Drafts.Form);

        Assert.Equal("L05", speakers[1].Pseudonym);
        Assert.Equal([1, 1], speakers.Select(speaker => speaker.Turns));
    }

    [Fact]
    public void Several_respondents_get_a_number_behind_the_name()
    {
        var speakers = ImportProposals.SpeakersOf(
            Drafts.Of(Drafts.Interviewer(), Drafts.Respondent("R1"), Drafts.Respondent("R2")), "GR01.docx",
            Drafts.Form);

        Assert.Equal(["GR01-1", "GR01-2"], speakers.Skip(1).Select(speaker => speaker.Pseudonym));
    }

    [Fact]
    public void Only_a_role_the_file_does_not_say_must_be_looked_at()
    {
        var speakers = ImportProposals.SpeakersOf(
            Drafts.Of(Drafts.Interviewer(), Drafts.Respondent("Spreker 2", fromFile: false)), "L05.txt", Drafts.Form);

        Assert.True(speakers[0].IsLookedAt);
        Assert.Equal([SpeakerQuestion.IsTheRoleRight], speakers[1].Open());
    }

    [Theory]
    [InlineData("Leidinggevende", "Gesprek 3", "leidinggevende")]
    [InlineData("supervisor", "Gesprek 3", "leidinggevende")]
    [InlineData("R", "L05", "leidinggevende")]
    [InlineData("R", "gm-01", "gemeente")]
    [InlineData("R", "W01", null)] // werknemer or werkgever
    [InlineData("R", "GR01", null)]
    [InlineData("R", "Gesprek 3", null)]
    [InlineData("R", "05", null)]
    public void The_perspective_comes_from_the_label_or_the_letters_before_the_number(
        string label, string name, string? perspective) =>
        Assert.Equal(perspective, ImportProposals.PerspectiveOf(label, name, Drafts.Form));

    [Fact]
    public void Earlier_respondents_with_the_same_letters_decide_where_two_would_fit()
    {
        var form = Drafts.Form with { Respondents = [new KnownRespondent("W01", "werknemer", null)] };

        Assert.Equal("werknemer", ImportProposals.PerspectiveOf("R", "W02", form));
        Assert.Null(ImportProposals.PerspectiveOf("R", "WK02", form));
    }

    [Fact]
    public void A_pseudonym_the_project_knows_brings_its_perspective_and_sector()
    {
        var form = Drafts.Form with { Respondents = [new KnownRespondent("W03", "werkgever", "zorg")] };

        var speakers = ImportProposals.SpeakersOf(Drafts.Of(Drafts.Respondent()), "W03.vtt", form);

        Assert.Equal(("werkgever", "zorg"), (speakers[0].Perspective, speakers[0].Sector));
    }

    [Fact]
    public void A_label_that_is_somebodys_name_is_not_kept()
    {
        var draft = Drafts.Of(Drafts.Interviewer("Ans Voorbeeld"), Drafts.Respondent("Bo Verzonnen")) with
        {
            Warnings = [new ReadWarning("SPEAKER_LABEL_IS_NAME", 2, "Ans Voorbeeld, Bo Verzonnen")],
        };

        var speakers = ImportProposals.SpeakersOf(draft, "L04.docx", Drafts.Form);

        Assert.Equal(["I1", "L04"], speakers.Select((speaker, index) => speaker.KeptLabel(index + 1)));
    }
}
