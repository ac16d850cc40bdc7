using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>Every quote that a chapter could print, in its order: chosen ones, and starred passages about how the
/// training was carried out.</summary>
public static class PrintableQuotes
{
    /// <param name="layer">The codings that count; a chosen quote that is not among them is not in the list.</param>
    /// <param name="language">"nl" or "en": of the names of components.</param>
    public static IReadOnlyList<CheckedQuote> Of(
        IEnumerable<Theme> themes, IReadOnlyCollection<Coding> layer, Quotes quotes, CodeTree tree, string language)
    {
        var byId = layer.ToDictionary(coding => coding.Id);
        return
        [
            .. from component in ProcessComponent.All
               from code in tree.Codes.Where(code => code.Slug.Equals(component.Slug, StringComparison.Ordinal))
               from coding in layer.Where(coding => coding.Stars > 0 && coding.CodeId == code.Id)
               let quote = quotes.Of(coding)
               where quote is not null
               select new CheckedQuote(coding, quote, code.Name.In(language)),
            .. from theme in themes.OrderBy(theme => theme.Order)
               from id in theme.Quotes.Where(byId.ContainsKey)
               let quote = quotes.Of(byId[id])
               where quote is not null
               select new CheckedQuote(byId[id], quote, theme.Title) { Theme = theme },
        ];
    }
}
