using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codings;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>One theme: its message, how many people raised it, the author's text, the table and the quotes.</summary>
internal static class ThemeBlocks
{
    public static IEnumerable<ChapterBlock> Of(ChapterMaterial material, Theme theme)
    {
        var texts = material.Texts;
        var reach = theme.Codes.SelectMany(code => RespondentCounts.Reach(material.Tree, code)).ToList();
        yield return new HeadingBlock(1, theme.Title);
        yield return new ParagraphBlock(
            [theme.Message.Length > 0 ? new TextRun(theme.Message, Bold: true) : texts.ToFill("Message")])
        {
            IsKeyMessage = true,
        };
        yield return new ParagraphBlock(
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
        yield return Written(theme.Body, "Body", texts, level: 1);
        if (theme.Codes.Count > 0)
        {
            yield return Table(material, theme);
        }

        yield return new HeadingBlock(2, texts["Heading_Quotes"]);
        foreach (var block in QuotesOf(material, theme))
        {
            yield return block;
        }

        (string Key, string Text)[] parts =
            [("Contrast", theme.Contrast), ("Exceptions", theme.Exceptions), ("ThemeAdvice", theme.Advice)];
        foreach (var (key, text) in parts)
        {
            yield return new HeadingBlock(2, texts["Heading_" + key]);
            yield return Written(text, key, texts, level: 2);
        }
    }

    private static ChapterBlock Written(string markdown, string key, ChapterTexts texts, int level) =>
        markdown.Length > 0
            ? new MarkdownBlock(markdown, level)
            : new ParagraphBlock([texts.ToFill(key)]);

    private static TableBlock Table(ChapterMaterial material, Theme theme)
    {
        var texts = material.Texts;
        var table = PerspectiveTable.Of(
            material.Counts, material.Source.Perspectives, material.Tree, theme.Codes, material.Asked);
        return new TableBlock
        {
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

    private static IEnumerable<ChapterBlock> QuotesOf(ChapterMaterial material, Theme theme) =>
        theme.Quotes.Count == 0
            ? [new ParagraphBlock([material.Texts.ToFill("Quotes")])]
            : theme.Quotes.Select(material.Quotes.Of);
}
