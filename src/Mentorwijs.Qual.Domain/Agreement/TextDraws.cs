namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>Which texts were drawn how often: as many as there are, with replacement, so many times.</summary>
internal sealed class TextDraws
{
    private readonly BootstrapOptions _options;
    private readonly int _texts;

    /// <summary>Draw after draw, a number per text.</summary>
    private readonly double[] _times;

    private TextDraws(BootstrapOptions options, int texts, double[] times) =>
        (_options, _texts, _times) = (options, texts, times);

    private bool AreTooFew => _texts < BootstrapOptions.LeastTexts;

    public static TextDraws Of(int texts, BootstrapOptions options)
    {
        if (texts < BootstrapOptions.LeastTexts)
        {
            return new TextDraws(options, texts, []);
        }

        var times = new double[options.Resamples * texts];
        var draws = new SeededDraws(options.Seed);
        for (var start = 0; start < times.Length; start += texts)
        {
            for (var drawn = 0; drawn < texts; drawn++)
            {
                times[start + draws.Below(texts)]++;
            }
        }

        return new TextDraws(options, texts, times);
    }

    /// <summary>Per measure the figure of every draw, null where it has none; none where texts are too few.</summary>
    public IReadOnlyList<IReadOnlyList<double?>> Figures(DrawnSums sums)
    {
        var figures = AgreementMeasures.All.Select(_ => new double?[AreTooFew ? 0 : _options.Resamples]).ToList();
        for (var draw = 0; draw < figures[0].Length; draw++)
        {
            var drawn = sums.Of(_times.AsSpan(draw * _texts, _texts));
            for (var measure = 0; measure < figures.Count; measure++)
            {
                figures[measure][draw] = AgreementMeasures.All[measure].Of(drawn).Estimate;
            }
        }

        return figures;
    }

    /// <summary>The figure itself stays what it is; the draws only tell where it may lie.</summary>
    public AgreementValue WithInterval(AgreementValue value, IReadOnlyList<double?> drawn)
    {
        if (!value.IsDefined)
        {
            return value;
        }

        if (AreTooFew)
        {
            return value with { WhyNoInterval = WhyNoInterval.TooFewTranscripts };
        }

        var inOrder = drawn.OfType<double>().Order().ToArray();
        var undefined = drawn.Count - inOrder.Length;
        if (undefined > (1 - _options.Level) * drawn.Count)
        {
            return value with { WhyNoInterval = WhyNoInterval.TooOftenUndefined };
        }

        var tail = (1 - _options.Level) / 2;
        var (low, high) = (At(inOrder, tail), At(inOrder, 1 - tail));
        return low == high
            ? value with { WhyNoInterval = WhyNoInterval.NoSpread }
            : value with
            {
                Interval = new AgreementInterval(
                    low, high, _options.Level, _options.Resamples, _options.Seed, undefined),
            };
    }

    // Linear between two neighbours, as PERCENTILE.INC and NumPy's default.
    private static double At(double[] inOrder, double share)
    {
        var place = share * (inOrder.Length - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, inOrder.Length - 1);
        return inOrder[below] + ((place - below) * (inOrder[above] - inOrder[below]));
    }
}
