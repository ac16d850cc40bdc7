using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Codebooks;

/// <summary>Names one code, for ever.</summary>
public readonly record struct CodeId(Guid Value) : IId;

/// <summary>One idea to look for in the interviews, with the rules for using it.</summary>
public sealed class Code
{
    public required CodeId Id { get; init; }

    public required CodebookId CodebookId { get; init; }

    public CodeId? ParentId { get; init; }

    /// <summary>Stable in the file and in addresses; unique in its book.</summary>
    public required string Slug { get; init; }

    public required LocalText Name { get; init; }

    public LocalText Definition { get; init; } = LocalText.Empty;

    /// <summary>Code when …</summary>
    public LocalText Include { get; init; } = LocalText.Empty;

    /// <summary>Do not code when …, with pointers <c>[#slug]</c> to the right code.</summary>
    public LocalText Exclude { get; init; } = LocalText.Empty;

    /// <summary>Other words people use for it, with commas between them: it is found by them too.</summary>
    public LocalText Synonyms { get; init; } = LocalText.Empty;

    public IReadOnlyList<LocalText> Examples { get; init; } = [];

    /// <summary>
    /// Codes this one is often confused with, as its own rules point to them: slugs, or <c>book:slug</c>.
    /// </summary>
    public IReadOnlyList<string> Confusions { get; init; } = [];

    /// <summary>Id of the dimension that must be said about every coding with this code; null = none.</summary>
    public string? Rating { get; init; }

    /// <summary>Slug of the code that took over from a retired one.</summary>
    public string? ReplacedBy { get; init; }

    /// <summary>The coder's notes under the fields, Markdown.</summary>
    public string Notes { get; init; } = "";

    /// <summary>1 for a top heading.</summary>
    public required int Level { get; init; }

    /// <summary>0-based place in the file: the order in which people see the codes.</summary>
    public required int Order { get; init; }

    /// <summary>False: a heading that only groups.</summary>
    public bool IsAssignable { get; init; } = true;

    /// <summary>True: quotes under this code ask for an extra check before export.</summary>
    public bool IsSensitive { get; init; }

    /// <summary>True: still tried out, e.g. one that came from the words of an interview.</summary>
    public bool IsDraft { get; init; }

    /// <summary>True: kept for the codings it has, not to be applied any more.</summary>
    public bool IsRetired { get; init; }
}
