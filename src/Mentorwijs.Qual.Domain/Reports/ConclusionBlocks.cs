using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>What follows: conclusions, the advice of all themes in one table, and what limits them.</summary>
internal static class ConclusionBlocks
{
    public const string Table = "advice";

    public static IEnumerable<ChapterBlock> Of(ChapterMaterial material, IReadOnlyList<Theme> themes)
    {
        var texts = material.Texts;
        yield return new HeadingBlock(1, texts["Heading_Conclusions"]);
        yield return material.Free("Conclusions");
        List<(Theme Theme, AdviceLine Line)> advice =
            [.. themes.SelectMany(theme => AdviceLine.Of(theme.Advice).Select(line => (theme, line)))];
        if (advice.Count == 0)
        {
            yield return ChapterMaterial.Locked("advice", [texts.ToFill("Advice")]);
            yield break;
        }

        yield return ChapterMaterial.Locked("advice", texts.Runs("Advice", ("Table", new BlockReference(Table))));
        yield return new TableBlock
        {
            Key = Table,
            Tag = "locked:table.advice",
            Caption = texts["Caption_Advice"],
            Columns =
            [
                new TableColumn(texts["Column_Advice"], 10),
                new TableColumn(texts["Column_ForWhom"], 5),
                new TableColumn(texts["Column_When"], 4),
                new TableColumn(texts["Column_BasedOn"], 11),
                new TableColumn(texts["Column_Strength"], 4),
            ],
            Rows = [.. advice.Select(one => Row(material, one.Theme, one.Line))],
            Note = texts["Note_Advice"],
        };
    }

    public static IEnumerable<ChapterBlock> Limitations(ChapterMaterial material)
    {
        var (source, texts) = (material.Source, material.Texts);
        yield return new HeadingBlock(1, texts["Heading_Limitations"]);
        yield return material.Free("Limitations");
        var groups = source.Transcripts.Count(transcript => transcript.Speakers
            .Select(speaker => speaker.RespondentId).OfType<RespondentId>().Distinct().Skip(1).Any());
        yield return ChapterMaterial.Locked("limits",
        [
            .. NewCodes.Sentence(material),
            .. groups > 0 ? texts.Runs("Limits_Groups", ("Groups", groups)) : [],
            .. material.NotCounted > 0 ? texts.Runs("Theme_NotCounted", ("People", material.NotCounted)) : [],
        ]);
    }

    private static TableRow Row(ChapterMaterial material, Theme theme, AdviceLine line)
    {
        var texts = material.Texts;
        var people = AdvicePassage.Of(material.Heard, material.Tree, theme.Codes)
            .Where(passage => passage.IsAboutTheme)
            .SelectMany(passage => passage.Heard.People).DistinctBy(person => person.Id).ToList();
        var columns = PerspectiveTable.ColumnsOf(material.Counts, material.Source.Perspectives)
            .Select(column => (Name: material.NameOf(column),
                People: people.Count(person => person.Perspective == column.Perspective.Id)))
            .Where(column => column.People > 0).ToList();
        var empty = $"[{texts["ToFill"]}]";
        return new TableRow(
        [
            line.Text,
            line.ForWhom ?? empty,
            line.When ?? empty,
            string.Join(
                "; ", [theme.Title, .. columns.Select(column => $"{column.Name} {texts.Count(column.People)}")]),
            texts[(columns.Count, people.Count) switch
            {
                ( > 1, _) => "Strength_Strong",
                (1, > 1) => "Strength_Moderate",
                (1, _) => "Strength_Single",
                _ => "Strength_None",
            }],
        ]);
    }
}
