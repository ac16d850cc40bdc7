namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>The rules for the texts of a theme.</summary>
public static class ThemeRules
{
    public const int MaxTitleLength = 200;

    public const int MaxMessageLength = 500;

    /// <summary>About ten printed pages; a theme is a section, not the report.</summary>
    public const int MaxBodyLength = 40_000;

    /// <summary>Of contrast, exceptions and advice each: some three printed pages.</summary>
    public const int MaxPartLength = 10_000;

    public const int MaxQuotes = 50;

    /// <summary>So often may one respondent be quoted in a theme without a reason: more would make one voice the
    /// theme.</summary>
    public const int UsualQuotesEach = 3;

    public const int MaxReasonLength = 500;

    /// <summary>
    /// The theme as it will be stored: texts trimmed, title and message on one line, \n in the body, codes and quotes
    /// once each; or why it cannot be.
    /// </summary>
    public static Outcome<Theme> Check(Theme theme)
    {
        var title = OneLine(theme.Title);
        var message = OneLine(theme.Message);
        var body = Lines(theme.Body);
        var (contrast, exceptions, advice) = (Lines(theme.Contrast), Lines(theme.Exceptions), Lines(theme.Advice));
        var quotes = theme.Quotes.Distinct().ToList();
        return (title.Length, message.Length, body.Length, quotes.Count) switch
        {
            (0, _, _, _) => new ThemeTitleIsMissing(),
            ( > MaxTitleLength, _, _, _) => new ThemeTitleIsTooLong(MaxTitleLength),
            (_, > MaxMessageLength, _, _) => new ThemeMessageIsTooLong(MaxMessageLength),
            (_, _, > MaxBodyLength, _) => new ThemeBodyIsTooLong(MaxBodyLength),
            (_, _, _, > MaxQuotes) => new ThemeHasTooManyQuotes(MaxQuotes),
            _ when Math.Max(Math.Max(contrast.Length, exceptions.Length), advice.Length) > MaxPartLength =>
                new ThemePartIsTooLong(MaxPartLength),
            _ when OneLine(theme.WhyMoreQuotes).Length > MaxReasonLength => new QuoteReasonIsTooLong(MaxReasonLength),
            _ when theme.QuotesEach is < 1 or > MaxQuotes => new QuotesEachIsOutOfRange(MaxQuotes),
            _ when theme.QuotesEach > UsualQuotesEach && OneLine(theme.WhyMoreQuotes).Length == 0 =>
                new MoreQuotesNeedReason(UsualQuotesEach),
            _ => theme with
            {
                Title = title,
                Message = message,
                Body = body,
                Contrast = contrast,
                Exceptions = exceptions,
                Advice = advice,
                Codes = [.. theme.Codes.Distinct()],
                Quotes = quotes,
                WhyMoreQuotes = theme.QuotesEach > UsualQuotesEach ? OneLine(theme.WhyMoreQuotes) : "",
            },
        };
    }

    private static string Lines(string text) => text.ReplaceLineEndings("\n").Trim();

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)); // null: any white space
}

/// <summary>A theme needs a title.</summary>
public sealed record ThemeTitleIsMissing : Refusal;

/// <summary>A title over the limit, in UTF-16 units.</summary>
public sealed record ThemeTitleIsTooLong(int Limit) : Refusal;

/// <summary>A key message is one sentence; limit in UTF-16 units.</summary>
public sealed record ThemeMessageIsTooLong(int Limit) : Refusal;

/// <summary>A body over the limit, in UTF-16 units.</summary>
public sealed record ThemeBodyIsTooLong(int Limit) : Refusal;

/// <summary>Contrast, exceptions or advice over the limit, in UTF-16 units.</summary>
public sealed record ThemePartIsTooLong(int Limit) : Refusal;

/// <summary>More quotes than a section can show.</summary>
public sealed record ThemeHasTooManyQuotes(int Limit) : Refusal;

/// <summary>A reason over the limit, in UTF-16 units.</summary>
public sealed record QuoteReasonIsTooLong(int Limit) : Refusal;

/// <summary>So many quotes of each respondent cannot be asked for.</summary>
public sealed record QuotesEachIsOutOfRange(int Limit) : Refusal;

/// <summary>More quotes of each respondent than usual, and no reason why.</summary>
public sealed record MoreQuotesNeedReason(int Usual) : Refusal;

/// <summary>The theme was removed in the meantime.</summary>
public sealed record ThemeIsGone : Refusal;

/// <summary>The coding a quote was chosen from does not exist any more.</summary>
public sealed record QuotedCodingIsGone : Refusal;
