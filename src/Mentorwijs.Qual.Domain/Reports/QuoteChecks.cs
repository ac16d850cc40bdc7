namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>What is looked at in the quotes of a report before it leaves: edits, and translations.</summary>
internal static class QuoteChecks
{
    public static IEnumerable<ReportCheck> Of(Chapter chapter, ChapterSource source)
    {
        var quotes = chapter.Sections.SelectMany(section => section.Blocks).OfType<QuoteBlock>().ToList();
        yield return Check("EditedQuotes", [.. quotes.Where(quote => quote.Standing == QuoteStanding.SourceChanged)]);
        if (chapter.Language == source.Project.Language)
        {
            yield break;
        }

        yield return Check("Untranslated", [.. quotes.Where(quote => quote.IsUntranslated)]);
        yield return Check("Unchecked", [.. quotes.Where(quote => quote.Marker is not null)]);
    }

    private static ReportCheck Check(string key, List<QuoteBlock> quotes) =>
        ReportCheck.Of(key, quotes.Count == 0, ("Number", quotes.Count)) with
        {
            Places = [.. quotes.Select(quote => $"{quote.Text} {quote.Label}")],
        };
}
