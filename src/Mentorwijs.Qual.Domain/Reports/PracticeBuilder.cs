using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>Builds the practice publication: each theme as a precondition to work with, portraits, steps and a scan.
/// </summary>
public static class PracticeBuilder
{
    public static Chapter Build(ChapterSource source, ChapterTexts texts)
    {
        var material = ChapterMaterial.Of(source, texts);
        var words = new PerspectiveWords(material);
        var themes = source.Themes.OrderBy(theme => theme.Order).ToList();
        return new Chapter
        {
            Kind = ReportKind.Practice,
            Title = PaperParts.Written(material, "Practice.Title") ?? source.Project.Name,
            Subtitle = texts["Practice_Subtitle"],
            Language = texts.Language,
            ProjectName = source.Project.Name,
            Date = source.Date,
            Sections = HeadingNumbers.In(
            [
                new ChapterSection("front",
                [
                    new BandBlock(
                        texts["Practice_Above"],
                        texts.Runs("Practice_TitleOf", ("PracticeTitle", material.FreeWords("Practice.Title"))),
                        texts["Practice_Subtitle"]),
                ]),
                new ChapterSection("why", [.. Why(material)]),
                new ChapterSection("training", [.. Training(material, words)]),
                new ChapterSection("preconditions", [.. PracticeThemes.Of(material, themes)]),
                new ChapterSection("portraits", [.. Portraits(material, words)]),
                new ChapterSection("steps", [.. PracticeTables.Steps(material, themes)]),
                new ChapterSection("scan", [.. PracticeTables.Scan(material, themes)]),
                new ChapterSection("reading", [.. Reading(material)]),
            ]),
        };
    }

    /// <summary>The perspectives a portrait can be made of: with fewer people it would be of somebody.</summary>
    public static IReadOnlyList<Perspective> PortrayedIn(
        IReadOnlyList<Perspective> perspectives, IReadOnlyCollection<Respondent> respondents) =>
    [
        .. perspectives.Where(perspective =>
            respondents.Count(person => person.Perspective == perspective.Id) >= SourceLabel.SmallestPerspective),
    ];

    private static IEnumerable<ChapterBlock> Why(ChapterMaterial material)
    {
        yield return new HeadingBlock(1, material.Texts["Heading_Practice.Why"]) { StartsPage = true };
        yield return material.Free("Practice.Why");
    }

    private static IEnumerable<ChapterBlock> Training(ChapterMaterial material, PerspectiveWords words)
    {
        var texts = material.Texts;
        yield return new HeadingBlock(1, texts["Heading_Practice.Training"]);
        yield return material.Free("Practice.Training");
        if (PaperParts.Steps(material) is { } steps)
        {
            yield return steps;
        }

        yield return new HeadingBlock(2, texts["Heading_Sheet.People"]);
        yield return PaperParts.People(material, words);
    }

    private static IEnumerable<ChapterBlock> Portraits(ChapterMaterial material, PerspectiveWords words)
    {
        var (source, texts) = (material.Whole, material.Texts);
        yield return new HeadingBlock(1, texts["Heading_Practice.Portraits"]) { StartsPage = true };
        yield return new ParagraphBlock([new TextRun(texts["Practice_Portraits"], Italic: true)]);
        foreach (var perspective in PortrayedIn(source.Perspectives, source.Respondents))
        {
            var people = source.Respondents.Count(person => person.Perspective == perspective.Id);
            var name = PaperTexts.Portrait(perspective.Id);
            yield return new HeadingBlock(2, texts.Say(
                "Practice_Portrait", ("Who", perspective.Label.In(texts.Language))));
            yield return material.Written("free:" + name, "Practice.Portrait", PaperParts.Written(material, name), 2);
            yield return ChapterMaterial.Locked(
                "portrait." + perspective.Id,
                texts.Runs("Practice_Composite", ("People", people), ("Who", words.Of(perspective, people))));
        }
    }

    private static IEnumerable<ChapterBlock> Reading(ChapterMaterial material)
    {
        var texts = material.Texts;
        yield return new HeadingBlock(1, texts["Heading_Practice.Reading"]);
        yield return material.Free("Practice.Reading");
        yield return new HeadingBlock(2, texts["Heading_Sheet.Method"]);
        yield return PaperParts.Method(material, "Practice.Method");
        yield return PaperParts.Colophon(material);
    }
}
