using Mentorwijs.Qual.Domain.Analysis;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>How a table of perspectives and codes is written in the report.</summary>
internal static class PerspectiveCells
{
    /// <summary>The code, a column for each perspective with its n, and all together.</summary>
    /// <param name="head">Of the first column; null = the code.</param>
    /// <param name="totalWidth">Of the last column: more where it holds more than a number.</param>
    public static IReadOnlyList<TableColumn> ColumnsOf(
        PerspectiveTable table, ChapterTexts texts, string? head = null, int totalWidth = 6) =>
    [
        new TableColumn(head ?? texts["Column_Code"], 23),
        .. table.Columns.Select(column => new TableColumn(
            $"{column.Perspective.Label.In(texts.Language)}\n"
                + texts.Say("Column_Of", ("Respondents", column.Respondents)),
            WidthOf(column.Perspective.Label.In(texts.Language)),
            IsFigure: true)),
        new TableColumn(texts["Total"], totalWidth, IsFigure: true),
    ];

    // In letters and one for luck: the longest word of the head stands on one line, and so do three directions
    // ("2+ 4− 1±").
    private static int WidthOf(string head) =>
        Math.Clamp(head.Split(' ', '-', '/').Max(word => word.Length) + 1, 10, 17);

    /// <summary>A cell for each perspective and the number of all together.</summary>
    public static IEnumerable<string> Of(CodeRow row, ChapterTexts texts) =>
    [
        .. row.Cells.Select(cell => Stances(cell, texts)),
        row.Total.Said.Total > 0 ? texts.Count(row.Total.Said.Total) : Nothing(row.Total, texts),
    ];

    /// <summary>What the signs mean, and whether the table can tell what was not asked.</summary>
    public static string NoteOf(ChapterMaterial material) => string.Join(
        ' ', NotesOf(material).Select(key => material.Texts.Say(
            key, ("People", material.NotCounted), ("Least", SourceLabel.SmallestPerspective))));

    private static IEnumerable<string> NotesOf(ChapterMaterial material)
    {
        yield return "Note_Theme";
        if (material.Source.Guides.Count > 0)
        {
            yield return "Note_Asked";
        }

        if (!material.Asked.KnowsAll(material.Counts.Heard))
        {
            yield return "Note_AskedUnknown";
        }

        if (material.NotCounted > 0)
        {
            yield return "Note_NotCounted";
        }

        if (material.Source.Pooled.Count > 0)
        {
            yield return material.Counts.Respondents.Count < material.Source.Respondents.Count
                ? "Note_FewLeftOut"
                : "Note_FewPooled";
        }
    }

    // "4− 2+": the number of people with the sign of the direction behind it; only what occurs.
    private static string Stances(PerspectiveCell cell, ChapterTexts texts)
    {
        var said = cell.Said;
        (int People, string Sign)[] parts =
        [
            (said.Facilitator, "Sign_Facilitator"),
            (said.Barrier, "Sign_Barrier"),
            (said.Mixed, "Sign_Mixed"),
            (said.Neutral, "Sign_Neutral"),
            (said.NotSaid, "Sign_NotSaid"),
        ];
        return said.Total == 0
            ? Nothing(cell, texts)
            : string.Join(' ', parts
                .Where(part => part.People > 0)
                .Select(part => texts.Count(part.People) + texts[part.Sign]));
    }

    private static string Nothing(PerspectiveCell cell, ChapterTexts texts) =>
        texts[cell.IsNotCounted ? "NotCounted" : cell.IsOnlyNotAsked ? "NotAsked" : "NotRaised"];
}
