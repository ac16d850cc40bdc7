using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Analysis;

/// <summary>What the columns of the matrix are.</summary>
public enum MatrixBy
{
    Perspectives,
    Respondents,
}

/// <summary>Rows codes, columns perspectives or respondents, cells people by direction: the framework matrix.</summary>
/// <remarks>Of one respondent a cell holds one person at most, so both matrices are read alike.</remarks>
public sealed record CodeMatrix(IReadOnlyList<MatrixColumn> Columns, IReadOnlyList<CodeRow> Rows)
{
    /// <summary>Every code of the books in their order; respondents stand by perspective and number.</summary>
    public static CodeMatrix Of(
        MatrixBy by,
        RespondentCounts counts,
        IReadOnlyList<Perspective> perspectives,
        CodeTree tree,
        AskedQuestions asked)
    {
        var table = PerspectiveTable.OfBooks(counts, perspectives, tree, asked);
        return by switch
        {
            MatrixBy.Perspectives => new CodeMatrix(
                [
                    .. table.Columns.Select(column => new MatrixColumn
                    {
                        Perspective = column.Perspective,
                        Respondents = column.Respondents,
                        Interviewed = column.Interviewed,
                    }),
                ],
                table.Rows),
            MatrixBy.Respondents => OfRespondents(table, counts, tree, asked),
            _ => throw new InvalidOperationException($"Matrix by {by}"),
        };
    }

    /// <summary>The rows of one book, or of a code and everything below it; null = all.</summary>
    public CodeMatrix Within(CodeTree tree, CodebookId? book, CodeId? branch)
    {
        var family = branch is { } root && tree.Find(root) is not null
            ? tree.SelfAndDescendants(root).Select(code => code.Id).ToHashSet()
            : null;
        return this with
        {
            Rows =
            [
                .. Rows.Where(row => (book is null || row.Code.CodebookId == book)
                    && (family?.Contains(row.Code.Id) ?? true)),
            ],
        };
    }

    /// <summary>Place among the rows and the columns; null = it is not there now.</summary>
    public (CodeRow Row, MatrixColumn Column, PerspectiveCell Cell)? Find(MatrixPlace place)
    {
        var row = Rows.FirstOrDefault(
            one => one.Code.Id == place.Code && one.WithDescendants == place.WithDescendants);
        var at = Columns.ToList().FindIndex(
            column => string.Equals(column.Key, place.Column, StringComparison.Ordinal));
        return row is null || at < 0 ? null : (row, Columns[at], row.Cells[at]);
    }

    /// <summary>The codes a row counts.</summary>
    public static IReadOnlyList<CodeId> ReachOf(CodeTree tree, CodeId code, bool withDescendants) =>
        withDescendants ? [.. tree.SelfAndDescendants(code).Select(below => below.Id)] : [code];

    private static CodeMatrix OfRespondents(
        PerspectiveTable table, RespondentCounts counts, CodeTree tree, AskedQuestions asked)
    {
        List<MatrixColumn> columns =
        [
            .. table.Columns.SelectMany(column => counts.Respondents
                .Where(person =>
                    string.Equals(person.Perspective, column.Perspective.Id, StringComparison.Ordinal))
                .OrderBy(person => person.Number)
                .Select(person => new MatrixColumn
                {
                    Perspective = column.Perspective,
                    Respondent = person,
                    Respondents = counts.IsHeard(person) ? 1 : 0,
                    Interviewed = 1,
                })),
        ];
        return new CodeMatrix(columns, [.. table.Rows.Select(RowOf)]);

        CodeRow RowOf(CodeRow row)
        {
            var reach = ReachOf(tree, row.Code.Id, row.WithDescendants);
            var stances = counts.StancesOf(reach);
            return row with
            {
                Cells =
                [
                    .. columns.Select(column => column.Respondent).OfType<Respondent>().Select(person =>
                        stances.TryGetValue(person.Id, out var stance)
                            ? new PerspectiveCell(StanceCounts.Of([stance]), 0, 0)
                        : !counts.IsHeard(person) ? default
                        : asked.WasNotAsked(person, reach) ? new PerspectiveCell(default, 0, 1)
                        : new PerspectiveCell(default, 1, 0)),
                ],
            };
        }
    }
}
