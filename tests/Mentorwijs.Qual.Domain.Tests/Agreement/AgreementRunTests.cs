using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Transcripts;
using static Mentorwijs.Qual.Domain.Tests.Agreement.Studies;

namespace Mentorwijs.Qual.Domain.Tests.Agreement;

public class AgreementRunTests
{
    private static readonly CodeTree Book = Tree("theme", "x<theme", "y<theme");

    private static readonly AgreementStudy Study = ManyTexts.Of(12, 3, seed: 4, "x", "y");

    [Fact]
    public void A_run_says_what_its_figures_rest_on()
    {
        var run = Run(Study with { Options = new() { Unit = AgreementUnit.Sentences, Coverage = .4 } });

        Assert.Equal((40, 1), (run.Options.CoveragePercent, run.SplitterVersion));
        Assert.Equal((2000, 1, Noon), (run.Bootstrap.Resamples, run.Bootstrap.Seed, run.At));
        Assert.Equal("1.0.0", Assert.Single(run.Codebooks).Version);
        Assert.Matches("^[0-9a-f]{64}$", run.InputHash);
    }

    [Fact]
    public void The_same_input_in_another_order_repeats_every_figure_and_interval()
    {
        var again = Study with
        {
            Transcripts = [.. Study.Transcripts.Reverse()],
            Codings = [.. Study.Codings.Reverse().Select(coding => coding with { Memo = "nader bekeken", Stars = 2 })],
        };

        var run = Run(Study);

        Assert.True(run.Repeats(again, Book));
        var (then, now) = (AgreementTable.Of(Study, Book), AgreementTable.Of(again, Book));
        var (thenEnds, nowEnds) =
            (AgreementIntervals.Of(then, run.Bootstrap), AgreementIntervals.Of(now, run.Bootstrap));
        Assert.All(then.Rows.Zip(now.Rows), rows => Assert.All(AgreementMeasures.All, measure =>
            Assert.Equal(thenEnds.Of(rows.First, measure), nowEnds.Of(rows.Second, measure))));
        Assert.Equal(
            thenEnds.Micro(AgreementMeasures.Alpha), nowEnds.Micro(AgreementMeasures.Alpha));
    }

    [Theory]
    [InlineData("a span one letter longer")]
    [InlineData("another code")]
    [InlineData("one coder has not finished")]
    [InlineData("a smaller scope")]
    [InlineData("another unit")]
    [InlineData("another place in the tree")]
    public void What_changes_a_figure_changes_the_run(string change)
    {
        var first = Study.Codings[0];
        var (study, book) = change switch
        {
            "a span one letter longer" =>
                (Changed(first with { Span = Longer(first.Span) }), Book),
            "another code" => (Changed(first with { CodeId = CodeOf("theme") }), Book),
            "one coder has not finished" => (With(text => text with { FinishedBy = [.. Coders.Take(2)] }), Book),
            "a smaller scope" => (With(text => text with { Scope = SpanSet.Of([new TextSpan(0, 1999)]) }), Book),
            "another unit" => (Study with { Options = new() { Unit = AgreementUnit.Turns } }, Book),
            _ => (Study, Tree("theme", "x<theme", "y")),
        };

        Assert.False(Run(Study).Repeats(study, book));

        AgreementStudy Changed(Coding changed) => Study with { Codings = [changed, .. Study.Codings.Skip(1)] };
    }

    [Fact]
    public void A_coding_outside_the_text_that_counts_changes_nothing()
    {
        var scope = SpanSet.Of([new TextSpan(0, 1500)]);
        var study = With(text => text with { Scope = scope });
        var outside = Coding(0, "x", 1600, 1700) with { TranscriptId = study.Transcripts[0].Id };

        var more = study with { Codings = [.. study.Codings, outside] };

        Assert.True(Run(study).Repeats(more, Book));
        Assert.Equal(
            AgreementTable.Of(study, Book).Micro[AgreementMeasures.Alpha],
            AgreementTable.Of(more, Book).Micro[AgreementMeasures.Alpha]);
    }

    [Fact]
    public void A_trend_has_a_place_per_round_and_says_how_each_coder_moves()
    {
        var (early, late) = (new RoundId(Id("early")), new RoundId(Id("late")));
        var first = Of(100, 2, Coding(0, "x", 0, 40), Coding(1, "x", 0, 10));
        var second = Of(100, 2, Coding(0, "x", 0, 40), Coding(1, "x", 0, 40));

        var trend = new AgreementTrend(
            [new(early, AgreementTable.Of(first, Tree("x"))), new(late, AgreementTable.Of(second, Tree("x", "y")))]);

        Assert.Equal([.4, 1.0], trend.Micro(AgreementMeasures.Positive).Select(value => value.Estimate ?? 0));
        Assert.Null(trend.Of(CodeOf("y"), withDescendants: false)[0]);
        Assert.Equal([.75, 0], trend.Drift(Coders[0]).Select(point => point.Surplus ?? 9));
        Assert.Equal([-.75, 0], trend.Drift(Coders[1]).Select(point => point.Surplus ?? 9));
        Assert.Equal([.4, 1], trend.Drift(Coders[1]).Select(point => point.Positive ?? 9));
        Assert.Empty(trend.Drift(Coders[2]));
    }

    private static AgreementRun Run(AgreementStudy study) => AgreementRun.Of(
        study, Book, [new BookVersion(new CodebookId(Id("book")), "1.0.0")], BootstrapOptions.Default, Noon);

    private static TextSpan Longer(TextSpan span) => span with { End = span.End + 1 };

    private static AgreementStudy With(Func<AgreementText, AgreementText> change) => Study with
    {
        Transcripts = [change(Study.Transcripts[0]), .. Study.Transcripts.Skip(1)],
    };
}
