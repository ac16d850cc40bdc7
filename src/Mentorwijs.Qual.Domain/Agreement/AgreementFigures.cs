namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>Every measure for one thing that was judged: a code, a theme, or all codes together.</summary>
public sealed class AgreementFigures
{
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

    public AgreementValue this[IAgreementMeasure measure] => _values[measure.Id];
}
