using Mentorwijs.Qual.Domain.Codings;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>Turns a chosen coding into a quote: the words, and a label that does not give anybody away.</summary>
internal sealed class ChapterQuotes(ChapterSource source, ChapterTexts texts)
{
    private readonly Dictionary<CodingId, Coding> _codings = source.Codings.ToDictionary(coding => coding.Id);

    private readonly Quotes _quotes = new(
        source.Transcripts, source.Respondents, source.Perspectives, texts.Language,
        texts["Speaker_Interviewer"], texts["Speaker_Other"], source.QuoteEdits);

    private readonly bool _isTranslated = texts.Language != source.Project.Language;

    private readonly List<TranslatedQuote> _translated = [];

    /// <summary>Those that were given out in translation so far, in order; the chapter shows what was said too.
    /// </summary>
    public IReadOnlyList<TranslatedQuote> Translated => _translated;

    /// <summary>True: its words are printed, not a marker in their place.</summary>
    public bool Prints(CodingId id) => !source.LeftOut.ContainsKey(id)
        && _codings.TryGetValue(id, out var coding)
        && _quotes.Of(coding) is { Standing: not QuoteStanding.NoLongerFits } quote
        && !quote.People.Any(person => source.NotToQuote.Contains(person.Id));

    /// <summary>The quote, or a marker when these words may not be printed or are not there any more.</summary>
    public ChapterBlock Of(CodingId id)
    {
        var isLeftOut = source.LeftOut.TryGetValue(id, out var why)
            && why is not (CheckKind.Gone or CheckKind.SetAside);
        if (isLeftOut && why is not CheckKind.Refused)
        {
            return new ParagraphBlock([texts.ToFill("LeftOut" + why)]);
        }

        if (!_codings.TryGetValue(id, out var coding) || _quotes.Of(coding) is not { } quote)
        {
            return new ParagraphBlock(
                [texts.ToFill(source.QuotesSetAside.Contains(id) ? "QuoteSetAside" : "QuoteGone")]);
        }

        if (isLeftOut || quote.People.Any(person => source.NotToQuote.Contains(person.Id)))
        {
            return new ParagraphBlock([texts.ToFill("QuoteNotAllowed")]);
        }

        // the words are not what was edited, and what was left out of them may have been left out for a reason
        if (quote.Standing == QuoteStanding.NoLongerFits)
        {
            return new ParagraphBlock([texts.ToFill("QuoteChanged")]);
        }

        var label = quote.People.Count == 0 ? texts.ToFill("Source").Text : quote.SourceLabel;
        return _isTranslated && quote.Translation is { } translation
            ? InTranslation(quote, translation, label, id)
            : new QuoteBlock(quote.Text, label, id) { Standing = quote.Standing, IsUntranslated = _isTranslated };
    }

    private QuoteBlock InTranslation(Quote quote, QuoteTranslation translation, string label, CodingId id)
    {
        if (_translated.TrueForAll(known => known.CodingId != id))
        {
            _translated.Add(new TranslatedQuote(id, label, quote.Text, translation));
        }

        return new QuoteBlock(translation.Text, label, id)
        {
            Standing = quote.Standing,
            Marker = translation.IsChecked ? null : texts.ToFill("TranslationCheck").Text,
        };
    }
}

/// <summary>A quote that is printed in translation, with its words in the language that was spoken.</summary>
internal sealed record TranslatedQuote(
    CodingId CodingId, string Label, string Words, QuoteTranslation Translation);
