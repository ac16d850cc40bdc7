using Mentorwijs.Qual.Domain.Codings;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>Builds the factsheet: two pages from the same themes, advice and quotes as the chapter, in the author's
/// plain words where they are typed.</summary>
public static class FactsheetBuilder
{
    public const int MostFindings = 3;

    /// <summary>Of what helps and of what hinders each.</summary>
    public const int MostSides = 5;

    public const int MostAdvice = 5;

    public static Chapter Build(ChapterSource source, ChapterTexts texts)
    {
        var material = ChapterMaterial.Of(source, texts);
        var words = new PerspectiveWords(material);
        var themes = source.Themes.OrderBy(theme => theme.Order).ToList();
        var voices = new Voices(material);
        var quotes = new PaperQuotes(material, voices, themes);
        List<ChapterBlock> front = [.. Front(material, words), .. Findings(material, themes, quotes)];
        List<QuoteBlock> unheard = [.. Unheard()];
        var fuller = With([.. front, .. AlsoHeard(texts, unheard)]);
        var isRoom = unheard.Count > 0 && PaperLength.PagesOf(fuller) == 1;
        var sheet = isRoom ? fuller : With(front);
        return sheet with
        {
            Sections =
            [
                .. sheet.Sections,
                new ChapterSection("back", [.. Back(material, words, themes, isRoom ? [] : unheard)]),
            ],
        };

        Chapter With(IReadOnlyList<ChapterBlock> blocks) => new()
        {
            Kind = ReportKind.Factsheet,
            Title = PaperParts.Written(material, "Sheet.Title") ?? source.Project.Name,
            Subtitle = texts["Sheet_Subtitle"],
            Language = texts.Language,
            ProjectName = source.Project.Name,
            Date = source.Date,
            Sections = [new ChapterSection("front", blocks)],
        };

        // Everybody who was interviewed is to be heard at least once; asked for when the findings have theirs.
        IEnumerable<QuoteBlock> Unheard() => voices.All.Select(perspective => perspective.Id)
            .Where(perspective => !quotes.Heard.Contains(perspective))
            .Select(quotes.OfPerspective).OfType<QuoteBlock>();
    }

    private static IEnumerable<ChapterBlock> AlsoHeard(ChapterTexts texts, IReadOnlyList<QuoteBlock> unheard) =>
        [new HeadingBlock(1, texts["Also_Heard"]), .. unheard];

    private static IEnumerable<ChapterBlock> Front(ChapterMaterial material, PerspectiveWords words)
    {
        var texts = material.Texts;
        yield return new BandBlock(
            texts["Sheet_Above"], texts.Runs("Sheet_TitleOf", ("SheetTitle", material.FreeWords("Sheet.Title"))),
            texts["Sheet_Subtitle"]);
        yield return new HeadingBlock(1, texts["Heading_Sheet.About"]);
        yield return material.Written(
            "free:Sheet.About", "Sheet.About", PaperParts.Written(material, "Sheet.About"), 2);
        if (PaperParts.Steps(material) is { } steps)
        {
            yield return steps;
        }

        yield return new HeadingBlock(1, texts["Heading_Sheet.People"]);
        yield return PaperParts.People(material, words);
    }

    // A finding is the key message of a theme, or the plainer sentence that the author typed for it.
    private static IEnumerable<ChapterBlock> Findings(
        ChapterMaterial material, List<Theme> themes, PaperQuotes quotes)
    {
        var texts = material.Texts;
        var plain = PointLine.Of(PaperParts.Written(material, "Sheet.Findings"));
        yield return new HeadingBlock(1, texts["Heading_Sheet.Findings"]);
        if (themes.Count == 0)
        {
            yield return new ParagraphBlock([texts.ToFill("Themes")]);
        }

        foreach (var (at, theme) in themes.Take(MostFindings).Index())
        {
            var said = at < plain.Count ? plain[at].Text : theme.Message;
            yield return new ParagraphBlock([said.Length > 0 ? new TextRun(said, Bold: true) : texts.ToFill("Message")])
            {
                IsKeyMessage = true,
            };
            if (quotes.OfTheme(theme.Id) is { } quote)
            {
                yield return quote;
            }
        }
    }

    private static IEnumerable<ChapterBlock> Back(
        ChapterMaterial material, PerspectiveWords words, List<Theme> themes, List<QuoteBlock> unheard)
    {
        var texts = material.Texts;
        yield return new HeadingBlock(1, texts["Heading_Sheet.Sides"]) { StartsPage = true };
        var columns = new ColumnsBlock(
        [
            PaperParts.Side(material, words, "Sheet.Helps", Direction.Facilitator, MostSides),
            PaperParts.Side(material, words, "Sheet.Hinders", Direction.Barrier, MostSides),
        ]);
        yield return columns;
        var marks = columns.Columns.SelectMany(column => column.Points)
            .SelectMany(point => point.Marks.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToHashSet();
        if (marks.Count > 0)
        {
            yield return new ColophonBlock(
                [[new TextRun(words.Legend(marks, texts["Paper_Professional"]))]]);
        }

        if (themes.Count > 0)
        {
            yield return PaperParts.Chart(material, [.. themes.Take(MostFindings)]);
        }

        foreach (var block in unheard.Count > 0 ? AlsoHeard(texts, unheard) : [])
        {
            yield return block;
        }

        foreach (var block in Advice(material, themes))
        {
            yield return block;
        }

        if (PaperParts.Written(material, "Sheet.Costs") is { Length: > 0 } costs)
        {
            yield return new HeadingBlock(1, texts["Heading_Sheet.Costs"]);
            yield return new MarkdownBlock(costs, 2) { Tag = "free:Sheet.Costs" };
        }

        yield return new HeadingBlock(1, texts["Heading_Sheet.Method"]);
        yield return PaperParts.Method(material, "Sheet.Method");
        yield return PaperParts.Colophon(material);
    }

    private static IEnumerable<ChapterBlock> Advice(ChapterMaterial material, IReadOnlyList<Theme> themes)
    {
        var texts = material.Texts;
        yield return new HeadingBlock(1, texts["Heading_Sheet.Advice"]);
        var typed = PointLine.Of(PaperParts.Written(material, "Sheet.Advice")).Select(line => line.Text).ToList();
        var fromThemes = themes.SelectMany(theme => AdviceLine.Of(theme.Advice)).Where(IsForMunicipality)
            .Select(line => line.Text);
        var advice = (typed.Count > 0 ? typed : fromThemes)
            .Distinct(StringComparer.Ordinal).Take(MostAdvice).ToList();
        yield return advice.Count == 0
            ? new ParagraphBlock([texts.ToFill("Sheet.Advice")])
            : new PointsBlock(advice, PointMark.Number);
    }

    private static bool IsForMunicipality(AdviceLine line) => line.ForWhom is { } whom
        && (whom.Contains("gemeente", StringComparison.OrdinalIgnoreCase)
            || whom.Contains("municipal", StringComparison.OrdinalIgnoreCase));
}
