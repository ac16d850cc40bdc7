using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Formats.Exchange;

namespace Mentorwijs.Qual.Workbench.Exchange;

/// <summary>Respondents as rows and codes as columns: 1 raised it, 0 did not; empty where silence means nothing, since
/// nobody asked or the interview does not count yet.</summary>
internal static class PresenceSheets
{
    /// <summary>The matrix, and the codes that its heads name.</summary>
    public static IReadOnlyList<Sheet> Of(TableMaterial material)
    {
        var rows = material.Rows;
        var counts = new RespondentCounts(rows.Transcripts, rows.Respondents, rows.Layer.Codings, rows.Coded);
        var asked = new AskedQuestions(material.Tree, material.Guides);
        var columns = material.Tree.Codes
            .Select(code => new Raised(code, [.. counts.Raising([code.Id]).Select(person => person.Id)]))
            .Where(one => one is { Code: { IsAssignable: true, IsRetired: false } } || one.By.Count > 0)
            .ToList();
        var traits = new TraitColumns(material);
        return
        [
            new Sheet
            {
                Name = material.Words["Sheet_Presence"],
                Columns =
                [
                    .. traits.Columns, new SheetColumn(material.Words["Column_Counted"]),
                    .. columns.Select(one => new SheetColumn(material.Tree.AddressOf(one.Code), 14)),
                ],
                Rows = rows.Respondents.Select(person => RowOf(person, material, traits, counts, asked, columns)),
                HasFilter = true,
            },
            new Sheet
            {
                Name = material.Words["Sheet_Codes"],
                Columns = material.CodeColumns,
                FrozenColumns = 2,
                Rows = columns.Select(one => material.CellsOf(one.Code)),
            },
        ];
    }

    private static IReadOnlyList<SheetCell> RowOf(
        Respondent person, TableMaterial material, TraitColumns traits, RespondentCounts counts, AskedQuestions asked,
        IReadOnlyList<Raised> columns)
    {
        var isHeard = counts.IsHeard(person);
        return
        [
            .. traits.Of(person), material.YesOrNo(isHeard),
            .. columns.Select(one => one.By.Contains(person.Id) ? Number(1)
                : !isHeard || asked.WasNotAsked(person, [one.Code.Id]) ? SheetCell.Empty
                : Number(0)),
        ];
    }

    private static NumberCell Number(int value) => new(value, NumberLook.Whole);

    private sealed record Raised(Code Code, HashSet<RespondentId> By);
}
