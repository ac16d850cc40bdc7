using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Formats.Transcripts;

namespace Mentorwijs.Qual.Formats.Tests.Transcripts;

/// <summary>A person says how a file shows who speaks.</summary>
public class SpeakerPatternTests
{
    [Theory]
    [InlineData("I: Ja?\nR: Nee.", SpeakerPattern.Colon)]
    [InlineData("[R1] Zwaar.\n[R2] Licht.\n[R1] Toch.", SpeakerPattern.Brackets)]
    [InlineData("INT\tEn daarna?\nR1\tNiets.\nINT\tEcht?", SpeakerPattern.Tab)]
    [InlineData("Anna de Boer (00:24):\nDag.\nJan (00:30):\nHallo.", SpeakerPattern.Times)]
    [InlineData("Interviewer\nHoe ging het?\nRespondent\nGoed.", SpeakerPattern.LabelLines)]
    [InlineData("Zomaar een verhaal.\nEn nog een alinea.", SpeakerPattern.Paragraphs)]
    public void What_was_found_automatically_is_said(string text, SpeakerPattern found) =>
        Assert.Equal(found, Read(text, SpeakerPattern.Automatic).Pattern);

    [Theory]
    [InlineData(SpeakerPattern.Colon, "anna: hoe ging dat\ndaan: goed\nanna: en toen\ndaan: niets", "anna|daan")]
    [InlineData(SpeakerPattern.Colon, "Mia: Dag.\nNoud: Hallo.", "Mia|Noud")]
    [InlineData(SpeakerPattern.Brackets, "[Mia] Dag.\n[Noud] Hallo.\n[Mia] Ja.", "Mia|Noud")]
    [InlineData(SpeakerPattern.Brackets, "(Collega) Dag.\n(Collega) Nog iets.\n(Wij samen) Ja.", "Collega")]
    [InlineData(SpeakerPattern.Tab, "Mia\tDag.\nNoud\tHallo.\nMia\tJa.\nNoud\tNee.", "Mia|Noud")]
    [InlineData(SpeakerPattern.Times, "00:01 Mia: Dag.\n00:04 Noud: Hallo.\nBijzonder: dit.", "Mia|Noud")]
    [InlineData(SpeakerPattern.LabelLines, "Mia\nDag.\nNoud\nHallo.\nMia\nJa.\nNoud\nNee.", "Mia|Noud")]
    public void A_chosen_pattern_takes_labels_that_would_not_be_believed_alone(
        SpeakerPattern pattern, string text, string labels)
    {
        var draft = Read(text, pattern);

        Assert.Equal(labels, string.Join('|', draft.Speakers.Select(speaker => speaker.Label)));
        Assert.Equal(pattern, draft.Pattern);
    }

    [Fact]
    public void A_chosen_colon_still_leaves_speech_alone()
    {
        var draft = Read("mia: ik zei\nnoud: wat\nen toen zei ze: ga maar\nmia: ja\nnoud: nee", SpeakerPattern.Colon);

        Assert.Equal(["mia", "noud"], draft.Speakers.Select(speaker => speaker.Label));
        Assert.Equal("wat\nen toen zei ze: ga maar", draft.Turns[1].Text);
    }

    [Fact]
    public void Stamps_without_labels_cut_turns_with_times()
    {
        var draft = Read("Opname 3\n[00:00:01] Dag, welkom.\nGa zitten.\n[00:00:09] Dank u.", SpeakerPattern.Times);

        Assert.Equal(
            [("Dag, welkom.\nGa zitten.", (long?)1_000), ("Dank u.", 9_000)],
            draft.Turns.Select(turn => (turn.Text, turn.StartMs)));
        Assert.Equal(["Opname 3"], draft.TitleBlock);
    }

    [Fact]
    public void Paragraphs_become_turns_although_the_file_has_labels()
    {
        var draft = Read("I: Ja?\nR: Nee.\nI: O.", SpeakerPattern.Paragraphs);

        Assert.Equal(["I: Ja?", "R: Nee.", "I: O."], draft.Turns.Select(turn => turn.Text));
        Assert.Single(draft.Speakers);
    }

