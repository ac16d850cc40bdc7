using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Tests.Transcripts;

public sealed class TranscriptTests
{
    private static readonly SpeakerId Interviewer = new(new Guid(1, 0, 0, new byte[8]));
    private static readonly SpeakerId Respondent = new(new Guid(2, 0, 0, new byte[8]));

    public static Arbitrary<string[]> Turns() => Arb.From(
        Gen.Elements("Ja.", " ", "", "e\u0301e\u0301n", "een\r\ntwee", "\uD83D", "👍", "\u2028x", "\u00A0").ArrayOf());

    [Fact]
    public void Turns_are_joined_by_a_line_break_and_blank_ones_left_out()
    {
        var transcript = Create(
            (Interviewer, " Hoe ging het?\r\n", 0),
            (Respondent, "  ", 10),
            (Respondent, "Goed.\r\nHeel goed.", 20)).Value;

        Assert.Equal("Hoe ging het?\nGoed.\nHeel goed.", transcript.Text);
        Assert.Equal(
            [(0, Interviewer), (1, Respondent)],
            transcript.Turns.Select(turn => (turn.Ordinal, turn.SpeakerId)));
        Assert.Equal([0L, 20L], transcript.Turns.Select(turn => turn.StartMs));
        Assert.Equal("Goed.\nHeel goed.", transcript.Turns[1].Span.Slice(transcript.Text));
    }

    [Fact]
    public void A_transcript_without_words_is_refused()
    {
        var outcome = Create((Interviewer, " \n ", null));

        Assert.Equal(new NoTextInFile(), outcome.Refusal);
    }

    [Property(Arbitrary = [typeof(TranscriptTests)])]
    public bool Turns_are_ordered_apart_and_hold_all_of_the_text(string[] texts)
    {
        var outcome = Create([.. texts.Select(text => (Respondent, text, (long?)null))]);
        if (!outcome.IsDone)
        {
            return texts.All(string.IsNullOrWhiteSpace);
        }

        var transcript = outcome.Value;
        return string.Join('\n', transcript.Turns.Select(turn => turn.Span.Slice(transcript.Text))) == transcript.Text
            && transcript.Turns.Select(turn => turn.Ordinal).SequenceEqual(Enumerable.Range(0, transcript.Turns.Count))
            && transcript.Turns.All(turn => !turn.Span.IsEmpty);
    }

    [Property(Arbitrary = [typeof(TranscriptTests)])]
    public bool The_text_is_normal_and_its_hash_fits(string[] texts)
    {
        var text = Create(
            [(Respondent, "begin", null), .. texts.Select(text => (Respondent, text, (long?)null))]).Value;

        return text.Text.IsNormalized(NormalizationForm.FormC)
            && !text.Text.Contains('\r', StringComparison.Ordinal)
            && text.TextHash == TextHashing.Sha256(text.Text)
            && text.Revision == 1;
    }

    [Fact]
    public void A_place_inside_the_text_is_snapped_and_others_are_refused()
    {
        var transcript = Create((Respondent, "Ja, dat klopt.", null)).Value;

        Assert.Equal(new TextSpan(4, 7), transcript.Place(3, 8).Value);
        Assert.Equal(new SpanIsEmpty(), transcript.Place(3, 4).Refusal);
        Assert.Equal(new SpanOutsideTranscript(3, 15, 14), transcript.Place(3, 15).Refusal);
        Assert.Equal(new SpanOutsideTranscript(-1, 2, 14), transcript.Place(-1, 2).Refusal);
        Assert.Equal(new SpanOutsideTranscript(5, 4, 14), transcript.Place(5, 4).Refusal);
    }

    private static Outcome<Transcript> Create(params (SpeakerId Speaker, string Text, long? StartMs)[] turns) =>
        Transcript.Create(new TranscriptId(Guid.Empty), new ProjectId(Guid.Empty), "gesprek", [], turns, default);
}
