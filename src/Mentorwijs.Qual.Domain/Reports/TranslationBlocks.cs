using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>The appendix with what was said, of the quotes that are printed in translation.</summary>
/// <remarks>It has the words as they were edited: what was left out of a quote may have been left out so that nobody
/// is recognised.</remarks>
internal static class TranslationBlocks
{
    /// <summary>Comes after every part that prints quotes; nothing when none of them was translated.</summary>
    public static IEnumerable<ChapterSection> SectionOf(ChapterMaterial material) =>
        material.Quotes.Translated.Count == 0
            ? []
            : [new ChapterSection("translations", [.. Of(material)]) { IsAppendix = true }];

    private static IEnumerable<ChapterBlock> Of(ChapterMaterial material)
    {
        var texts = material.Texts;
        yield return new HeadingBlock(1, texts["Heading_Translations"]) { StartsPage = true };
        yield return new TableBlock
        {
            Key = "translations",
            Tag = "locked:table.translations",
            Caption = texts["Caption_Translations"],
            Columns =
            [
                new TableColumn(texts["Column_Speaker"], 4),
                new TableColumn(texts["Column_Said"], 7),
                new TableColumn(texts["Column_Printed"], 7),
                new TableColumn(texts["Column_Translators"], 4),
            ],
            Rows =
            [
                .. material.Quotes.Translated.Select(quote => new TableRow(
                [
                    quote.Label,
                    quote.Words,
                    quote.Translation.Text,
                    TranslatorsOf(quote.Translation, material),
                ])),
            ],
            Note = texts["Note_Translations"],
        };
    }

    private static string TranslatorsOf(QuoteTranslation translation, ChapterMaterial material)
    {
        return translation.CheckedBy is { } by
            ? material.Texts.Say("Translators", ("By", Name(translation.By)), ("CheckedBy", Name(by)))
            : material.Texts.Say("Translators_Unchecked", ("By", Name(translation.By)));

        string Name(PersonId person) => material.Source.Names.GetValueOrDefault(person, "–");
    }
}
