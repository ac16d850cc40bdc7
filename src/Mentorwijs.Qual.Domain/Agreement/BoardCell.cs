namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>One code, or one theme, in some texts: the figures and what lies behind them.</summary>
public sealed class BoardCell
{
    internal BoardCell(CoverSums sums, IReadOnlyList<BoardPassage> passages) => (Sums, Passages) = (sums, passages);

    /// <summary>In units, pooled over the texts of the column.</summary>
    public CoverSums Sums { get; }

    /// <summary>In the order in which they were compared; each kind can be opened by itself.</summary>
    public IReadOnlyList<BoardPassage> Passages { get; }

    public AgreementValue this[IAgreementMeasure measure] => measure.Of(Sums);

    /// <summary>Passages on which the two do not say the same.</summary>
    public int Differences => Passages.Count(passage => passage.Kind != PassageKind.Both);

    /// <summary>Differences that are more than where a passage begins or ends.</summary>
    public int DifferencesBeyondBoundaries => Passages.Count(IsBeyondBoundaries);

    public int Count(PassageKind kind) => Passages.Count(passage => passage.Kind == kind);

    public IEnumerable<BoardPassage> Of(PassageKind kind) => Passages.Where(passage => passage.Kind == kind);

    private static bool IsBeyondBoundaries(BoardPassage passage) =>
        passage.Kind is not (PassageKind.Both or PassageKind.Boundary) || passage.Also.Count > 0;
}
