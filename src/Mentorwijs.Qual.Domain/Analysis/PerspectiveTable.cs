using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Analysis;

/// <summary>Rows codes, columns perspectives, cells respondents by direction: the table of a theme.</summary>
public sealed record PerspectiveTable(IReadOnlyList<PerspectiveColumn> Columns, IReadOnlyList<CodeRow> Rows)
{
    /// <summary>
    /// Builds the table for these codes: most raised first, then the order of the book. Perspectives nobody was
    /// interviewed for are left out; one a respondent has but the project does not list comes last, under its id.
    /// </summary>
    public static PerspectiveTable Of(
        RespondentCounts counts,
        IReadOnlyList<Perspective> perspectives,
        CodeTree tree,
        IEnumerable<CodeId> codes,
        bool withDescendants = false)
    {
        var columns = ColumnsOf(counts.Respondents, perspectives);
        var rows = codes.Distinct()
            .Select(tree.Find)
            .OfType<Code>()
            .Select(code => RowOf(counts, columns, code, RespondentCounts.Reach(tree, code.Id, withDescendants)))
            .OrderByDescending(row => row.Total.Total)
            .ThenBy(row => tree.PlaceOf(row.Code.Id));
        return new PerspectiveTable(columns, [.. rows]);
    }

    /// <summary>The perspectives somebody was interviewed for, in the order of the project.</summary>
    public static IReadOnlyList<PerspectiveColumn> ColumnsOf(
        IReadOnlyList<Respondent> respondents, IReadOnlyList<Perspective> perspectives)
    {
        var unlisted = respondents.Select(respondent => respondent.Perspective)
            .Except(perspectives.Select(perspective => perspective.Id), StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(id => new Perspective(id, new LocalText(id, id)));
        return
        [
            .. perspectives.Concat(unlisted)
                .Select(perspective => new PerspectiveColumn(perspective, respondents.Count(respondent =>
                    string.Equals(respondent.Perspective, perspective.Id, StringComparison.Ordinal))))
                .Where(column => column.Respondents > 0),
        ];
    }

    private static CodeRow RowOf(
        RespondentCounts counts, IReadOnlyList<PerspectiveColumn> columns, Code code, IReadOnlyList<CodeId> reach) =>
        new(code, [.. columns.Select(column => counts.Count(reach, column.Perspective.Id))], counts.Count(reach));
}

/// <summary>One perspective and how many of its people were interviewed.</summary>
public sealed record PerspectiveColumn(Perspective Perspective, int Respondents);

/// <summary>One code: a cell for each column, and all respondents together.</summary>
public sealed record CodeRow(Code Code, IReadOnlyList<StanceCounts> Cells, StanceCounts Total);
