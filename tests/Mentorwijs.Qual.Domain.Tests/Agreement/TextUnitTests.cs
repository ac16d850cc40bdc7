using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using static Mentorwijs.Qual.Domain.Tests.Agreement.Studies;

namespace Mentorwijs.Qual.Domain.Tests.Agreement;

public class TextUnitTests
{
    private static readonly SpeakerId Asking = new(Id("I"));
    private static readonly SpeakerId First = new(Id("R1"));
    private static readonly SpeakerId Second = new(Id("R2"));
    private static readonly RespondentId Person = new(Id("person"));

    // Offsets: [0, 4) Hoe?, [5, 9) Een., [10, 15) Twee., [16, 21) Drie.
    private static readonly Transcript Talk = Make("talk", (Asking, "Hoe?"), (First, "Een.\nTwee."), (Second, "Drie."));

    [Theory]
    [InlineData(AgreementUnit.Turns, false, "5-15 16-21")]
    [InlineData(AgreementUnit.Turns, true, "0-4 5-15 16-21")]
    [InlineData(AgreementUnit.Paragraphs, false, "5-9 10-15 16-21")]
    [InlineData(AgreementUnit.Paragraphs, true, "0-4 5-9 10-15 16-21")]
    [InlineData(AgreementUnit.Characters, true, "")]
    [InlineData(AgreementUnit.Respondents, true, "")]
    public void A_text_is_cut_into_the_units_of_the_options(AgreementUnit unit, bool interviewers, string expected)
    {
        var text = AgreementText.Of(Talk, [], new() { Unit = unit, InterviewerTurnsCount = interviewers });

        Assert.Equal(expected, string.Join(' ', text.Units.Select(span => $"{span.Start}-{span.End}")));
    }

    [Fact]
    public void A_blank_line_is_no_paragraph()
    {
        var paragraphs = SentenceSplitter.Paragraphs(" a \n \nb", [new TextSpan(0, 7)]);

        Assert.Equal([new TextSpan(1, 2), new TextSpan(6, 7)], paragraphs);
    }

    [Fact]
    public void A_turn_is_coded_when_enough_of_it_is_covered()
    {
        var pair = Pair(AgreementUnit.Turns, [Talk], Coding(0, "x", 5, 10), Coding(1, "x", 5, 9)).Pair;

        Assert.Equal(new PairCounts(0, 1, 0, 1), pair);
    }

    [Fact]
    public void A_respondent_has_a_code_from_the_first_letter_on()
    {
        var pair = Pair(AgreementUnit.Respondents, [Talk], Coding(0, "x", 14, 15), Coding(1, "x", 5, 6)).Pair;

        Assert.Equal(new PairCounts(1, 0, 0, 1), pair);
    }

    [Fact]
    public void An_interviewer_is_no_respondent_also_where_the_words_count()
    {
        var options = new AgreementOptions { Unit = AgreementUnit.Respondents, InterviewerTurnsCount = true };
        var study = Study(options, [Talk], [Coding(0, "x", 0, 4), Coding(1, "x", 0, 4)]);

        Assert.Equal(new PairCounts(0, 0, 0, 2), Figures(study, "x").Pair);
    }

    [Fact]
    public void Who_speaks_in_two_transcripts_is_one_respondent()
    {
        var again = Make("again", (First, "Een."));
        var there = Coding(1, "x", 0, 4) with { TranscriptId = again.Id };

        var figures = Pair(AgreementUnit.Respondents, [Talk, again], Coding(0, "x", 5, 9), there);
        var turned = Pair(AgreementUnit.Respondents, [again, Talk], Coding(0, "x", 5, 9), there);

        Assert.Equal(new PairCounts(1, 0, 0, 1), figures.Pair);
        Assert.Equal(figures.Pair, turned.Pair);
    }

    [Fact]
    public void A_respondent_is_missing_for_a_coder_who_has_not_finished_all_transcripts_of_this_person()
    {
        var study = Study(
            new() { Unit = AgreementUnit.Respondents }, [Talk, Make("again", (First, "Een."))],
            [Coding(0, "x", 5, 9), Coding(1, "x", 5, 9)]);
        study = study with
        {
            Transcripts = [study.Transcripts[0], study.Transcripts[1] with { FinishedBy = [Coders[0]] }],
        };

        Assert.Equal(new PairCounts(0, 0, 0, 1), Figures(study, "x").Pair);
    }

    private static AgreementFigures Pair(
        AgreementUnit unit, IReadOnlyList<Transcript> talks, params Coding[] codings) =>
        Figures(Study(new() { Unit = unit }, talks, codings), "x");

    private static AgreementStudy Study(
        AgreementOptions options, IReadOnlyList<Transcript> talks, IReadOnlyList<Coding> codings) => new()
        {
            Coders = [.. Coders.Take(2)],
            Options = options,
            Transcripts = [.. talks.Select(talk => AgreementText.Of(talk, [.. Coders.Take(2)], options))],
            Codings = codings,
        };

    // The first respondent is the same person everywhere; the second has not been linked to anybody.
    private static Transcript Make(string name, params (SpeakerId Speaker, string Text)[] turns) => Transcript.Create(
        name == "talk" ? Text : new TranscriptId(Id(name)),
        new ProjectId(Id("project")),
        name,
        [
            new Speaker { Id = Asking, Label = "I", Role = SpeakerRole.Interviewer },
            new Speaker { Id = First, Label = "R1", Role = SpeakerRole.Respondent, RespondentId = Person },
            new Speaker { Id = Second, Label = "R2", Role = SpeakerRole.Respondent },
        ],
        [.. turns.Select(turn => (turn.Speaker, turn.Text, (long?)null))],
        Noon).Value;
}
