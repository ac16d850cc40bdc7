using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Tests;
using static Mentorwijs.Qual.Domain.Tests.Agreement.Studies;

namespace Mentorwijs.Qual.Domain.Tests.Agreement;

public class ConsensusTests
{
    private static readonly CodeTree Book = Tree("x", "y");
    private int _made;

    [Theory]
    [InlineData(Decision.First, "x 0-10")]
    [InlineData(Decision.Second, "y 0-12")]
    [InlineData(Decision.Both, "x 0-10, y 0-12")]
    [InlineData(Decision.Neither, "")]
    [InlineData(Decision.NewSpan, "y 2-8")]
    [InlineData(Decision.Parked, "")]
    [InlineData(Decision.CodebookUnclear, "")]
    public void A_decision_on_another_code_makes_its_codings(Decision decision, string expected)
    {
        var (_, difference) = Differ(Coding(0, "x", 0, 10), Coding(1, "y", 0, 12));

        var made = ConsensusRules.CodingsOf(difference, On(difference, decision), NewId);

        Assert.Equal(expected, Written(made));
    }

    [Fact]
    public void Both_on_one_code_with_two_boundaries_is_the_span_that_holds_both()
    {
        var (_, difference) = Differ(Coding(0, "x", 0, 10), Coding(1, "x", 5, 20));

        var made = ConsensusRules.CodingsOf(difference, On(difference, Decision.Both), NewId);

        Assert.Equal("x 0-20", Written(made));
    }

    [Theory]
    [InlineData(Decision.First, "x 0-10")]
    [InlineData(Decision.Second, "")]
    [InlineData(Decision.Both, "x 0-10")]
    public void For_a_missed_coding_as_the_second_coder_has_it_means_no_coding(Decision decision, string expected)
    {
        var (_, difference) = Differ(Coding(0, "x", 0, 10));

        var made = ConsensusRules.CodingsOf(difference, On(difference, decision), NewId);

        Assert.Equal(expected, Written(made));
    }

    [Fact]
    public void A_consensus_coding_names_its_decision_and_leaves_the_coders_own_notes_behind()
    {
        var (_, difference) = Differ(
            Coding(0, "x", 0, 10, "gemengd") with { Memo = "twijfel", Stars = 1 },
            Coding(1, "x", 0, 12, "gemengd") with { Stars = 3 });
        var resolution = On(difference, Decision.First);

        var made = Assert.Single(ConsensusRules.CodingsOf(difference, resolution, NewId));

        Assert.Equal((CodingSource.Consensus, resolution.Id), (made.Source, made.ResolutionId));
        Assert.Equal((resolution.By, 3, null), (made.CoderId, made.Stars, made.Memo));
        Assert.Equal("gemengd", made.Marks["richting"]);
        Assert.NotEqual(difference.First?.Id, made.Id);
    }

    [Fact]
    public void A_required_rationale_is_asked_for_but_not_to_put_something_aside()
    {
        var (comparison, difference) = Differ(Coding(0, "x", 0, 10));

        var without = Decide(comparison, On(difference, Decision.First) with { Rationale = "  " }, required: true);
        var aside = Decide(comparison, On(difference, Decision.Parked) with { Rationale = null }, required: true);

        Assert.IsType<RationaleIsMissing>(without.Refusal);
        Assert.True(aside.IsDone);
    }

    [Fact]
    public void A_decision_on_codings_that_have_changed_is_refused()
    {
        var (_, difference) = Differ(Coding(0, "x", 0, 10));
        var (now, _) = Differ(Coding(0, "x", 0, 11));

        var decided = Decide(now, On(difference, Decision.First));

        Assert.IsType<DisagreementIsGone>(decided.Refusal);
    }

    [Fact]
    public void Two_directions_on_one_code_cannot_both_stay()
    {
        var (comparison, difference) = Differ(Coding(0, "x", 0, 10, "gemengd"), Coding(1, "x", 0, 12, "neutraal"));

        var decided = Decide(comparison, On(difference, Decision.Both));

        Assert.IsType<DirectionNeedsAChoice>(decided.Refusal);
    }

    [Fact]
    public void A_new_coding_must_be_there_with_a_code_of_the_book()
    {
        var (comparison, difference) = Differ(Coding(0, "x", 0, 10));
        var wanted = On(difference, Decision.NewSpan);

        var without = Decide(comparison, wanted with { Agreed = null });
        var unknown = Decide(comparison, wanted with { Agreed = new(new TextSpan(0, 5), CodeOf("z"), Marks.None) });
        var known = Decide(comparison, wanted);

        Assert.IsType<AgreedCodingIsMissing>(without.Refusal);
        Assert.IsType<UnknownCode>(unknown.Refusal);
        Assert.True(known.IsDone);
    }

    [Theory]
    [InlineData(RoundPhase.Open)]
    [InlineData(RoundPhase.Independent)]
    [InlineData(RoundPhase.Closed)]
    public void Differences_are_decided_only_while_comparing(RoundPhase phase)
    {
        var (comparison, difference) = Differ(Coding(0, "x", 0, 10));

        var decided = Decide(comparison, On(difference, Decision.First), phase: phase);

        Assert.IsType<RoundIsNotComparing>(decided.Refusal);
    }

