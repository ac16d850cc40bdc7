namespace Mentorwijs.Qual.Formats.Codebooks;

/// <summary>The labels of the format in Dutch and English (FORMAT.md, section 3).</summary>
internal static class CodebookLabels
{
    private static readonly (FieldKind Kind, string Nl, string En)[] Table =
    [
        (FieldKind.Name, "Naam", "Name"),
        (FieldKind.Assignable, "Toekenbaar", "Assignable"),
        (FieldKind.Definition, "Definitie", "Definition"),
        (FieldKind.Include, "Wel", "Include"),
        (FieldKind.Exclude, "Niet", "Exclude"),
        (FieldKind.Example, "Voorbeeld", "Example"),
        (FieldKind.CounterExample, "Tegenvoorbeeld", "Counter-example"),
        (FieldKind.Source, "Herkomst", "Source"),
        (FieldKind.MapsTo, "Verwijst naar", "Maps to"),
        (FieldKind.Rating, "Waardering", "Rating"),
        (FieldKind.Sensitive, "Gevoelig", "Sensitive"),
        (FieldKind.Colour, "Kleur", "Colour"),
        (FieldKind.Shortcut, "Toets", "Key"),
        (FieldKind.Status, "Status", "Status"),
        (FieldKind.ReplacedBy, "Vervangen door", "Replaced by"),
        (FieldKind.Note, "Notitie", "Note"),
        (FieldKind.Synonyms, "Synoniemen", "Synonyms"),
    ];

    private static readonly Dictionary<string, (FieldKind Kind, string Label)> Known = Table
        .SelectMany(row => new[] { (row.Kind, Label: row.Nl), (row.Kind, Label: row.En) })
        .DistinctBy(row => row.Label)
        .ToDictionary(row => row.Label, StringComparer.OrdinalIgnoreCase);

    /// <summary>The kind, and the label as the table spells it; null for an own label.</summary>
    public static (FieldKind Kind, string Label)? Find(string label) =>
        Known.TryGetValue(label, out var found) ? found : null;

    public static bool MayRepeat(FieldKind kind) => kind
        is FieldKind.Example or FieldKind.CounterExample or FieldKind.MapsTo or FieldKind.Note or FieldKind.Unlabelled;

    /// <summary>Place in canonical form; equal places keep the order of the file.</summary>
    public static int Place(FieldKind kind) => Math.Min((int)kind, (int)FieldKind.Rating);
}
