using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>Codes against texts: in each cell the agreement and the passages behind it.</summary>
/// <remarks>Rows of themes come from the union of spans, never from the figures of the codes below.</remarks>
public sealed class AgreementBoard
{
    private readonly Dictionary<(AgreementRow Row, BoardColumn Column), BoardCell> _cells = [];
    private readonly Dictionary<BoardColumn, BoardSummary> _summaries = [];

    private AgreementBoard(AgreementTable table, IReadOnlyList<BoardColumn> columns) =>
        (Table, Columns, Whole) = (table, columns, BoardColumn.WholeOf(table.Study));

    public AgreementTable Table { get; }

    public IReadOnlyList<BoardColumn> Columns { get; }

    /// <summary>All texts: the column of totals.</summary>
    public BoardColumn Whole { get; }

    public BoardCell this[AgreementRow row, BoardColumn column] => _cells[(row, column)];

    public BoardSummary Summary(BoardColumn column) => _summaries[column];

    /// <param name="table">Of the study that was compared.</param>
    /// <param name="comparisons">Of every two coders of it.</param>
    /// <param name="tree">Whose codes are the rows.</param>
    /// <param name="columns">Each under a key of its own.</param>
    public static AgreementBoard Of(
        AgreementTable table,
        IReadOnlyList<Comparison> comparisons,
        CodeTree tree,
        IReadOnlyList<BoardColumn> columns)
    {
        var board = new AgreementBoard(table, columns);
        var passages = new RowPassages(table, comparisons, tree);
        foreach (var column in columns.Append(board.Whole))
        {
            foreach (var row in table.Rows)
            {
                var sums = column.Texts.Aggregate(
                    new CoverSums { Coders = table.Study.Coders.Count }, (sum, text) => sum + row.ByText[text].Sums);
                board._cells[(row, column)] = new BoardCell(sums, passages.Of(row, column.Texts));
            }

            board._summaries[column] = board.SumUp(column);
        }

        return board;
    }

    /// <summary>Single codes with the most differences first; equal ones by the least positive agreement.</summary>
    /// <param name="boundariesCount">False: where a passage begins or ends is not worth a quarrel.</param>
    public IReadOnlyList<AgreementRow> WhereItHurts(bool boundariesCount) =>
    [
        .. Table.Rows.Where(row => !row.WithDescendants)
            .OrderByDescending(row => Hurt(this[row, Whole], boundariesCount))
            .ThenBy(row => this[row, Whole][AgreementMeasures.Positive].Estimate ?? double.MaxValue),
    ];

    /// <summary>The columns with the most differences first.</summary>
    public IReadOnlyList<BoardColumn> ColumnsWhereItHurts(bool boundariesCount) =>
    [
        .. Columns.OrderByDescending(column => Table.Rows.Where(row => !row.WithDescendants)
            .Sum(row => Hurt(this[row, column], boundariesCount))),
    ];

    private static int Hurt(BoardCell cell, bool boundariesCount) =>
        boundariesCount ? cell.Differences : cell.DifferencesBeyondBoundaries;

    private BoardSummary SumUp(BoardColumn column)
    {
        var single = Table.Rows.Where(row => !row.WithDescendants).ToList();
        var codes = single.Select(row => this[row, column].Sums).ToList();
        var all = codes.Aggregate(new CoverSums { Coders = Table.Study.Coders.Count }, CoverSums.Add);
        return new BoardSummary(codes, all, PooledKappa.Of([.. single.SelectMany(row => PairsOf(row, column))]));
    }

    // Every two coders; for two of them that is the one table, which the cell has already.
    private IEnumerable<PairCounts> PairsOf(AgreementRow row, BoardColumn column)
    {
        var coders = Table.Study.Coders.Count;
        if (coders == 2)
        {
            yield return this[row, column].Sums.Pair;
            yield break;
        }

        for (var first = 0; first < coders; first++)
        {
            for (var second = first + 1; second < coders; second++)
            {
                yield return column.Texts.Aggregate(
                    default(PairCounts), (sum, text) => sum + row.ByText[text].Pair(first, second));
            }
        }
    }
}
