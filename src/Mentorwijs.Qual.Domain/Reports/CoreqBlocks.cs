using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>The appendix with the checklist for qualitative research: from the data, drafted, or by the author.
/// </summary>
internal static class CoreqBlocks
{
    public static IEnumerable<ChapterBlock> Of(ChapterMaterial material)
    {
        var texts = material.Texts;
        yield return new HeadingBlock(1, texts["Heading_Coreq"]) { StartsPage = true };
        yield return new TableBlock
        {
            Key = "coreq",
            Tag = "locked:table.coreq",
            Caption = texts["Caption_Coreq"],
            Columns =
            [
                new TableColumn(texts["Column_Number"], 1),
                new TableColumn(texts["Column_Item"], 6),
                new TableColumn(texts["Column_Answer"], 12),
            ],
            Rows = [.. CoreqItem.All.GroupBy(item => item.Domain).SelectMany(part => RowsOf(part.Key, part, material))],
            Note = texts["Note_Coreq"],
        };
    }

    private static IEnumerable<TableRow> RowsOf(int domain, IEnumerable<CoreqItem> items, ChapterMaterial material) =>
        items.Select(item => new TableRow(
            [
                material.Texts.Count(item.Number),
                material.Texts[$"Coreq_{item.Number}"],
                AnswerTo(item, material),
            ]))
            .Prepend(new TableRow(["", material.Texts[$"Coreq_Domain_{domain}"], ""], IsStrong: true));

    private static string AnswerTo(CoreqItem item, ChapterMaterial material)
    {
        var written = material.FreeWords(item.FreeText)?.Text;
        return item.Fill switch
        {
            CoreqFill.Author => written ?? material.FreeWords(SameAs(item.Number))?.Text
                ?? $"[{material.Texts["ToFill"]}]",
            CoreqFill.Draft => written ?? string.Concat(Drafted(item.Number, material).Select(run => run.Text)),
            CoreqFill.Data => string.Join(' ', new[] { FromData(item.Number, material), written }.OfType<string>()),
            _ => throw new InvalidOperationException($"Fill {item.Fill}"),
        };
    }

    // Where the methods section has the same answer, it is not asked for twice.
    private static string SameAs(int number) => number switch
    {
        9 => "Framework",
        10 or 11 => "Recruitment",
        17 => "Collection",
        _ => "",
    };

    private static string FromData(int number, ChapterMaterial material)
    {
        var (source, texts) = (material.Source, material.Texts);
        return number switch
        {
            12 => texts.Say(
                "Coreq_Is_12", ("Respondents", source.Respondents.Count),
                ("PerPerspective", material.PerPerspective(column => texts.Count(column.Interviewed)).Text)),
            16 => texts["Coreq_Is_16"],
            18 => Repeated(source) is var repeated && repeated == 0
                ? texts["Coreq_Is_18_None"]
                : texts.Say("Coreq_Is_18", ("Respondents", repeated)),
            19 => Trait(material, 19, "opname", "recording", "audio"),
            20 => Trait(material, 20, "veldnotitie", "veldnotities", "fieldnotes"),
            21 => material.Times.Duration is { } duration
                ? texts.Say("Coreq_Is_21", ("Duration", duration))
                : texts["Coreq_None_21"],
            23 => Trait(material, 23, "teruggelegd", "ledencheck", "returned"),
            24 => source.Coders is { } coders
                ? texts.Say("Coreq_Is_24", ("Coders", coders))
                : texts["Coreq_None_24"],
            25 => texts.Say(
                "Coreq_Is_25", ("Books", string.Join("; ", source.Codebooks.Select(book => Book(book, texts))))),
            27 => source.Software + ".",
            28 => Trait(material, 28, "teruggelegd", "ledencheck", "membercheck"),
            29 => QuotesIn(material),
            31 => source.Themes.Count == 0
                ? texts["Coreq_None_31"]
                : texts.Say("Coreq_Is_31", ("Themes", source.Themes.Count), ("List", string.Join(
                    "; ", source.Themes.OrderBy(theme => theme.Order).Select(theme => theme.Title)))),
            _ => throw new InvalidOperationException($"Item {number} is not from data"),
        };
    }

    private static IReadOnlyList<TextRun> Drafted(int number, ChapterMaterial material)
    {
        var (source, texts) = (material.Source, material.Texts);
        var resting = source.Themes.Count(theme => material.Counts.Raising(
            theme.Codes.SelectMany(code => Analysis.RespondentCounts.Reach(material.Tree, code))).Count >= 2);
        return number switch
        {
            22 => NewCodes.Sentence(material),
            26 => texts.Runs(
                "Coreq_Is_26", ("Start", source.BookSteps.Where(step => step.Changes is null).Sum(step => step.Codes)),
                ("Added", source.BookSteps.Sum(step => step.Changes?.Of(CodeChangeKind.Added).Count() ?? 0))),
            30 => texts.Runs("Coreq_Is_30", ("Resting", resting), ("Themes", source.Themes.Count)),
            32 => texts.Runs(
                "Coreq_Is_32", ("Written", source.Themes.Count(theme => theme.Exceptions.Length > 0)),
                ("Themes", source.Themes.Count)),
            _ => throw new InvalidOperationException($"Item {number} is not drafted"),
        };
    }

    // Of how many respondents a column of the study's own says so; nothing there is an answer too.
    private static string Trait(ChapterMaterial material, int number, params string[] headers)
    {
        var known = material.Source.Respondents.Count(person => person.Others.Any(other =>
            Slug.From(other.Label).Split('-').Any(headers.Contains) && other.Text.Trim().Length > 0));
        return known == 0
            ? material.Texts[$"Coreq_None_{number}"]
            : material.Texts.Say(
                $"Coreq_Is_{number}", ("Known", known), ("Respondents", material.Source.Respondents.Count));
    }

    private static int Repeated(ChapterSource source) => source.Transcripts
        .SelectMany(transcript => transcript.Speakers.Select(speaker => speaker.RespondentId)
            .OfType<RespondentId>().Distinct())
        .CountBy(person => person).Count(pair => pair.Value > 1);

    private static string Book(Codebook book, ChapterTexts texts) => texts.Say(
        "Coding_Book", ("Codebook", book.Title.In(texts.Language)), ("Version", book.Version),
        ("Codes", book.Codes.Count(code => !code.IsRetired)));

    private static string QuotesIn(ChapterMaterial material)
    {
        var printed = VoiceBlocks.PrintedIn(material).Select(heard => heard.Coding.Id).Distinct().Count();
        return material.Texts.Say(
            "Coreq_Is_29", ("Quotes", printed), ("Quoted", VoiceBlocks.QuotedIn(material)),
            ("Respondents", material.Source.Respondents.Count));
    }
}
