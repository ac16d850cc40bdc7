using Mentorwijs.Qual.Domain.Agreement;
using static Mentorwijs.Qual.Domain.Tests.Agreement.Studies;

namespace Mentorwijs.Qual.Domain.Tests.Agreement;

public class AgreementIntervalsTests
{
    private static readonly BootstrapOptions Few = new() { Resamples = 200, Seed = 7 };

    // The first numbers of the reference implementation in C for this seed.
    [Fact]
    public void The_generator_gives_the_published_numbers()
    {
        var draws = new SeededDraws(1234567);

        ulong[] first = [draws.Next(), draws.Next(), draws.Next(), draws.Next(), draws.Next()];

        Assert.Equal(
            [
                6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431,
                16408922859458223821,
            ],
            first);
    }

    [Fact]
    public void Every_number_below_the_bound_is_about_as_likely()
    {
        var draws = new SeededDraws(3);

        var counts = Enumerable.Range(0, 70_000).Select(_ => draws.Below(7)).CountBy(drawn => drawn).ToList();

        Assert.Equal(7, counts.Count);
        Assert.All(counts, count => Assert.InRange(count.Value, 9_600, 10_400));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void The_ends_are_those_of_studies_made_of_the_drawn_texts(int coders)
    {
        var study = ManyTexts.Of(12, coders, seed: 5, "x", "y");
        var table = AgreementTable.Of(study, Tree("t", "x<t", "y<t"));
        var used = table.Rows.Where(row => row.WithDescendants || row.Code.ParentId is not null).ToList();

        var intervals = AgreementIntervals.Of(table, Few);

        var inOrder = study.Transcripts.OrderBy(text => text.Id.Value).ToList();
        var draws = new SeededDraws(7);
        var alphas = used.Select(_ => new List<double>()).ToList();
        for (var draw = 0; draw < Few.Resamples; draw++)
        {
            var drawn = inOrder.Select(_ => inOrder[draws.Below(inOrder.Count)]).ToList();
            foreach (var (place, row) in used.Index())
            {
                var counts = CoverCounts.Sum(coders, drawn.Select(text => row.ByText[text.Id]));
                alphas[place].Add(AgreementMeasures.Alpha.Of(counts).Estimate.GetValueOrDefault());
            }
        }

        Assert.All(used.Index(), row =>
        {
            var interval = intervals.Of(row.Item, AgreementMeasures.Alpha).Interval;
            var sorted = alphas[row.Index].Order().ToList();
            Assert.Equal(Percentile(sorted, .025), interval?.Low ?? 9, precision: 10);
            Assert.Equal(Percentile(sorted, .975), interval?.High ?? 9, precision: 10);
            Assert.Equal(7, interval?.Seed);
        });
    }

    [Fact]
    public void The_same_seed_gives_the_same_ends_in_whatever_order_texts_and_coders_are_listed()
    {
        var study = ManyTexts.Of(15, 2, seed: 11, "x", "y");
        var turned = study.Between(Coders[1], Coders[0]) with
        {
            Transcripts = [.. study.Transcripts.Reverse()],
            Codings = [.. study.Codings.Reverse()],
        };

        var one = AgreementIntervals.Of(AgreementTable.Of(study, Tree("x", "y")), BootstrapOptions.Default);
        var other = AgreementIntervals.Of(AgreementTable.Of(turned, Tree("x", "y")), BootstrapOptions.Default);

        Assert.NotNull(one.Micro(AgreementMeasures.Alpha).Interval);
        Assert.All(AgreementMeasures.All, measure => Assert.Equal(one.Micro(measure), other.Micro(measure)));
        Assert.All(AgreementMeasures.All, measure => Assert.Equal(one.Macro(measure), other.Macro(measure)));
    }

    [Fact]
    public void Another_seed_gives_other_draws()
    {
        var table = AgreementTable.Of(ManyTexts.Of(15, 2, seed: 11, "x"), Tree("x"));

        var one = AgreementIntervals.Of(table, Few).Micro(AgreementMeasures.Alpha).Interval;
        var other = AgreementIntervals.Of(table, Few with { Seed = 8 }).Micro(AgreementMeasures.Alpha).Interval;

        Assert.NotEqual(one?.Low, other?.Low);
    }

    [Fact]
    public void Below_ten_texts_there_is_a_figure_and_no_interval()
    {
        var table = AgreementTable.Of(ManyTexts.Of(9, 2, seed: 1, "x"), Tree("x"));

        var micro = AgreementIntervals.Of(table, Few).Micro(AgreementMeasures.Alpha);

        Assert.Equal(table.Micro[AgreementMeasures.Alpha].Estimate, micro.Estimate);
        Assert.Null(micro.Interval);
        Assert.Equal(WhyNoInterval.TooFewTranscripts, micro.WhyNoInterval);
    }

    [Fact]
    public void A_text_that_one_coder_finished_is_none_of_the_ten()
    {
        var study = ManyTexts.Of(10, 2, seed: 1, "x");
        study = study with
        {
            Transcripts = [study.Transcripts[0] with { FinishedBy = [Coders[0]] }, .. study.Transcripts.Skip(1)],
        };

        var intervals = AgreementIntervals.Of(AgreementTable.Of(study, Tree("x")), Few);

        Assert.Equal(9, intervals.Texts);
        Assert.Equal(
            WhyNoInterval.TooFewTranscripts, intervals.Micro(AgreementMeasures.Alpha).WhyNoInterval);
    }

    [Fact]
    public void A_code_in_one_text_is_in_too_few_draws()
    {
        var study = ManyTexts.Of(12, 2, seed: 1, "x");
        var rare = new[]
        {
            Coding(0, "rare", 0, 50) with { TranscriptId = ManyTexts.IdOf(0) },
            Coding(1, "rare", 0, 40) with { TranscriptId = ManyTexts.IdOf(0) },
        };
        var table = AgreementTable.Of(
            study with { Codings = [.. study.Codings, .. rare] }, Tree("x", "rare"));

        var intervals = AgreementIntervals.Of(table, Few);

        var value = intervals.Of(table.Rows.Single(row => row.Code.Slug == "rare"), AgreementMeasures.Alpha);
        Assert.True(value.IsDefined);
        Assert.Equal(WhyNoInterval.TooOftenUndefined, value.WhyNoInterval);
    }

    [Fact]
    public void Draws_without_a_figure_are_counted()
    {
        var study = ManyTexts.Of(12, 2, seed: 1, "x");
        var some = Enumerable.Range(0, 4).SelectMany(text => new[]
        {
            Coding(0, "some", 0, 50) with { TranscriptId = ManyTexts.IdOf(text) },
            Coding(1, "some", 0, 40 + text) with { TranscriptId = ManyTexts.IdOf(text) },
        });
        var table = AgreementTable.Of(
            study with { Codings = [.. study.Codings, .. some] }, Tree("x", "some"));

        var interval = AgreementIntervals.Of(table, BootstrapOptions.Default)
            .Of(table.Rows.Single(row => row.Code.Slug == "some"), AgreementMeasures.Alpha).Interval;

        // (8/12)^12 = .0077 of 2,000 draws hold none of the four texts
        Assert.InRange(interval?.Undefined ?? 0, 5, 30);
    }

    [Fact]
    public void Where_nothing_differs_drawing_cannot_tell_a_spread()
    {
        var study = ManyTexts.Of(12, 1, seed: 1, "x");
        var table = AgreementTable.Of(
            study with
            {
                Coders = [Coders[0], Coders[1]],
                Transcripts = [.. study.Transcripts.Select(text => Whole(text.Id, ManyTexts.Length, 2))],
                Codings =
                [
                    .. study.Codings,
                    .. study.Codings.Select(coding => coding with { CoderId = Coders[1] }),
                ],
            },
            Tree("x"));

        var micro = AgreementIntervals.Of(table, Few).Micro(AgreementMeasures.Alpha);

        Assert.Equal(1, micro.Estimate);
        Assert.Equal(WhyNoInterval.NoSpread, micro.WhyNoInterval);
    }

    private static double Percentile(List<double> sorted, double share)
    {
        var place = share * (sorted.Count - 1);
        var below = (int)Math.Floor(place);
        return sorted[below] + ((place - below) * (sorted[Math.Min(below + 1, sorted.Count - 1)] - sorted[below]));
    }
}
