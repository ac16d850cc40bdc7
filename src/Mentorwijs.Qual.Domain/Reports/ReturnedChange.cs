using Mentorwijs.Qual.Domain.Codings;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>What somebody did to a part of a document outside the program.</summary>
public enum ReturnedKind
{
    QuoteDeleted,

    /// <summary>Words were taken out of it, and nothing else.</summary>
    QuoteShortened,

    QuoteAltered,

    /// <summary>It stands in another order or another theme.</summary>
    QuoteMoved,

    /// <summary>It stands there more than once.</summary>
    QuoteRepeated,

    /// <summary>The label behind it says somebody else.</summary>
    LabelAltered,

    NumberAltered,

    NumberDeleted,

    /// <summary>Words or a table from the data, which the next export writes anew.</summary>
    LockedAltered,

    LockedDeleted,

    FreeAltered,

    FreeDeleted,
}

/// <summary>One difference between a document as it left and as it came back.</summary>
/// <param name="Tag">Of the control; see <see cref="ReturnedPiece.Tag"/>.</param>
/// <param name="Before">Words, or Markdown of an author's text.</param>
/// <param name="After">The same; empty = gone.</param>
public sealed record ReturnedChange(ReturnedKind Kind, string Tag, string Before, string After)
{
    /// <summary>1-based, in the order of the list.</summary>
    public int Number { get; init; }

    /// <summary>The heading above it.</summary>
    public string Place { get; init; } = "";

    /// <summary>The theme it stood in; null = in none.</summary>
    public ThemeId? Theme { get; init; }

    /// <summary>The theme it stands in now, of a quote that was moved.</summary>
    public ThemeId? NewTheme { get; init; }

    /// <summary>The quote behind which it stands in the new theme; null = it is the first there.</summary>
    public CodingId? Behind { get; init; }

    /// <summary>What of its new look cannot be kept.</summary>
    public IReadOnlyList<LostLook> Lost { get; init; } = [];

    /// <summary>The quote; null = it is none.</summary>
    public CodingId? Coding => Tag.StartsWith("quote:", StringComparison.Ordinal)
        && Guid.TryParse(Tag["quote:".Length..], out var id) ? new CodingId(id) : null;

    /// <summary>Name of the author's text; empty = it is none.</summary>
    public string Free => Tag.StartsWith("free:", StringComparison.Ordinal) ? Tag["free:".Length..] : "";
}
