using System.Text.Json;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Tests;
using static Mentorwijs.Qual.Domain.Tests.Agreement.Studies;

namespace Mentorwijs.Qual.Domain.Tests.Agreement;

public class SentenceUnitTests
{
    private static readonly TextSpan[] Sentences = [new(0, 10), new(11, 21), new(22, 32), new(33, 43)];

    [Theory]
    [InlineData(0, 5, 1)]
    [InlineData(0, 4, 0)]
    [InlineData(0, 16, 2)]
    [InlineData(3, 15, 1)]
    [InlineData(0, 43, 4)]
    public void A_sentence_is_coded_when_half_of_it_or_more_is_covered(int start, int end, int coded)
    {
        var figures = Figures(Study(.5, Coding(0, "x", start, end)), "x");

        Assert.Equal(new PairCounts(0, coded, 0, 4 - coded), figures.Pair);
    }

    [Fact]
    public void A_share_that_binary_numbers_miss_by_a_hair_is_reached()
    {
        var study = Of(100, 2, Coding(0, "x", 0, 55));
        study = study with
        {
            Options = new AgreementOptions { Unit = AgreementUnit.Sentences, Coverage = .55 },
            Transcripts = [study.Transcripts[0] with { Units = [new TextSpan(0, 100)] }],
        };

        Assert.Equal(1, Figures(study, "x").Pair?.OnlyFirst);
    }

    // In the file a code is present in a turn when a coder has it anywhere there, however short.
    [CorpusFact]
    public void The_demo_gives_the_presence_of_codes_in_turns_that_was_counted_beforehand()
    {
        var demo = DemoStudy.Read();
        var study = demo.Study with { Options = new() { Unit = AgreementUnit.Sentences, Coverage = 1e-12 } };
        var counted = DemoStudy.Json("demo", "agreement.json");

        var table = AgreementTable.Of(study, demo.Tree);

        var used = counted.GetProperty("perCode").EnumerateObject().ToList();
        Assert.Equal(50, used.Count);
        Assert.All(used, code => AssertIs(code.Value, table.Rows.Single(row =>
            row.Code.Slug == code.Name && !row.WithDescendants).Pooled.Pair));
        AssertIs(counted.GetProperty("pooled"), used
            .Select(code => table.Rows.Single(row => row.Code.Slug == code.Name && !row.WithDescendants).Pooled.Pair)
            .Aggregate(default(PairCounts), (sum, pair) => sum + pair.GetValueOrDefault()));
    }

    [Theory]
    [InlineData(.1, 1)]
    [InlineData(1, 0)]
    public void The_share_is_a_choice(double coverage, int coded)
    {
        var figures = Figures(Study(coverage, Coding(0, "x", 2, 8)), "x");

        Assert.Equal(coded, figures.Pair?.OnlyFirst);
    }

    [Fact]
    public void Pieces_of_one_coder_count_together()
    {
        var figures = Figures(Study(.5, Coding(0, "x", 0, 3), Coding(0, "x", 5, 7)), "x");

        Assert.Equal(1, figures.Pair?.OnlyFirst);
    }

    [Fact]
    public void A_click_a_few_letters_off_is_forgiven_and_a_missed_sentence_is_not()
    {
        var figures = Figures(Study(.5, Coding(0, "x", 0, 21), Coding(1, "x", 2, 19), Coding(0, "x", 22, 32)), "x");

        Assert.Equal(new PairCounts(2, 1, 0, 1), figures.Pair);
    }

    [Fact]
    public void What_interviewers_say_counts_only_when_the_options_say_so()
    {
        var (interviewer, respondent) = (new SpeakerId(Id("I")), new SpeakerId(Id("R")));
        var transcript = Transcript.Create(
            Text,
            new ProjectId(Id("project")),
            "L01",
            [
                new Speaker { Id = interviewer, Label = "I", Role = SpeakerRole.Interviewer },
                new Speaker { Id = respondent, Label = "R", Role = SpeakerRole.Respondent },
            ],
            [(interviewer, "Hoe gaat het?", null), (respondent, "Goed. Echt.", null)],
            Noon).Value;
        var options = new AgreementOptions { Unit = AgreementUnit.Sentences };

        var without = AgreementText.Of(transcript, [], options);
        var with = AgreementText.Of(transcript, [], options with { InterviewerTurnsCount = true });

        Assert.Equal((11, 2), (without.Scope.Length, without.Units.Count));
        Assert.Equal((24, 3), (with.Scope.Length, with.Units.Count));
        Assert.Equal(SentenceSplitter.Version, options.SplitterVersion);
    }

    private static void AssertIs(JsonElement counted, PairCounts? pair)
    {
        Assert.Equal(
            new PairCounts(Count("both"), Count("onlyA"), Count("onlyB"), Count("neither")), pair.GetValueOrDefault());
        Assert.Equal(
            counted.GetProperty("kappa").GetDouble(),
            CohenKappa.Of(pair.GetValueOrDefault()).Estimate.GetValueOrDefault(),
            tolerance: 5e-7);

        long Count(string name) => counted.GetProperty(name).GetInt64();
    }

    private static AgreementStudy Study(double coverage, params Domain.Codings.Coding[] codings)
    {
        var study = Of(43, 2, codings);
        return study with
        {
            Options = new AgreementOptions { Unit = AgreementUnit.Sentences, Coverage = coverage },
            Transcripts = [study.Transcripts[0] with { Units = Sentences }],
        };
    }
}
