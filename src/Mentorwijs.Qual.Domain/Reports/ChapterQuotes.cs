using Mentorwijs.Qual.Domain.Codings;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>Turns a chosen coding into a quote: the words, and a label that does not give anybody away.</summary>
internal sealed class ChapterQuotes(ChapterSource source, ChapterTexts texts)
{
    private readonly Dictionary<CodingId, Coding> _codings = source.Codings.ToDictionary(coding => coding.Id);

    private readonly Quotes _quotes = new(
        source.Transcripts, source.Respondents, source.Perspectives, texts.Language,
        texts["Speaker_Interviewer"], texts["Speaker_Other"]);

    /// <summary>The quote, or a marker when these words may not be printed or are not there any more.</summary>
    public ChapterBlock Of(CodingId id)
    {
        if (!_codings.TryGetValue(id, out var coding) || _quotes.Of(coding) is not { } quote)
        {
            return new ParagraphBlock(
                [texts.ToFill(source.QuotesSetAside.Contains(id) ? "QuoteSetAside" : "QuoteGone")]);
        }

        if (source.LeftOut.TryGetValue(id, out var why) && why is not CheckKind.Refused)
        {
            return new ParagraphBlock([texts.ToFill("LeftOut" + why)]);
        }

        return why is CheckKind.Refused || quote.People.Any(person => source.NotToQuote.Contains(person.Id))
            ? new ParagraphBlock([texts.ToFill("QuoteNotAllowed")])
            : new QuoteBlock(
                quote.Text, quote.People.Count == 0 ? texts.ToFill("Source").Text : quote.SourceLabel, id);
    }
}
