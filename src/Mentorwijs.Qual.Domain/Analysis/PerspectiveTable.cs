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
    /// <param name="asked">Null: nobody is said not to have been asked.</param>
    public static PerspectiveTable Of(
        RespondentCounts counts,
        IReadOnlyList<Perspective> perspectives,
        CodeTree tree,
        IEnumerable<CodeId> codes,
        AskedQuestions? asked = null,
        bool withDescendants = false)
    {
        var columns = ColumnsOf(counts, perspectives);
        var rows = codes.Distinct()
            .Select(tree.Find)
            .OfType<Code>()
            .Select(code => RowOf(counts, asked, columns, code, RespondentCounts.Reach(tree, code.Id, withDescendants)))
            .OrderByDescending(row => row.Total.Said.Total)
            .ThenBy(row => tree.PlaceOf(row.Code.Id));
        return new PerspectiveTable(columns, [.. rows]);
    }

    /// <summary>
    /// Every code in the order of the books: a code with codes below it first for its whole branch, and one that can
    /// be applied for itself. Retired codes stand in it while somebody raised them.
    /// </summary>
    public static PerspectiveTable OfBooks(
        RespondentCounts counts, IReadOnlyList<Perspective> perspectives, CodeTree tree, AskedQuestions? asked)
    {
        var columns = ColumnsOf(counts, perspectives);
        return new PerspectiveTable(columns, [.. tree.Codes.SelectMany(RowsOf)]);

        IEnumerable<CodeRow> RowsOf(Code code)
        {
            if (tree.Children(code.Id).Any())
            {
                var branch = tree.SelfAndDescendants(code.Id).Select(below => below.Id).ToList();
                yield return RowOf(counts, asked, columns, code, branch) with { WithDescendants = true };
            }

            if (code is { IsAssignable: true, IsRetired: false } || counts.Raising([code.Id]).Count > 0)
            {
                yield return RowOf(counts, asked, columns, code, [code.Id]);
            }
        }
    }

    /// <summary>The perspectives somebody was interviewed for; of who is not heard no table can tell anything, so they
    /// are no part of its n.</summary>
    public static IReadOnlyList<PerspectiveColumn> ColumnsOf(
        RespondentCounts counts, IReadOnlyList<Perspective> perspectives) =>
    [
        .. ColumnsOf(counts.Respondents, perspectives).Select(column => column with
        {
            Respondents = counts.Heard.Count(respondent =>
                string.Equals(respondent.Perspective, column.Perspective.Id, StringComparison.Ordinal)),
        }),
    ];

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
                .Select(perspective => (Perspective: perspective, People: respondents.Count(respondent =>
                    string.Equals(respondent.Perspective, perspective.Id, StringComparison.Ordinal))))
                .Where(column => column.People > 0)
                .Select(column => new PerspectiveColumn(column.Perspective, column.People, column.People)),
        ];
    }

    private static CodeRow RowOf(
        RespondentCounts counts,
        AskedQuestions? asked,
        IReadOnlyList<PerspectiveColumn> columns,
        Code code,
        IReadOnlyList<CodeId> reach)
    {
        var raised = counts.Raising(reach).Select(respondent => respondent.Id).ToHashSet();
        var silent = counts.Heard.Where(respondent => !raised.Contains(respondent.Id)).ToList();
        return new CodeRow(code, [.. columns.Select(column => Cell(column.Perspective.Id))], Cell(null));

        PerspectiveCell Cell(string? perspective)
        {
            var own = silent.Where(respondent => perspective is null
                || string.Equals(respondent.Perspective, perspective, StringComparison.Ordinal)).ToList();
            var notAsked = own.Count(respondent => asked?.WasNotAsked(respondent, reach) ?? false);
            return new PerspectiveCell(counts.Count(reach, perspective), own.Count - notAsked, notAsked);
        }
    }
}

/// <summary>People on one code; each stands in exactly one place.</summary>
/// <param name="Said">Those who raised it, by direction.</param>
/// <param name="NotRaised">Those who were asked, or of whom the guide is not known, and did not raise it.</param>
/// <param name="NotAsked">Those whose guide has no question about it and who did not raise it themselves.</param>
public readonly record struct PerspectiveCell(StanceCounts Said, int NotRaised, int NotAsked)
{
    /// <summary>True: of nobody here it can be said that they had nothing to tell about it.</summary>
    public bool IsOnlyNotAsked => Said.Total == 0 && NotRaised == 0 && NotAsked > 0;

    /// <summary>True: nobody here is counted, so silence means nothing.</summary>
    public bool IsNotCounted => Said.Total == 0 && NotRaised == 0 && NotAsked == 0;
}

/// <summary>One perspective with its people.</summary>
/// <param name="Perspective">Of the project, or of a respondent.</param>
/// <param name="Respondents">The n of a column: those who are counted.</param>
/// <param name="Interviewed">Those who were interviewed; more than n while some transcripts do not take part.</param>
public sealed record PerspectiveColumn(Perspective Perspective, int Respondents, int Interviewed);

/// <summary>One code: a cell for each column, and all respondents together.</summary>
public sealed record CodeRow(Code Code, IReadOnlyList<PerspectiveCell> Cells, PerspectiveCell Total)
{
    /// <summary>True: the code with everything below it.</summary>
    public bool WithDescendants { get; init; }
}
