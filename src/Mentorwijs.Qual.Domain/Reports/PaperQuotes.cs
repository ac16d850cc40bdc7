using Mentorwijs.Qual.Domain.Codings;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>Which of the quotes that people chose for the themes a short paper has room for.</summary>
/// <remarks>The order of a theme's quotes decides, so an author puts first what is to be shown; a quote of somebody who
/// has not been heard yet goes before one of somebody who has, and a short one before a long one.</remarks>
internal sealed class PaperQuotes
{
    /// <summary>A longer one takes the room of two.</summary>
    public const int MostWords = 40;

    private readonly List<Candidate> _all = [];
    private readonly HashSet<string> _heard = new(StringComparer.Ordinal);
    private readonly HashSet<CodingId> _used = [];

    public PaperQuotes(ChapterMaterial material, Voices voices, IEnumerable<Theme> themes)
    {
        foreach (var theme in themes)
        {
            _all.AddRange(theme.Quotes.Select(material.Quotes.Of).OfType<QuoteBlock>().Select(quote => new Candidate(
                theme.Id, quote, voices.Of(quote), PlainWords.Count(quote.Text))));
        }
    }

    /// <summary>Perspectives of which a quote was given out.</summary>
    public IReadOnlySet<string> Heard => _heard;

    /// <summary>The next one of a theme; null = it has none left.</summary>
    public QuoteBlock? OfTheme(ThemeId theme) => Take(_all.Where(one => one.Theme == theme), one => one.Perspectives);

    /// <summary>The next one of a theme and a perspective; null = it has none left.</summary>
    public QuoteBlock? OfTheme(ThemeId theme, string perspective) => Take(
        _all.Where(one => one.Theme == theme && one.Perspectives.Contains(perspective)), _ => [perspective]);

    /// <summary>One of a perspective, whichever the theme; null = none was chosen.</summary>
    public QuoteBlock? OfPerspective(string perspective) => Take(
        _all.Where(one => one.Perspectives.Contains(perspective)), _ => [perspective]);

    private QuoteBlock? Take(IEnumerable<Candidate> candidates, Func<Candidate, IReadOnlyList<string>> voices)
    {
        var found = candidates.Where(one => !_used.Contains(one.Quote.CodingId))
            .OrderBy(one => voices(one).Any(voice => !_heard.Contains(voice)) ? 0 : 1)
            .ThenBy(one => Math.Max(one.Words, MostWords))
            .FirstOrDefault();
        if (found is null)
        {
            return null;
        }

        _used.Add(found.Quote.CodingId);
        _heard.UnionWith(found.Perspectives);
        return found.Quote;
    }

    private sealed record Candidate(ThemeId Theme, QuoteBlock Quote, IReadOnlyList<string> Perspectives, int Words);
}
