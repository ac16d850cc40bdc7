using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>All figures of a table with their intervals, from drawing whole texts again and again.</summary>
/// <remarks>
/// Percentile bootstrap over texts: Efron and Tibshirani (1993), An Introduction to the Bootstrap, ch. 13; clusters are
/// drawn since characters and sentences of one text are not independent. Ends by linear interpolation, as
/// PERCENTILE.INC. All rows share the same draws, and the order in which texts are listed plays no part.
/// </remarks>
public sealed class AgreementIntervals
{
    private readonly Dictionary<(AgreementRow, string), AgreementValue> _rows = [];
    private readonly Dictionary<string, AgreementValue> _micro = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AgreementMean> _macro = new(StringComparer.Ordinal);

    private AgreementIntervals(BootstrapOptions options, int texts) => (Options, Texts) = (options, texts);

    public BootstrapOptions Options { get; }

    /// <summary>How many texts there are to draw from: those that two coders finished.</summary>
    public int Texts { get; }

    /// <summary>The figure with its interval, or with why it has none.</summary>
    public AgreementValue Of(AgreementRow row, IAgreementMeasure measure) => _rows[(row, measure.Id)];

    public AgreementValue Micro(IAgreementMeasure measure) => _micro[measure.Id];

    public AgreementMean Macro(IAgreementMeasure measure) => _macro[measure.Id];

    public static AgreementIntervals Of(AgreementTable table, BootstrapOptions options)
    {
        var study = table.Study;
        IReadOnlyList<TranscriptId> texts =
        [
            .. study.Transcripts.Where(text => study.Coders.Count(text.FinishedBy.Contains) >= 2)
                .Select(text => text.Id)
                .OrderBy(id => id.Value),
        ];
        var draws = TextDraws.Of(texts.Count, options);
        var intervals = new AgreementIntervals(options, texts.Count);
        var means = AgreementMeasures.All.Select(_ => new DrawnMeans(options.Resamples)).ToList();
        foreach (var row in table.Rows)
        {
            var sums = new DrawnSums(study.Coders.Count, [.. texts.Select(text => row.ByText[text].Sums)]);
            foreach (var (place, drawn) in draws.Figures(sums).Index())
            {
                var measure = AgreementMeasures.All[place];
                intervals._rows[(row, measure.Id)] = draws.WithInterval(row.Pooled[measure], drawn);
                if (!row.WithDescendants)
                {
                    means[place].Add(drawn);
                }
            }
        }

        var micro = draws.Figures(new DrawnSums(
            study.Coders.Count, [.. texts.Select(text => MicroOf(table, text))]));
        foreach (var (place, measure) in AgreementMeasures.All.Index())
        {
            var macro = table.Macro(measure);
            intervals._micro[measure.Id] = draws.WithInterval(table.Micro[measure], micro[place]);
            intervals._macro[measure.Id] = macro with
            {
                Value = draws.WithInterval(macro.Value, means[place].Means()),
            };
        }

        return intervals;
    }

    private static CoverSums MicroOf(AgreementTable table, TranscriptId text) => table.Rows
        .Where(row => !row.WithDescendants)
        .Aggregate(
            new CoverSums { Coders = table.Study.Coders.Count },
            (sum, row) => sum + row.ByText[text].Sums);
}
