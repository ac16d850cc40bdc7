using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>The rules for editing a quote and for translating it.</summary>
public static class QuoteRules
{
    /// <summary>Of an edited quote and of a translation, in UTF-16 units: some six printed pages.</summary>
    public const int MaxLength = 20_000;

    /// <summary>The quote with these words; a translation stays, and is to be checked again.</summary>
    /// <param name="quote">As it is kept; a new one has the words that were said.</param>
    /// <param name="said">What the coding holds now.</param>
    /// <param name="typed">Empty = as it was said.</param>
    public static Outcome<EditedQuote> Edit(EditedQuote quote, string said, string typed)
    {
        var original = QuoteLines.Tidy(said);
        var text = QuoteLines.Tidy(typed) is { Length: > 0 } words ? words : original;
        if (text != original && text.Length > MaxLength)
        {
            return new QuoteIsTooLong(MaxLength);
        }

        var difference = QuoteDifference.Of(original, text);
        return difference.Refusal is { } refusal
            ? refusal
            : (quote.Text, quote.Original) == (text, original)
                ? quote
                : quote with { Original = original, Text = text, CheckedBy = null, CheckedAt = null };
    }

    /// <summary>The quote with this translation, not checked yet; empty = without one.</summary>
    public static Outcome<EditedQuote> Translate(EditedQuote quote, string typed, PersonId by, DateTimeOffset at)
    {
        var words = QuoteLines.Tidy(typed);
        if (words == quote.Translation)
        {
            return quote;
        }

        return words.Length > MaxLength
            ? new QuoteIsTooLong(MaxLength)
            : quote with
            {
                Translation = words,
                TranslatedBy = words.Length == 0 ? null : by,
                TranslatedAt = words.Length == 0 ? null : at,
                CheckedBy = null,
                CheckedAt = null,
            };
    }

    /// <summary>The quote with its translation found right, or with that taken back.</summary>
    public static Outcome<EditedQuote> Check(EditedQuote quote, bool isRight, PersonId by, DateTimeOffset at) =>
        (quote.Translation.Length, isRight) switch
        {
            (0, _) => new TranslationIsMissing(),
            (_, true) when quote.TranslatedBy == by => new TranslationNeedsAnotherPerson(),
            _ => quote with { CheckedBy = isRight ? by : null, CheckedAt = isRight ? at : null },
        };
}

/// <summary>A quote or a translation over the limit, in UTF-16 units.</summary>
public sealed record QuoteIsTooLong(int Limit) : Refusal;

/// <summary>There is no translation to check.</summary>
public sealed record TranslationIsMissing : Refusal;

/// <summary>Who translated cannot check the translation.</summary>
public sealed record TranslationNeedsAnotherPerson : Refusal;

/// <summary>Somebody whose words it holds did not agree to a translation.</summary>
public sealed record TranslationIsNotAllowed : Refusal;
