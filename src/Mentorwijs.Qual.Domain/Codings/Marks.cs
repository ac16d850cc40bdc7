namespace Mentorwijs.Qual.Domain.Codings;

/// <summary>What a coder said about one coding: dimension → value, e.g. richting → belemmerend.</summary>
/// <remarks>
/// Invariant: kept in one canonical form, so equal marks are equal strings. The characters % = ; in a name, which a
/// codebook may use, stand in it as %25 %3D %3B.
/// </remarks>
public sealed record Marks
{
    public static readonly Marks None = new("");

    private readonly string _canonical;
    private Dictionary<string, string>? _pairs;

    private Marks(string canonical) => _canonical = canonical;

    /// <summary>The value for a dimension, or null when it was not said; taken apart once, for it is asked often.
    /// </summary>
    public string? this[string dimension] => (_pairs ??= Pairs()).GetValueOrDefault(dimension);

    /// <summary>Reads the form of <see cref="ToString"/>: "richting=belemmerend;sterkte=sterk".</summary>
    public static Marks Parse(string? canonical) =>
        string.IsNullOrEmpty(canonical) ? None : new Marks(Canonical(Pairs(canonical)));

    /// <summary>The same marks with one value set, or taken away with null.</summary>
    public Marks With(string dimension, string? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(dimension);
        var pairs = Pairs();
        pairs.Remove(dimension);
        if (value is not null)
        {
            pairs[dimension] = value;
        }

        return new Marks(Canonical(pairs));
    }

    public IReadOnlyDictionary<string, string> ToDictionary() => Pairs();

    /// <summary>By what is said: what was taken apart already plays no part.</summary>
    public bool Equals(Marks? other) => other is not null && _canonical == other._canonical;

    public override int GetHashCode() => _canonical.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => _canonical;

    private Dictionary<string, string> Pairs() => Pairs(_canonical);

    private static Dictionary<string, string> Pairs(string text)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in text.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var sign = pair.IndexOf('=', StringComparison.Ordinal);
            if (sign <= 0 || !pairs.TryAdd(Plain(pair[..sign]), Plain(pair[(sign + 1)..])))
            {
                throw new FormatException($"No marks: '{text}'");
            }
        }

        return pairs;
    }

    private static string Canonical(IReadOnlyDictionary<string, string> pairs) => string.Join(
        ';',
        pairs.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{Safe(pair.Key)}={Safe(pair.Value)}"));

    private static string Safe(string name) => name
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("=", "%3D", StringComparison.Ordinal)
        .Replace(";", "%3B", StringComparison.Ordinal);

    private static string Plain(string name) => name
        .Replace("%3B", ";", StringComparison.Ordinal)
        .Replace("%3D", "=", StringComparison.Ordinal)
        .Replace("%25", "%", StringComparison.Ordinal);
}
