using Mentorwijs.Qual.Domain.Analysis;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>Whose voice is heard: each perspective among the people, their codings and the quotes of the chapter.
/// </summary>
internal static class VoiceBlocks
{
    public const string Table = "voices";

    /// <summary>Shares of fewer say less than the numbers themselves.</summary>
    private const int SmallestNumberForPercent = 20;

    public static IEnumerable<ChapterBlock> Of(ChapterMaterial material)
    {
        var texts = material.Texts;
        var balance = BalanceOf(material);
        if (balance.Parts.Count < 2)
        {
            yield break;
        }

        yield return ChapterMaterial.Locked("voices", texts.Runs(
            "Voices", ("Table", new BlockReference(Table)),
            ("Quoted", QuotedIn(material)), ("Respondents", balance.People)));
        yield return new TableBlock
        {
            Key = Table,
            Tag = "locked:table.voices",
            Caption = texts["Caption_Voices"],
            Columns =
            [
                new TableColumn(texts["Column_Perspective"], 12),
                new TableColumn(texts["Column_Respondents"], 6, IsFigure: true),
                new TableColumn(texts["Column_Codings"], 6, IsFigure: true),
                new TableColumn(texts["Column_Quotes"], 6, IsFigure: true),
            ],
            Rows =
            [
                .. balance.Parts.Select(part => new TableRow(
                [
                    part.Perspective.Label.In(texts.Language),
                    Share(part.People, balance.People, texts),
                    Share(part.Codings, balance.Codings, texts),
                    Share(part.Quotes, balance.Quotes, texts),
                ])),
                new TableRow(
                    [
                        texts["Total"],
                        texts.Count(balance.People), texts.Count(balance.Codings), texts.Count(balance.Quotes),
                    ],
                    IsStrong: true),
            ],
            Note = texts.Say("Note_Voices", ("Least", SmallestNumberForPercent)),
        };
    }

    /// <summary>How many respondents stand in a quote that is printed with a theme.</summary>
    public static int QuotedIn(ChapterMaterial material) => PrintedIn(material)
        .SelectMany(heard => heard.People).Select(person => person.Id).Distinct().Count();

    /// <summary>The quotes that are printed with themes, with whose words they hold; one chosen twice counts twice.
    /// </summary>
    public static IReadOnlyList<HeardCoding> PrintedIn(ChapterMaterial material)
    {
        var heard = material.Heard.ToDictionary(one => one.Coding.Id);
        return
        [
            .. material.Source.Themes.SelectMany(theme => theme.Quotes)
                .Where(id => heard.ContainsKey(id) && material.Quotes.Prints(id)).Select(id => heard[id]),
        ];
    }

    private static VoiceBalance BalanceOf(ChapterMaterial material) => VoiceBalance.Of(
        material.Counts.Heard,
        PerspectiveTable.ColumnsOf(material.Counts, material.Source.Perspectives),
        [.. material.Heard.Select(one => one.People)],
        [.. PrintedIn(material).Select(one => one.People)]);

    private static string Share(int part, int whole, ChapterTexts texts) => whole < SmallestNumberForPercent
        ? texts.Count(part)
        : $"{texts.Count(part)} ({texts.Figure(100.0 * part / whole, 0)}%)";
}
