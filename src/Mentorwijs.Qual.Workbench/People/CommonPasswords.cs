namespace Mentorwijs.Qual.Workbench.People;

/// <summary>The list of common passwords that comes with the program; its source stands at its top.</summary>
internal static class CommonPasswords
{
    private static readonly Lazy<HashSet<string>> List = new(Read);

    /// <summary>How many there are.</summary>
    public static int Count => List.Value.Count;

    /// <summary>True also for one that is only repeated, padded with digits and signs, or runs along a row.</summary>
    public static bool Has(string password)
    {
        var lower = password.ToLowerInvariant();
        var core = lower.Trim([.. lower.Where(ch => !char.IsLetter(ch)).Distinct()]);
        return List.Value.Contains(lower)
            || (core.Length >= 3 && List.Value.Contains(core))
            || IsRepeated(lower) || (core.Length > 0 && IsRepeated(core))
            || IsRow(lower);
    }

    // "welkomwelkom", "abcabcabcabc": a known or short part again and again.
    private static bool IsRepeated(string text) => Enumerable.Range(1, text.Length / 2)
        .Where(length => text.Length % length == 0)
        .Select(length => text[..length])
        .Where(part => part.Length <= 4 || List.Value.Contains(part))
        .Any(part => string.Concat(Enumerable.Repeat(part, text.Length / part.Length)) == text);

    // "123456789012", "abcdefghijkl", "987654321098": each sign one further, nine before nought.
    private static bool IsRow(string text) =>
        new[] { 1, -1 }.Any(step => text.Zip(text.Skip(1)).All(pair => Follows(pair.First, pair.Second, step)));

    private static bool Follows(char one, char next, int step) =>
        next - one == step || (char.IsAsciiDigit(one) && char.IsAsciiDigit(next) && next - one == -9 * step);

    private static HashSet<string> Read()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.txt")
            ?? throw new InvalidOperationException("The list of common passwords is not built in");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.Length > 0 && line[0] != '#')
            .ToHashSet(StringComparer.Ordinal);
    }
}
