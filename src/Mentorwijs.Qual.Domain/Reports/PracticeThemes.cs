using Mentorwijs.Qual.Domain.Analysis;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>Each theme as a precondition: what it is, how it is recognised, voices, do and don't, checklist.</summary>
internal static class PracticeThemes
{
    /// <summary>Voices of a precondition, each of another perspective.</summary>
    private const int MostQuotes = 3;

    public static IEnumerable<ChapterBlock> Of(ChapterMaterial material, IReadOnlyList<Theme> themes)
    {
        var texts = material.Texts;
        yield return new HeadingBlock(1, texts["Heading_Practice.Preconditions"]);
        if (themes.Count == 0)
        {
            yield return new ParagraphBlock([texts.ToFill("Themes")]);
            yield break;
        }

        yield return ChapterMaterial.Locked("preconditions", texts.Runs(
            "Practice_Preconditions", ("Themes", themes.Count), ("People", material.Counts.Heard.Count)));
        yield return PaperParts.Chart(material, themes);
        var voices = new Voices(material);
        var quotes = new PaperQuotes(material, voices, themes);
        foreach (var theme in themes)
        {
            foreach (var block in One(material, voices, quotes, theme))
            {
                yield return block;
            }
        }
    }

    private static IEnumerable<ChapterBlock> One(
        ChapterMaterial material, Voices voices, PaperQuotes quotes, Theme theme)
    {
        var texts = material.Texts;
        var id = ChapterMaterial.Short(theme.Id.Value);
        yield return new HeadingBlock(2, theme.Title) { StartsPage = true };
        yield return new ParagraphBlock(
            [theme.Message.Length > 0 ? new TextRun(theme.Message, Bold: true) : texts.ToFill("Message")])
        {
            IsKeyMessage = true,
            Tag = $"free:theme.{id}.message",
        };
        yield return material.Written($"free:theme.{id}.body", "Body", theme.Body, 2);
        yield return new HeadingBlock(3, texts["Heading_Practice.Signs"]);
        yield return Signs(material, theme);
        yield return new HeadingBlock(3, texts["Heading_Quotes"]);
        foreach (var quote in QuotesOf(material, voices, quotes, theme))
        {
            yield return quote;
        }

        yield return DoAndDont(material, theme);
    }

    private static ChapterBlock Signs(ChapterMaterial material, Theme theme)
    {
        var points = PointLine.Of(PaperParts.Written(material, PaperTexts.Of(PaperTexts.Signs, theme.Id)));
        return points.Count == 0
            ? new ParagraphBlock([material.Texts.ToFill("Practice." + PaperTexts.Signs)])
            : new PointsBlock([.. points.Select(point => point.Text)], PointMark.Bullet);
    }

    // One of each perspective, who has not been heard in an earlier theme first; the theme's own order within one.
    private static List<ChapterBlock> QuotesOf(
        ChapterMaterial material, Voices voices, PaperQuotes quotes, Theme theme)
    {
        var found = voices.All.OrderBy(perspective => quotes.Heard.Contains(perspective.Id)).ToList()
            .Select(perspective => quotes.OfTheme(theme.Id, perspective.Id)).OfType<QuoteBlock>()
            .Take(MostQuotes).ToList<ChapterBlock>();
        return found.Count > 0 ? found : [new ParagraphBlock([material.Texts.ToFill("Quotes")])];
    }

    private static ColumnsBlock DoAndDont(ChapterMaterial material, Theme theme)
    {
        var texts = material.Texts;
        var advice = AdviceLine.Of(theme.Advice)
            .Select(line => new MarkedPoint(line.Text, line.ForWhom ?? "")).ToList();
        var dont = Lines(PaperTexts.Dont);
        var scan = Lines(PaperTexts.Scan);
        return new ColumnsBlock(
        [
            new PointsColumn(texts["Heading_Practice.Do"], ChartTone.Helps, advice,
                advice.Count == 0 ? texts.ToFill("ThemeAdvice") : null),
            new PointsColumn(texts["Heading_Practice.Dont"], ChartTone.Hinders, dont,
                dont.Count == 0 ? texts.ToFill("Practice.Dont") : null),
        ])
        {
            Below = new PointsColumn(texts["Heading_Practice.Scan"], ChartTone.Neither, scan,
                scan.Count == 0 ? texts.ToFill("Practice.Scan") : null),
        };

        List<MarkedPoint> Lines(string part) =>
        [
            .. PointLine.Of(PaperParts.Written(material, PaperTexts.Of(part, theme.Id)))
                .Select(line => new MarkedPoint(line.Text, "")),
        ];
    }
}
