using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>How the words of a quote stand to what was said.</summary>
public enum QuoteStanding
{
    /// <summary>As it was said.</summary>
    AsSaid,

    /// <summary>Shortened or clarified, and the coding holds the words it was made from.</summary>
    Edited,

    /// <summary>The coding holds other words than when it was edited or translated; what is printed is still among
    /// them.</summary>
    SourceChanged,

    /// <summary>The coding holds other words, and what was made of the former ones is not among them.</summary>
    NoLongerFits,
}

/// <summary>Words of somebody as they are shown and printed, with who said them as far as that may be told.</summary>
/// <param name="Text">One line a turn; see <see cref="QuoteWords"/>. As people edited it, while that fits.</param>
/// <param name="SourceLabel">Empty where no respondent is known to have said it.</param>
/// <param name="People">The respondents whose words it holds: whether they may be quoted is asked of them.</param>
public sealed record Quote(string Text, string SourceLabel, IReadOnlyList<Respondent> People)
{
    /// <summary>What was said, in full.</summary>
    public required string Said { get; init; }

    public QuoteStanding Standing { get; init; }

    /// <summary>Null: none, or somebody whose words it holds did not agree to it.</summary>
    public QuoteTranslation? Translation { get; init; }

    /// <summary>1-based number of the turn it begins in, as the desk shows it; 0 = in none.</summary>
    public int Turn { get; init; }

    /// <summary>True: somebody whose words it holds did not agree to be quoted.</summary>
    public bool IsRefused => People.Any(person => person.MayQuote == Consent.No);

    /// <summary>True: nobody whose words it holds is against a translation.</summary>
    public bool MayTranslate => People.All(person => person.MayTranslate != Consent.No);
}

/// <summary>A quote in the other language.</summary>
/// <param name="CheckedBy">Who found it right; null = nobody, since the text or the translation last changed.</param>
public sealed record QuoteTranslation(string Text, PersonId By, PersonId? CheckedBy)
{
    public bool IsChecked => CheckedBy is not null;
}
