namespace Mentorwijs.Qual.Formats.Codebooks;

/// <summary>A piece of front matter; the line is 1-based in the file.</summary>
internal abstract record YamlNode(int Line);

/// <summary>A single value, without its quotes.</summary>
internal sealed record YamlText(string Value, int Line) : YamlNode(Line);

/// <summary>A list, as a block or between square brackets.</summary>
internal sealed record YamlList(IReadOnlyList<YamlNode> Items, int Line) : YamlNode(Line);

/// <summary>Keys with values, in read order, as a block or between braces.</summary>
internal sealed record YamlMap(IReadOnlyList<KeyValuePair<string, YamlNode>> Pairs, int Line) : YamlNode(Line)
{
    public YamlNode? this[string key] => Pairs.FirstOrDefault(pair => pair.Key == key).Value;

    /// <summary>The single value under a key; null when it is missing, blank or no single value.</summary>
    public string? Text(string key) =>
        this[key] is YamlText text && !string.IsNullOrWhiteSpace(text.Value) ? text.Value : null;
}