    [Fact]
    public void Two_speakers_take_turns()
    {
        var draft = Read("Hoe was het?\n\nGoed.\n\nWaarom?\n\nDaarom.\n\nEn nu?", SpeakerPattern.Alternating);

        Assert.Equal(
            [SpeakerRole.Interviewer, SpeakerRole.Respondent], draft.Speakers.Select(speaker => speaker.Role));
        Assert.Equal(5, draft.Turns.Count);
        Assert.Equal(draft.Turns[0].Speaker, draft.Turns[4].Speaker);
        Assert.All(draft.Speakers, speaker => Assert.False(speaker.RoleFromFile));
        Assert.Contains(draft.Warnings, warning => warning.Code == "SPEAKERS_BY_TURNS");
    }

    [Theory]
    [InlineData("I: Ja?\nJobcoach: Stil.\nR: Nee.\nNoot: niets", 3)]
    [InlineData("[I] Ja?\n[Jobcoach] Stil.\n[R] Nee.", 3)]
    [InlineData("I\tJa?\nJobcoach\tStil.\nR\tNee.", 3)]
    [InlineData("00:01 I Ja?\n00:04 Jobcoach Stil.\n00:05 R Nee.", 3)]
    [InlineData("I\nJa?\njobcoach\nStil.\nR\nNee.", 3)]
    [InlineData("I - Ja?\nR - Nee.\nRoos: dat is geen spreker.\nI - O?", 3)]
    [InlineData("**I:** Ja?\n**R:** Nee.", 2)]
    [InlineData("I think so.\nR: Nee.\nI was here.\nR1: ook niet.", 1)]
    public void Own_labels_count_whatever_stands_around_them_and_no_others(string text, int turns)
    {
        var draft = Read(text, SpeakerPattern.OwnLabels, "I", "R", "Jobcoach");

        Assert.Equal(turns, draft.Turns.Count);
        Assert.All(draft.Speakers, speaker => Assert.Contains(
            speaker.Label, (string[])["I", "R", "Jobcoach"], StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void Own_labels_may_be_numbers_or_hold_signs_of_a_pattern()
    {
        var draft = Read("1: Ja?\n2 (man): Nee.\n1: O.\n(.*): geen label", SpeakerPattern.OwnLabels, "1", "2 (man)");

        Assert.Equal(["1", "2 (man)"], draft.Speakers.Select(speaker => speaker.Label));
        Assert.Equal("O.\n(.*): geen label", draft.Turns[2].Text);
    }

    [Theory]
    [InlineData(SpeakerPattern.Colon)]
    [InlineData(SpeakerPattern.Brackets)]
    [InlineData(SpeakerPattern.Tab)]
    [InlineData(SpeakerPattern.Times)]
    [InlineData(SpeakerPattern.OwnLabels)]
    public void A_pattern_that_does_not_occur_is_refused_by_name(SpeakerPattern pattern) => Assert.Equal(
        new PatternFindsNothing(pattern), Try("a.txt", "Zomaar wat woorden.\nEn nog wat.", pattern, "X").Refusal);

    [Fact]
    public void A_pattern_no_such_file_can_have_is_refused()
    {
        Assert.Equal(
            new PatternDoesNotFit(SpeakerPattern.Table), Try("a.txt", "I: Ja.", SpeakerPattern.Table).Refusal);
        Assert.Equal(
            new PatternDoesNotFit(SpeakerPattern.Tab), Try("a.vtt", "WEBVTT\n", SpeakerPattern.Tab).Refusal);
        Assert.Equal(new NoLabelsNamed(), Try("a.txt", "I: Ja.", SpeakerPattern.OwnLabels).Refusal);
    }

    [Fact]
    public void Labels_before_a_dash_of_megabytes_are_read_in_time()
    {
        var text = string.Join('\n', Enumerable.Repeat("I - " + new string('a', 100_000), 40));

        var draft = Read(text, SpeakerPattern.OwnLabels, "I", "R");

        Assert.Single(draft.Turns);
    }

    [Theory]
    [InlineData(SpeakerPattern.Colon, "Mia|Noud")]
    [InlineData(SpeakerPattern.OwnLabels, "Noud")]
    [InlineData(SpeakerPattern.Paragraphs, "Respondent")]
    public void Subtitles_are_read_as_chosen(SpeakerPattern pattern, string labels)
    {
        const string vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\nMia: Dag.\n\n00:03.000 --> 00:04.000\nNoud: Hallo.\n";

        var draft = Try("a.vtt", vtt, pattern, pattern == SpeakerPattern.OwnLabels ? ["Noud"] : []).Value;

        Assert.Contains(labels.Split('|')[^1], draft.Speakers.Select(speaker => speaker.Label));
        Assert.Equal(pattern, draft.Pattern);
    }

    [Fact]
    public void Voices_that_are_not_there_are_refused() => Assert.Equal(
        new PatternFindsNothing(SpeakerPattern.Voices),
        Try("a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nMia: Dag.\n", SpeakerPattern.Voices).Refusal);

    [Fact]
    public void One_bold_question_is_enough_when_bold_is_chosen()
    {
        var file = Word(Paragraph("Hoe was het?", bold: true), Paragraph("Goed, dank u."));

        Assert.Equal(SpeakerPattern.Paragraphs, Read(file, SpeakerPattern.Automatic).Value.Pattern);
        Assert.Equal(
            ["Interviewer", "Respondent"],
            Read(file, SpeakerPattern.Bold).Value.Turns.Select(turn => turn.Speaker));
    }

    [Fact]
    public void A_file_without_bold_says_so() => Assert.Equal(
        new PatternFindsNothing(SpeakerPattern.Bold), Read(Word(Paragraph("Goed.")), SpeakerPattern.Bold).Refusal);

    [Fact]
    public void A_table_of_names_nobody_knows_is_read_when_chosen()
    {
        var file = Word(Table(["de ene", "Dag."], ["de ander", "Hallo."], ["de ene", "Tja."]));

        Assert.Equal(new PatternFindsNothing(SpeakerPattern.Colon), Read(file, SpeakerPattern.Colon).Refusal);
        Assert.Equal(
            ["de ene", "de ander", "de ene"],
            Read(file, SpeakerPattern.Table).Value.Turns.Select(turn => turn.Speaker));
        Assert.Equal(
            SpeakerPattern.OwnLabels, Read(file, SpeakerPattern.OwnLabels, "de ander").Value.Pattern);
    }

    [Fact]
    public void A_table_without_speakers_is_refused() => Assert.Equal(
        new PatternFindsNothing(SpeakerPattern.Table),
        Read(Word(Table(["1", "Dag."], ["2", "Hallo."])), SpeakerPattern.Table).Refusal);

    [Theory]
    [InlineData("I, R, Jobcoach", "I|R|Jobcoach")]
    [InlineData(" I: ;; r\nR ;", "I|r")]
    [InlineData("Anna de Boer", "Anna de Boer")]
    public void Typed_labels_are_cut_at_commas(string typed, string labels) =>
        Assert.Equal(labels, string.Join('|', ReadOptions.LabelsOf(typed).Value));

    [Fact]
    public void No_labels_or_too_many_are_refused()
    {
        Assert.IsType<NoLabelsNamed>(ReadOptions.LabelsOf(" , ;").Refusal);
        Assert.IsType<LabelsTooLong>(ReadOptions.LabelsOf(string.Join(',', Enumerable.Range(0, 51))).Refusal);
        Assert.IsType<LabelsTooLong>(ReadOptions.LabelsOf(new string('x', 41)).Refusal);
    }

    private static TranscriptDraft Read(string text, SpeakerPattern pattern, params string[] labels) =>
        Try("a.txt", text, pattern, labels).Value;

    private static Outcome<TranscriptDraft> Try(
        string name, string text, SpeakerPattern pattern, params string[] labels) => TranscriptReading.Read(
            name, new MemoryStream(Encoding.UTF8.GetBytes(text)),
            new ReadOptions { Pattern = pattern, Labels = labels });

    private static Outcome<TranscriptDraft> Read(MemoryStream file, SpeakerPattern pattern, params string[] labels) =>
        TranscriptReading.Read(
            "a.docx", new MemoryStream(file.ToArray()), new ReadOptions { Pattern = pattern, Labels = labels });

    private static MemoryStream Word(params OpenXmlElement[] body)
    {
        var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new Document(new Body(body));
        }

        return file;
    }

    private static Paragraph Paragraph(string text, bool bold = false) => new(
        new Run(bold ? new RunProperties(new Bold()) : new RunProperties(), new Text(text)));

    private static Table Table(params string[][] rows) => new(rows.Select(row =>
        new TableRow(row.Select(cell => new TableCell(Paragraph(cell))))));
}
