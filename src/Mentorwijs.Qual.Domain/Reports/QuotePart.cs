namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>What became of some words of a quote when it was edited.</summary>
public enum QuotePartKind
{
    /// <summary>Said, and printed.</summary>
    Kept,

    /// <summary>Said, and not printed.</summary>
    LeftOut,

    /// <summary>Printed, and not said: a mark for what is left out, or words in square brackets.</summary>
    Added,
}

/// <summary>Words of a quote that share one fate, with the white space that belongs to them.</summary>
public sealed record QuotePart(QuotePartKind Kind, string Text);
