using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>One theme: its message, how many people raised it, the author's text, the table and the quotes.</summary>
internal static class ThemeBlocks
{
    public static IEnumerable<ChapterBlock> Of(ChapterMaterial material, Theme theme)
    {
        var texts = material.Texts;
        var reach = theme.Codes.SelectMany(code => RespondentCounts.Reach(material.Tree, code)).ToList();
        var id = ChapterMaterial.Short(theme.Id.Value);
        yield return new HeadingBlock(2, theme.Title);
        yield return new ParagraphBlock(
            [theme.Message.Length > 0 ? new TextRun(theme.Message, Bold: true) : texts.ToFill("Message")])
        {
            IsKeyMessage = true,
            Tag = $"free:theme.{id}.message",
        };
        yield return ChapterMaterial.Locked($"theme.{id}.raised",
        [
            .. texts.Runs(
                "Theme_Raised",
                ("Raised", material.Counts.Raising(reach).Count),
                ("Respondents", material.Counts.Heard.Count),
                ("PerPerspective", material.PerPerspective(column => texts.Say(
                    column.Respondents > 0 ? "Theme_RaisedOf" : "NotCountedYet",
                    ("Raised", material.Counts.Count(reach, column.Perspective.Id).Total),
                    ("Respondents", column.Respondents))))),
            .. material.NotCounted > 0 ? texts.Runs("Theme_NotCounted", ("People", material.NotCounted)) : [],
        ]);
        yield return material.Written($"free:theme.{id}.body", "Body", theme.Body, 2);
        if (theme.Codes.Count > 0)
        {
            yield return Table(material, theme, id);
            yield return Figure(material, theme, id, reach);
        }

        yield return new HeadingBlock(3, texts["Heading_Quotes"]);
        foreach (var block in QuotesOf(material, theme))
        {
            yield return block;
        }

        (string Key, string Text)[] parts =
            [("Contrast", theme.Contrast), ("Exceptions", theme.Exceptions), ("ThemeAdvice", theme.Advice)];
        foreach (var (key, text) in parts)
        {
            yield return new HeadingBlock(3, texts["Heading_" + key]);
            yield return material.Written($"free:theme.{id}.{key}", key, text, 3);
        }
    }

    private static TableBlock Table(ChapterMaterial material, Theme theme, string id)
    {
        var texts = material.Texts;
        var table = PerspectiveTable.Of(
            material.Counts, material.Source.Perspectives, material.Tree, theme.Codes, material.Asked);
        return new TableBlock
        {
            Key = "theme." + id,
            Tag = "locked:table.theme." + id,
            Caption = texts.Say("Caption_Theme", ("Theme", theme.Title)),
            Columns = PerspectiveCells.ColumnsOf(table, texts),
            Rows =
            [
                .. table.Rows.Select(row => new TableRow(
                [
                    material.Tree.NameOf(row.Code, texts.Language),
                    .. PerspectiveCells.Of(row, texts),
                ])),
            ],
            Note = PerspectiveCells.NoteOf(material),
        };
    }

    // Respondents over all codes of the theme together: each stands in one part of one bar.
    private static FigureBlock Figure(
        ChapterMaterial material, Theme theme, string id, IReadOnlyList<CodeId> reach)
    {
        var texts = material.Texts;
        var columns = PerspectiveTable.ColumnsOf(material.Counts, material.Source.Perspectives);
        var said = columns.Select(column => material.Counts.Count(reach, column.Perspective.Id)).ToList();
        (ChartTone Tone, Func<StanceCounts, int> Count)[] parts =
        [
            (ChartTone.Helps, counts => counts.Facilitator), (ChartTone.Hinders, counts => counts.Barrier),
            (ChartTone.Both, counts => counts.Mixed), (ChartTone.Neither, counts => counts.Neutral),
            (ChartTone.NotSaid, counts => counts.NotSaid),
        ];
        var caption = texts.Say("Caption_Figure", ("Theme", theme.Title));
        return new FigureBlock("figure." + id, caption, new ChartModel
        {
            Description = caption,
            Categories = [.. columns.Select(column => column.Perspective.Label.In(texts.Language))],
            Series = ChartModel.Drawn(
            [
                .. parts.Select(part => new ChartSeries(
                    texts["Tone_" + part.Tone], [.. said.Select(part.Count)], part.Tone)),
            ]),
            AxisTitle = texts["Axis_Respondents"],
        })
        {
            Tag = "locked:figure." + id,
        };
    }

    private static IEnumerable<ChapterBlock> QuotesOf(ChapterMaterial material, Theme theme) =>
        theme.Quotes.Count == 0
            ? [new ParagraphBlock([material.Texts.ToFill("Quotes")])]
            : theme.Quotes.Select(material.Quotes.Of);
}
