namespace Mentorwijs.Qual.Domain.Codings;

/// <summary>What a coder said about one coding: dimension → value, e.g. richting → belemmerend.</summary>
/// <remarks>Invariant: kept in one canonical form, so equal marks are equal strings.</remarks>
public sealed record Marks
{
    public static readonly Marks None = new("");

    private readonly string _canonical;

    private Marks(string canonical) => _canonical = canonical;

    /// <summary>The value for a dimension, or null when it was not said.</summary>
    public string? this[string dimension] => Pairs().GetValueOrDefault(dimension);

    /// <summary>Reads the form of <see cref="ToString"/>: "richting=belemmerend;sterkte=sterk".</summary>
    public static Marks Parse(string? canonical) =>
        string.IsNullOrEmpty(canonical) ? None : new Marks(Canonical(Pairs(canonical)));

    /// <summary>The same marks with one value set, or taken away with null.</summary>
    public Marks With(string dimension, string? value)
    {
        var pairs = Pairs();
        pairs.Remove(dimension);
        if (value is not null)
        {
            pairs[dimension] = value;
        }

        return new Marks(Canonical(pairs));
    }

    public IReadOnlyDictionary<string, string> ToDictionary() => Pairs();

    public override string ToString() => _canonical;

    private Dictionary<string, string> Pairs() => Pairs(_canonical);

    private static Dictionary<string, string> Pairs(string text) => text
        .Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2))
        .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static string Canonical(IReadOnlyDictionary<string, string> pairs) => string.Join(
        ';', pairs.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"));
}