    [Fact]
    public void What_both_have_is_carried_over_without_a_resolution()
    {
        var comparison = Compare(Coding(0, "x", 0, 10), Coding(1, "x", 0, 10));

        var layer = Layer([comparison]);

        var carried = Assert.Single(layer.Codings);
        Assert.Equal((CodingSource.Consensus, null), (carried.Source, carried.ResolutionId));
        Assert.Empty(layer.Undecided);
    }

    [Fact]
    public void What_is_put_aside_or_not_decided_stands_open()
    {
        var comparison = Compare(Coding(0, "x", 0, 10), Coding(0, "x", 20, 30), Coding(0, "x", 40, 50));

        var layer = Layer(
            [comparison],
            On(comparison.Differences[0], Decision.Parked),
            On(comparison.Differences[1], Decision.First));

        Assert.Equal([comparison.Differences[0], comparison.Differences[2]], layer.Undecided);
        Assert.Equal("x 20-30", Written(layer.Codings));
    }

    [Fact]
    public void The_latest_decision_counts()
    {
        var (comparison, difference) = Differ(Coding(0, "x", 0, 10));
        var later = On(difference, Decision.Neither) with { Id = new(Id("later")), At = Noon.AddMinutes(1) };

        var layer = Layer([comparison], later, On(difference, Decision.First));

        Assert.Empty(layer.Codings);
        Assert.Empty(layer.Undecided);
    }

    [Fact]
    public void Two_decisions_that_meet_on_one_passage_give_one_coding()
    {
        var comparison = Compare(Coding(0, "x", 0, 100), Coding(1, "x", 0, 20), Coding(1, "x", 30, 100));

        var layer = Layer(
            [comparison],
            On(comparison.Differences[0], Decision.First),
            On(comparison.Differences[1], Decision.Second));

        Assert.Equal("x 0-100", Written(layer.Codings));
    }

    [Fact]
    public void What_two_of_three_share_is_not_carried_over_while_the_third_lacks_it()
    {
        var study = Of(100, 3, Coding(0, "x", 0, 10), Coding(1, "x", 0, 10));

        var layer = Layer(DisagreementFinder.CompareAll(study, Book));

        Assert.Empty(layer.Codings);
        Assert.Equal(2, layer.Undecided.Count);
    }

    [Fact]
    public void A_coding_that_two_others_lack_is_one_question_whose_answer_counts_once()
    {
        var study = Of(100, 3, Coding(1, "x", 0, 10));
        var comparisons = DisagreementFinder.CompareAll(study, Book);
        var question = Assert.Single(comparisons.SelectMany(comparison => comparison.Differences));

        var layer = Layer(comparisons, On(question, Decision.Second));

        Assert.Equal(new CoderPair(Coders[0], Coders[1]), question.Coders);
        Assert.Equal("x 0-10", Written(layer.Codings));
        Assert.Empty(layer.Undecided);
    }

    [CorpusFact]
    public void The_demo_round_closes_with_the_first_coders_codings_when_all_is_decided_so()
    {
        var demo = DemoStudy.Read();
        var comparison = DisagreementFinder.Compare(demo.Study, demo.Tree);
        Resolution[] resolutions = [.. comparison.Differences.Select(each => On(each, Decision.First))];

        var layer = Layer([comparison], resolutions);

        Assert.Empty(layer.Undecided);
        Assert.Equal(
            demo.Study.Codings.Where(coding => coding.CoderId == Coders[0]).Select(Key).Order(),
            layer.Codings.Select(Key).Order());

        static string Key(Coding coding) => $"{coding.TranscriptId} {coding.Span} {coding.CodeId} {coding.Marks}";
    }

    private CodingId NewId() => new(Id($"made {_made++}"));

    private ConsensusLayer Layer(IReadOnlyList<Comparison> comparisons, params Resolution[] resolutions) =>
        ConsensusLayer.Of(comparisons, resolutions, Coders[5], Noon, NewId);

    private static Comparison Compare(params Coding[] codings) =>
        DisagreementFinder.Compare(Of(1000, 2, codings), Book);

    private static (Comparison Comparison, Disagreement Difference) Differ(params Coding[] codings)
    {
        var comparison = Compare(codings);
        return (comparison, comparison.Differences.Single());
    }

    private static Resolution On(Disagreement difference, Decision decision) => new()
    {
        Id = new ResolutionId(Id($"{difference.Pair} {decision}")),
        RoundId = difference.Either.RoundId,
        First = difference.First?.Id,
        Second = difference.Second?.Id,
        Decision = decision,
        Agreed = decision == Decision.NewSpan ? new(new TextSpan(2, 8), CodeOf("y"), Marks.None) : null,
        Rationale = "de definitie noemt dit",
        By = Coders[5],
        At = Noon,
    };

    private static Outcome<Resolution> Decide(
        Comparison comparison, Resolution wanted, bool required = false, RoundPhase phase = RoundPhase.Comparing)
    {
        var round = new CodingRound
        {
            Id = new RoundId(Id("round")),
            ProjectId = new ProjectId(Id("project")),
            Slug = "ronde-1",
            Name = "Ronde 1",
            Phase = phase,
            Coders = [Coders[0], Coders[1]],
            Transcripts = [Text],
            StartedAt = Noon,
        };
        return ConsensusRules.Decide(round, comparison.Differences, wanted, Book, required, "nl");
    }

    private static string Written(IEnumerable<Coding> codings) => string.Join(", ", codings.Select(coding =>
        $"{Book.Find(coding.CodeId)?.Slug} {coding.Span.Start}-{coding.Span.End}"));
}
