namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>Every measure for one thing that was judged: a code, a theme, or all codes together.</summary>
public sealed class AgreementFigures
{
    /// <summary>Below so many codings of all coders together a figure turns on a single one of them.</summary>
    public const int FewPassages = 5;

    private readonly Dictionary<string, AgreementValue> _values;

    public AgreementFigures(CoverCounts counts, IReadOnlyList<int> passages)
    {
        (Counts, Passages) = (counts, passages);
        _values = AgreementMeasures.All.ToDictionary(
            measure => measure.Id, measure => measure.Of(counts), StringComparer.Ordinal);
    }

    public CoverCounts Counts { get; }

    /// <summary>Codings per coder, in the order of the coders.</summary>
    public IReadOnlyList<int> Passages { get; }

    /// <summary>Both, only A, only B and neither; null unless the study has exactly two coders.</summary>
    public PairCounts? Pair => Counts.Coders == 2 ? Counts.Pair(0, 1) : null;

    /// <summary>Share of all judgements that are 'this code': a rare code makes every figure shaky.</summary>
    public double? Prevalence => Counts.Sums.Prevalence;

    /// <summary>Whether there are codings enough to read anything into the figures.</summary>
    public UseOfCode Use => Passages.Sum() switch
    {
        0 => UseOfCode.None,
        < FewPassages => UseOfCode.Few,
        _ => UseOfCode.Enough,
    };

    public AgreementValue this[IAgreementMeasure measure] => _values[measure.Id];
}
