using Mentorwijs.Qual.Domain.Analysis;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>From the training to what an employee notices: how the parts between are talked of.</summary>
internal static class MechanismBlocks
{
    /// <summary>The heading that gathers them, in a book in Dutch or English.</summary>
    private static readonly HashSet<string> Slugs =
        new(StringComparer.Ordinal) { "mechanismen", "mechanisms", "werkingsmechanismen" };

    public static IEnumerable<ChapterBlock> Of(ChapterMaterial material)
    {
        var texts = material.Texts;
        yield return new HeadingBlock(1, texts["Heading_Mechanisms"]);
        yield return material.Free("Mechanisms");
        var links = material.Tree.Codes.Where(code => Slugs.Contains(code.Slug))
            .SelectMany(code => material.Tree.SelfAndDescendants(code.Id))
            .Where(code => code is { IsAssignable: true, IsRetired: false })
            .Select(code => code.Id).Distinct().ToList();
        if (links.Count == 0)
        {
            yield break;
        }

        var table = PerspectiveTable.Of(
            material.Counts, material.Source.Perspectives, material.Tree, links, material.Asked);
        yield return new TableBlock
        {
            Key = "mechanisms",
            Tag = "locked:table.mechanisms",
            Caption = texts["Caption_Mechanisms"],
            Columns = PerspectiveCells.ColumnsOf(table, texts),
            Rows =
            [
                // in the order of the book, which is the order of the chain
                .. table.Rows.OrderBy(row => material.Tree.PlaceOf(row.Code.Id)).Select(row => new TableRow(
                    [material.Tree.NameOf(row.Code, texts.Language), .. PerspectiveCells.Of(row, texts)])),
            ],
            Note = PerspectiveCells.NoteOf(material),
        };
    }
}
