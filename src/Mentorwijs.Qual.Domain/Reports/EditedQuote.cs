using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>What people made of the words of a coding so that they can be printed: shortened, clarified, translated.
/// </summary>
/// <remarks>Invariant: made by <see cref="QuoteRules"/>, so the text holds nothing that was not said outside its marks,
/// and a check was made by somebody else than the translation.</remarks>
public sealed record EditedQuote
{
    public required ProjectId ProjectId { get; init; }

    /// <summary>Where the words come from.</summary>
    public required CodingId CodingId { get; init; }

    /// <summary>What was said when it was edited: when that is not what the coding holds now, it is to be seen again.
    /// </summary>
    public required string Original { get; init; }

    /// <summary>As it is printed; the same as the original when only a translation was made.</summary>
    public required string Text { get; init; }

    /// <summary>In the other language of the program; empty = none.</summary>
    public string Translation { get; init; } = "";

    /// <summary>Who translated; null without a translation.</summary>
    public PersonId? TranslatedBy { get; init; }

    public DateTimeOffset? TranslatedAt { get; init; }

    /// <summary>Who read the translation beside the text and found it right; null = nobody since either changed.
    /// </summary>
    public PersonId? CheckedBy { get; init; }

    public DateTimeOffset? CheckedAt { get; init; }

    /// <summary>True: printed as it was said, and not translated, so that nothing needs to be kept.</summary>
    public bool IsNothing => Text == Original && Translation.Length == 0;
}
