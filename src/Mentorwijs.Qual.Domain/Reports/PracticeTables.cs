namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>What to do when and by whom, and the statements to score oneself by.</summary>
internal static class PracticeTables
{
    /// <summary>Scores of the scan: 1 not at all, 5 fully.</summary>
    private const int Scores = 5;

    /// <summary>Beginnings of words for when something is done, in Dutch and English.</summary>
    private static readonly (string Key, string[] Begins)[] Times =
    [
        ("Before", ["voor", "vooraf", "before"]),
        ("During", ["tijdens", "during"]),
        ("After", ["na", "after"]),
    ];

    public static IEnumerable<ChapterBlock> Steps(ChapterMaterial material, IReadOnlyList<Theme> themes)
    {
        var texts = material.Texts;
        var advice = themes.SelectMany(theme => AdviceLine.Of(theme.Advice).Select(line => (Theme: theme, Line: line)))
            .ToList();
        yield return new HeadingBlock(1, texts["Heading_Practice.Steps"]) { StartsPage = true };
        if (advice.Count == 0)
        {
            yield return new ParagraphBlock([texts.ToFill("Advice")]);
            yield break;
        }

        yield return new TableBlock
        {
            Key = "practice.steps",
            Tag = "locked:table.steps",
            Caption = texts["Caption_Practice.Steps"],
            IsNumbered = false,
            Columns = [new TableColumn(texts["Column_ForWhom"], 4), new TableColumn(texts["Column_Advice"], 14)],
            Rows = [.. advice.GroupBy(one => TimeOf(one.Line)).OrderBy(group => PlaceOf(group.Key)).SelectMany(group =>
                group.OrderBy(one => one.Line.ForWhom, StringComparer.Create(texts.Culture, ignoreCase: true))
                    .Select(one => new TableRow([one.Line.ForWhom ?? "–", one.Line.Text]))
                    .Prepend(new TableRow([texts["Time_" + group.Key], ""], IsStrong: true)))],
        };
        yield return new HeadingBlock(2, texts["Heading_Practice.Actors"]);
        yield return Actors(texts, themes, [.. advice.Select(one => one.Line.ForWhom).OfType<string>()
            .Distinct(StringComparer.OrdinalIgnoreCase)]);
    }

    public static IEnumerable<ChapterBlock> Scan(ChapterMaterial material, IReadOnlyList<Theme> themes)
    {
        var texts = material.Texts;
        var statements = StatementsOf(material, themes);
        yield return new HeadingBlock(1, texts["Heading_Practice.SelfScan"]) { StartsPage = true };
        if (statements.Count == 0)
        {
            yield return new ParagraphBlock([texts.ToFill("Practice.Scan")]);
            yield break;
        }

        yield return new ParagraphBlock([new TextRun(texts["Practice_SelfScan"])]);
        yield return new TableBlock
        {
            Key = "practice.scan",
            Caption = texts["Caption_Practice.Scan"],
            IsNumbered = false,
            Columns =
            [
                new TableColumn(texts["Column_Statement"], 20),
                .. Enumerable.Range(1, Scores).Select(score => new TableColumn(texts.Count(score), 2, IsFigure: true)),
            ],
            Rows =
            [
                .. statements.Index().Select(one => new TableRow(
                [
                    $"{texts.Count(one.Index + 1)}. {one.Item}",
                    .. Enumerable.Repeat("☐", Scores),
                ])),
            ],
        };
    }

    public static IReadOnlyList<string> StatementsOf(ChapterMaterial material, IReadOnlyList<Theme> themes) =>
    [
        .. themes.SelectMany(theme =>
            PointLine.Of(PaperParts.Written(material, PaperTexts.Of(PaperTexts.Scan, theme.Id))))
            .Select(line => line.Text),
    ];

    // Who has advice under a theme can act on it.
    private static TableBlock Actors(ChapterTexts texts, IReadOnlyList<Theme> themes, IReadOnlyList<string> actors) =>
        new()
        {
            Key = "practice.actors",
            Tag = "locked:table.actors",
            Caption = texts["Caption_Practice.Actors"],
            IsNumbered = false,
            Columns =
            [
                new TableColumn(texts["Column_Precondition"], 16),
                .. actors.Select(actor => new TableColumn(actor, 8, IsFigure: true)),
            ],
            Rows =
            [
                .. themes.Select(theme => new TableRow(
                [
                    theme.Title,
                    .. actors.Select(actor => AdviceLine.Of(theme.Advice).Any(line =>
                        string.Equals(line.ForWhom, actor, StringComparison.OrdinalIgnoreCase)) ? "●" : "–"),
                ])),
            ],
        };

    private static string TimeOf(AdviceLine line) => line.When is { } when
        && Array.Find(Times, time => Array.Exists(time.Begins, begin =>
            when.Trim().Split(' ')[0].Equals(begin, StringComparison.OrdinalIgnoreCase))).Key is { } key
            ? key
            : "Any";

    private static int PlaceOf(string time) => Array.FindIndex(Times, one => one.Key == time) is var at and >= 0
        ? at
        : Times.Length;
}
