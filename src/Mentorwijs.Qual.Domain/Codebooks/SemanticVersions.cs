using System.Globalization;

namespace Mentorwijs.Qual.Domain.Codebooks;

/// <summary>Which of two versions is newer, by Semantic Versioning 2.0.0, section 11.</summary>
public static class SemanticVersions
{
    /// <summary>Less than 0: the first is older. What stands behind "+" does not count.</summary>
    public static int Compare(string one, string other)
    {
        var ((first, firstDraft), (second, secondDraft)) = (Parts(one), Parts(other));
        var core = CompareAll(first, second);
        return (core, firstDraft.Length, secondDraft.Length) switch
        {
            (not 0, _, _) => core,
            (_, 0, 0) => 0,
            (_, 0, _) => 1, // a release is newer than its own drafts: 1.0.0 > 1.0.0-rc.1
            (_, _, 0) => -1,
            _ => CompareAll(firstDraft, secondDraft),
        };
    }

    /// <summary>The version for one code more: 1.2.3 becomes 1.3.0; of other than three numbers a longer one.</summary>
    public static string NextMinor(string version)
    {
        var core = Parts(version).Core.Select(Number).ToList();
        return core is [{ } major, { } minor, { }]
            ? string.Create(CultureInfo.InvariantCulture, $"{major}.{minor + 1}.0")
            : $"{version.Split('-', '+')[0]}.1";
    }

    private static (string[] Core, string[] Draft) Parts(string version)
    {
        var plain = version.Split('+')[0];
        var dash = plain.IndexOf('-', StringComparison.Ordinal);
        return dash < 0 ? (plain.Split('.'), []) : (plain[..dash].Split('.'), plain[(dash + 1)..].Split('.'));
    }

    private static int CompareAll(string[] one, string[] other)
    {
        var first = one.Zip(other, ComparePart).FirstOrDefault(order => order != 0);
        return first != 0 ? first : one.Length.CompareTo(other.Length);
    }

    // Numbers by value and before words; words by their characters.
    private static int ComparePart(string one, string other) => (Number(one), Number(other)) switch
    {
        ({ } first, { } second) => first.CompareTo(second),
        ({ }, null) => -1,
        (null, { }) => 1,
        _ => string.CompareOrdinal(one, other),
    };

    private static long? Number(string part) =>
        long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
