using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>The themes side by side: which perspective leans which way.</summary>
internal static class ContrastBlocks
{
    public const string Table = "contrasts";

    /// <summary>The heading above the themes.</summary>
    public static IEnumerable<ChapterBlock> Findings(ChapterMaterial material, IReadOnlyList<Theme> themes)
    {
        var texts = material.Texts;
        yield return new HeadingBlock(1, texts["Heading_Findings"]);
        yield return ChapterMaterial.Locked("findings", themes.Count == 0
            ? [texts.ToFill("Themes")]
            : texts.Runs("Findings", ("Themes", themes.Count), ("Table", new BlockReference(Table))));
    }

    public static IEnumerable<ChapterBlock> Of(ChapterMaterial material, IReadOnlyList<Theme> themes)
    {
        var texts = material.Texts;
        yield return new HeadingBlock(1, texts["Heading_Contrasts"]);
        yield return material.Free("Contrasts");
        var columns = PerspectiveTable.ColumnsOf(material.Counts, material.Source.Perspectives);
        if (themes.Count == 0)
        {
            yield break;
        }

        yield return new TableBlock
        {
            Key = Table,
            Tag = "locked:table.contrasts",
            Caption = texts["Caption_Contrasts"],
            Columns = PerspectiveCells.ColumnsOf(
                new PerspectiveTable(columns, []), texts, texts["Column_Theme"], totalWidth: 10),
            Rows =
            [
                .. themes.Select(theme => new TableRow(
                [
                    theme.Title,
                    .. columns.Select(column => Cell(material, theme, column.Perspective.Id, column.Respondents)),
                    Cell(material, theme, null, material.Counts.Heard.Count),
                ])),
            ],
            Note = texts["Note_Contrasts"],
        };
    }

    // "+ 5/7": which way more of them lean, and how many raised it.
    private static string Cell(ChapterMaterial material, Theme theme, string? perspective, int respondents)
    {
        var texts = material.Texts;
        var reach = ReachOf(material.Tree, theme);
        var said = material.Counts.Count(reach, perspective);
        if (said.Total > 0)
        {
            return $"{texts["Sign_" + LeanOf(said)]} {texts.Count(said.Total)}/{texts.Count(respondents)}";
        }

        var heard = material.Counts.Heard.Where(person => perspective is null || person.Perspective == perspective);
        return respondents == 0 ? texts["NotCounted"]
            : heard.All(person => material.Asked.WasNotAsked(person, reach)) ? texts["NotAsked"]
            : texts["NotRaised"];
    }

    private static string LeanOf(StanceCounts said) => (said.Facilitator, said.Barrier) switch
    {
        var (helps, hinders) when helps > hinders && helps >= said.Mixed => nameof(Direction.Facilitator),
        var (helps, hinders) when hinders > helps && hinders >= said.Mixed => nameof(Direction.Barrier),
        _ when said.Mixed + said.Facilitator + said.Barrier > 0 => nameof(Direction.Mixed),
        _ when said.Neutral > 0 => nameof(Direction.Neutral),
        _ => "NotSaid",
    };

    private static List<CodeId> ReachOf(CodeTree tree, Theme theme) =>
        [.. theme.Codes.SelectMany(code => RespondentCounts.Reach(tree, code))];
}
