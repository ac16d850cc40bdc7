using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Codebooks;

/// <summary>What happened to a code between two versions; one code can have more than one.</summary>
public enum CodeChangeKind
{
    Added,

    /// <summary>Other words or other rules.</summary>
    Changed,

    /// <summary>Under another heading, or at another place under the same one.</summary>
    Moved,

    Retired,

    /// <summary>Was retired, can be applied again.</summary>
    Revived,

    Removed,
}

/// <summary>A part of a code that a version can change.</summary>
public enum CodeField
{
    Name,
    Parent,
    Definition,
    Include,
    Exclude,
    Synonyms,
    Examples,
    Assignable,
    Sensitive,
    Draft,
    Rating,
    ReplacedBy,
    Notes,

    /// <summary>Fields that the program keeps and does not use.</summary>
    Others,
}

/// <summary>A part of a book outside its codes.</summary>
public enum BookField
{
    Title,
    Introduction,
    Dimensions,
    Perspectives,
}

/// <summary>One field before and after.</summary>
/// <param name="Language">"nl" or "en"; null for a field without language. Yes and no stand as "yes" and "no".</param>
public sealed record FieldChange(CodeField Field, string? Language, string Before, string After);

/// <summary>One code that is not as it was.</summary>
/// <param name="Name">As it is now; of a removed code as it was.</param>
/// <param name="Fields">What differs, for a code that both versions have.</param>
public sealed record CodeChange(
    string Slug, LocalText Name, IReadOnlyList<CodeChangeKind> Kinds, IReadOnlyList<FieldChange> Fields);

/// <summary>What differs between two versions of a book.</summary>
/// <param name="Codes">In the order of the newer file; removed ones at the end.</param>
public sealed record CodebookChanges(IReadOnlyList<BookField> Book, IReadOnlyList<CodeChange> Codes)
{
    public bool IsEmpty => Book.Count == 0 && Codes.Count == 0;

    public IEnumerable<CodeChange> Of(CodeChangeKind kind) => Codes.Where(change => change.Kinds.Contains(kind));
}
