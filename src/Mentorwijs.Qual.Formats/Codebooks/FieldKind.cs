namespace Mentorwijs.Qual.Formats.Codebooks;

/// <summary>What a field of a code is about; the numbers are the order in canonical form.</summary>
public enum FieldKind
{
    Name,
    Assignable,
    Definition,
    Include,
    Exclude,
    Example,
    CounterExample,
    Source,
    MapsTo,

    /// <summary>The rest keeps the order of the file.</summary>
    Rating,
    Sensitive,
    Colour,
    Shortcut,
    Status,
    ReplacedBy,
    Note,
    Synonyms,

    /// <summary>A label of somebody's own.</summary>
    Custom,

    /// <summary>A bullet without a label.</summary>
    Unlabelled,
}
