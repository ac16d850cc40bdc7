using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>What the factsheet and the practice publication have in common.</summary>
internal static class PaperParts
{
    /// <summary>"7 leidinggevenden", "7 werknemers": whom the study spoke with.</summary>
    public static KeyFiguresBlock People(ChapterMaterial material, PerspectiveWords words) => new(
    [
        .. PerspectiveTable.ColumnsOf(material.Counts, material.Source.Perspectives).Take(KeyFiguresBlock.Most)
            .Select(column => new KeyFigure(
                material.Texts.Count(column.Interviewed), words.Of(column.Perspective, column.Interviewed))),
    ]);

    /// <summary>The steps of the training as the author names them, numbered; null = nothing typed.</summary>
    public static KeyFiguresBlock? Steps(ChapterMaterial material)
    {
        var steps = PointLine.Of(Written(material, "Sheet.Steps")).Take(KeyFiguresBlock.Most).ToList();
        return steps.Count == 0
            ? null
            : new KeyFiguresBlock([
                .. steps.Select((step, at) => new KeyFigure(material.Texts.Count(at + 1), step.Text)),
            ]);
    }

    /// <summary>People by theme: who mostly sees help in it, who a hindrance, who both.</summary>
    public static FigureBlock Chart(ChapterMaterial material, IReadOnlyList<Theme> themes)
    {
        var texts = material.Texts;
        var said = themes.Select(theme => material.Counts.Count(ReachOf(material.Tree, theme))).ToList();
        var caption = texts["Paper_Chart"];
        (ChartTone Tone, Func<StanceCounts, int> Count)[] parts =
        [
            (ChartTone.Helps, counts => counts.Facilitator), (ChartTone.Hinders, counts => counts.Barrier),
            (ChartTone.Both, counts => counts.Mixed),
        ];
        return new FigureBlock("paper.chart", caption, new ChartModel
        {
            Description = caption,
            Categories = [.. themes.Select(theme => theme.Title)],
            Series = ChartModel.Drawn(
            [
                .. parts.Select(part => new ChartSeries(
                    texts["Paper_Tone_" + part.Tone], [.. said.Select(part.Count)], part.Tone)),
            ]),
            AxisTitle = texts["Paper_Axis"],
        })
        {
            IsNumbered = false,
        };
    }

    /// <summary>What an author typed as a list, each point with who says so; or a marker.</summary>
    public static PointsColumn Side(
        ChapterMaterial material, PerspectiveWords words, string name, Direction direction, int most)
    {
        var texts = material.Texts;
        var heading = texts["Heading_" + name];
        var tone = direction == Direction.Facilitator ? ChartTone.Helps : ChartTone.Hinders;
        var points = PointLine.Of(Written(material, name)).Take(most).ToList();
        return points.Count == 0
            ? new PointsColumn(heading, tone, [], texts.ToFill(name))
            : new PointsColumn(heading, tone, [
                .. points.Select(point => new MarkedPoint(
                    point.Text, words.MarksOf(Saying(material, point.Codes, direction)))),
            ]);
    }

    /// <summary>Who made it, who paid, and of when it is.</summary>
    public static ColophonBlock Colophon(ChapterMaterial material)
    {
        var (source, texts) = (material.Source, material.Texts);
        return new ColophonBlock(
        [
            texts.Runs("Paper_Contact", ("SheetContact", material.FreeWords("Sheet.Contact"))),
            texts.Runs("Paper_Funder", ("SheetFunder", material.FreeWords("Sheet.Funder"))),
            texts.Runs(
                "Paper_Date", ("ProjectName", source.Project.Name),
                ("Date", source.Date.ToString("d MMMM yyyy", texts.Culture))),
        ]);
    }

    /// <summary>How it was studied: the author's words, or a draft from the data.</summary>
    public static ChapterBlock Method(ChapterMaterial material, string name)
    {
        var (source, texts) = (material.Source, material.Texts);
        return Written(material, name) is { Length: > 0 } words
            ? new MarkdownBlock(words, 2) { Tag = "free:" + name }
            : ChapterMaterial.Locked("paper.method", texts.Runs(
                source.Coders is null ? "Paper_Method" : "Paper_MethodCoders",
                ("People", source.Respondents.Count),
                ("Interviews", source.Transcripts.Count),
                ("Coders", source.Coders)));
    }

    public static string? Written(ChapterMaterial material, string name) =>
        material.Source.Written.GetValueOrDefault(name);

    public static List<CodeId> ReachOf(CodeTree tree, Theme theme) =>
        [.. theme.Codes.SelectMany(code => RespondentCounts.Reach(tree, code))];

    // Who calls one of these codes a help; who sees both sides says so too.
    private static List<string> Saying(ChapterMaterial material, IReadOnlyList<string> codes, Direction direction)
    {
        var reach = codes.Select(material.Tree.Find).OfType<Code>()
            .SelectMany(code => RespondentCounts.Reach(material.Tree, code.Id, withDescendants: true)).ToList();
        return reach.Count == 0
            ? []
            :
            [
                .. PerspectiveTable.ColumnsOf(material.Counts, material.Source.Perspectives)
                    .Where(column => material.Counts.Count(reach, column.Perspective.Id) is var said
                        && (direction == Direction.Facilitator ? said.Facilitator : said.Barrier) + said.Mixed > 0)
                    .Select(column => column.Perspective.Id),
            ];
    }
}
