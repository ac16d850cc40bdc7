using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Codebooks;

/// <summary>One heading of a codebook file with the fields under it.</summary>
public sealed record CodeDraft
{
    /// <summary>As in the file, or proposed from the name where the file has none.</summary>
    public required string Slug { get; init; }

    /// <summary>Slug of the nearest earlier heading of a lower level; null at the top.</summary>
    public string? ParentSlug { get; init; }

    /// <summary>1 for a top heading, at most 6.</summary>
    public required int Level { get; init; }

    public required LocalText Name { get; init; }

    public LocalText Definition { get; init; } = LocalText.Empty;

    public LocalText Include { get; init; } = LocalText.Empty;

    public LocalText Exclude { get; init; } = LocalText.Empty;

    /// <summary>Other words people use for it, with commas between them.</summary>
    public LocalText Synonyms { get; init; } = LocalText.Empty;

    /// <summary>One a quote; the languages of two quotes are not known to be the same words.</summary>
    public IReadOnlyList<LocalText> Examples { get; init; } = [];

    public bool IsAssignable { get; init; } = true;

    public bool IsSensitive { get; init; }

    public bool IsRetired { get; init; }

    /// <summary>True: still tried out.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Slug of the code that took over from a retired one.</summary>
    public string? ReplacedBy { get; init; }

    /// <summary>Slugs of this book that the values point to (often confused with), in order, each once.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>Id of the dimension that must be filled when this code is applied.</summary>
    public string? Rating { get; init; }

    /// <summary>The free paragraphs of the section, Markdown: notes for coders.</summary>
    public string Notes { get; init; } = "";

    /// <summary>Fields that the program keeps and does not use, as "label: value", in the order of the file.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>Links to other books, <c>book:slug</c>, in order, each once.</summary>
    public IReadOnlyList<BookLink> BookLinks { get; init; } = [];

    /// <summary>1-based line of the heading in the file.</summary>
    public required int Line { get; init; }
}

/// <summary>A pointer from a rule to a code of another book.</summary>
/// <param name="Line">1-based, in the file of the rule.</param>
public sealed record BookLink(string Address, int Line);
