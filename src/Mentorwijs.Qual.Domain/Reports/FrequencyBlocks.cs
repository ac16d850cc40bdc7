using Mentorwijs.Qual.Domain.Analysis;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>The appendix with every code: how many respondents of each perspective raised it.</summary>
internal static class FrequencyBlocks
{
    public static IEnumerable<ChapterBlock> Of(ChapterMaterial material)
    {
        var texts = material.Texts;
        var table = PerspectiveTable.OfBooks(
            material.Counts, material.Source.Perspectives, material.Tree, material.Asked);
        yield return new HeadingBlock(1, texts["Heading_Frequencies"]) { StartsPage = true };
        yield return new TableBlock
        {
            Key = "frequencies",
            Tag = "locked:table.frequencies",
            Caption = texts["Caption_Frequencies"],
            Columns = PerspectiveCells.ColumnsOf(table, texts),
            Rows =
            [
                .. table.Rows.Select(row => new TableRow(
                    [NameOf(row, material), .. PerspectiveCells.Of(row, texts)],
                    Indent: material.Tree.Path(row.Code.Id).Count - 1,
                    IsStrong: row.WithDescendants)),
            ],
            Note = PerspectiveCells.NoteOf(material) + " " + texts["Note_Branch"],
        };
    }

    private static string NameOf(CodeRow row, ChapterMaterial material) =>
        material.Tree.NameOf(row.Code, material.Texts.Language);
}
