using System.Globalization;

namespace Mentorwijs.Qual.Web.Codings;

/// <summary>A passage in few words.</summary>
public static class QuoteText
{
    /// <summary>At most so many UTF-16 units and an ellipsis, cut between words, else between graphemes.</summary>
    public static string Shorten(string quote, int most)
    {
        if (quote.Length <= most)
        {
            return quote;
        }

        var blank = quote.LastIndexOf(' ', most);
        if (blank > 0)
        {
            return quote[..blank] + " …";
        }

        var starts = StringInfo.ParseCombiningCharacters(quote);
        return quote[..starts.Last(start => start <= most)] + " …";
    }
}
