using System.Text;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Formats.Transcripts;

namespace Mentorwijs.Qual.Formats.Tests.Transcripts;

public class SpeakerShapeTests
{
    [Theory]
    [InlineData("INTERVIEWER:\tEn daarna?\nR1:\tToen niets.", "INTERVIEWER", "R1")]
    [InlineData("[R1] Ik vond het zwaar.\n[R2] Ik niet.\n[R1] Toch wel.", "R1", "R2")]
    [InlineData("[00:01:23] I: Klopt dat?\n[00:01:26] R: Ja, klopt.", "I", "R")]
    [InlineData("Anna de Boer (00:24):\nGoedemiddag.\n\nJan (00:30):\nHallo.", "Anna de Boer", "Jan")]
    [InlineData("Interviewer\nHoe ging het?\nRespondent\nGoed.", "Interviewer", "Respondent")]
    [InlineData("Anna: Hoe ging het?\nDaan: Goed.\nAnna: Fijn.\nDaan: Ja.", "Anna", "Daan")]
    [InlineData("Resp. 2 (man): Dat hielp.\nInt.: Hoezo?\nResp. 2 (man): Zo.", "Resp. 2 (man)", "Int.")]
    public void Labels_are_found_in_many_shapes(string text, string first, string second)
    {
        var draft = Read(text);

        Assert.Equal([first, second], draft.Speakers.Select(speaker => speaker.Label));
    }

    [Fact]
    public void A_colon_in_speech_is_no_speaker()
    {
        var draft = Read("I: Wat zei hij?\nR: Hij zei iets.\n"
            + "Kijk: zo ging dat.\nToen zei hij: ga maar.\nI: En?\nR: Niets.");

        Assert.Equal(["I", "R"], draft.Speakers.Select(speaker => speaker.Label));
        Assert.Equal("Hij zei iets.\nKijk: zo ging dat.\nToen zei hij: ga maar.", draft.Turns[1].Text);
    }

    [Fact]
    public void A_line_above_the_first_turn_that_looks_like_one_is_a_title()
    {
        var draft = Read("Respondent: R7, zorg\nDatum: 3 maart\nI: Ja?\nR: Nee.\nI: Waarom?\nR: Daarom.");

        Assert.Equal(["Respondent: R7, zorg", "Datum: 3 maart"], draft.TitleBlock);
        Assert.Equal(4, draft.Turns.Count);
    }

    [Fact]
    public void Names_leave_the_roles_to_a_person_and_are_said()
    {
        var draft = Read("Anna: Hoe ging het?\nDaan: Goed.\nAnna: Waarom?\nDaan: Daarom.");

        Assert.All(draft.Speakers, speaker => Assert.False(speaker.RoleFromFile));
        Assert.Equal(SpeakerRole.Interviewer, draft.Speakers[0].Role);
        Assert.Equal(2, draft.Warnings.Single(warning => warning.Code == "SPEAKER_LABEL_IS_NAME").Count);
    }

    [Fact]
    public void A_job_coach_beside_a_respondent_is_somebody_else()
    {
        var draft = Read("Interviewer: Dag.\nRespondent: Dag.\nJobcoach: Stil.\nInterviewer: Goed.\nRespondent: Ja.");

        Assert.Equal(SpeakerRole.Other, draft.Speakers[2].Role);
        Assert.Contains(draft.Warnings, warning => warning is { Code: "OTHER_SPEAKERS", Place: "Jobcoach" });
    }

    [Fact]
    public void Stamps_at_the_end_of_a_paragraph_are_its_end()
    {
        var draft = Read("I: Ja? #00:00:07-0#\nB: Nee. #00:01:02-3#");

        Assert.Equal(
            [((long?)0, (long?)7_000), (7_000, 62_300)],
            draft.Turns.Select(turn => (turn.StartMs, turn.EndMs)));
        Assert.Equal(TimePrecision.Tenths, draft.TimePrecision);
    }

    [Fact]
    public void A_label_a_person_names_counts_even_once()
    {
        const string text = "I: Ja?\nR: Nee.\nI: Waarom?\nR: Daarom.\nCollega van gang: Koffie?\nR: Graag.";

        var outcome = TranscriptReading.Read(
            "a.txt", new MemoryStream(Encoding.UTF8.GetBytes(text)), new ReadOptions { Labels = ["Collega van gang"] });

        Assert.Equal(3, outcome.Value.Speakers.Count);
    }

    private static TranscriptDraft Read(string text) =>
        TranscriptReading.Read("a.txt", new MemoryStream(Encoding.UTF8.GetBytes(text)), ReadOptions.Guess).Value;
}
