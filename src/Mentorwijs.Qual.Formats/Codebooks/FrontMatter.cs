using System.Text.RegularExpressions;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Formats.Codebooks;

/// <summary>What the front matter says about the book (FORMAT.md, section 4), with rules CB001 to CB003.</summary>
internal sealed partial class FrontMatter
{
    public const string Format = "mentorwijs-codebook/1";

    // 64 kB: the shipped books use under 3; more is not about a codebook.
    private const int MaxLength = 64 * 1024;

    private readonly List<CodebookProblem> _problems = [];

    private FrontMatter(YamlMap map)
    {
        Language = Required(map, "language", TwoLetters().IsMatch) is { Length: > 0 } language ? language : "nl";
        Slug = Required(map, "id", Domain.Projects.Slug.IsValid);
        Version = Required(map, "version", SemanticVersion().IsMatch);
        if (Required(map, "format", _ => true) is { Length: > 0 } format && format != Format)
        {
            Add("CB003", map["format"]?.Line ?? map.Line, format);
        }

        Languages = [Language, .. Texts(map["languages"])];
        Title = Local(map["title"]);
        Dimensions = [.. Entries(map, "dimensions").Select(entry =>
            new Dimension(entry.Id, entry.Label, [.. Entries(entry.Map, "values").Select(value =>
                new DimensionValue(value.Id, value.Label))]))];
        Perspectives = [.. Entries(map, "perspectives").Select(entry => new Perspective(entry.Id, entry.Label))];
    }

    public string Slug { get; }

    public string Version { get; }

    public string Language { get; }

    /// <summary>The language of the file and those it says it has; empty texts do not count.</summary>
    public IReadOnlyList<string> Languages { get; }

    public LocalText Title { get; }

    public IReadOnlyList<Dimension> Dimensions { get; }

    public IReadOnlyList<Perspective> Perspectives { get; }

    public IReadOnlyList<CodebookProblem> Problems => _problems;

    /// <param name="lines">Between the two --- lines; null when there are none.</param>
    public static FrontMatter Read(IReadOnlyList<string>? lines)
    {
        // Line 1 is the --- itself.
        var (map, badLine) = lines is null || lines.Sum(line => line.Length) > MaxLength
            ? (null, 1)
            : SmallYaml.Read(lines, firstLine: 2);
        if (map is not null)
        {
            return new FrontMatter(map);
        }

        var line = badLine ?? 1;
        var said = lines is null || line < 2 ? "---" : lines[line - 2].Trim();
        var front = new FrontMatter(new YamlMap([], 1));
        front._problems.Clear();
        front.Add("CB001", line, said.Length > 60 ? said[..60] + "…" : said);
        return front;
    }

    /// <summary>Words in one language, in the shape that holds Dutch and English.</summary>
    public LocalText Local(string? language, string text) => (language ?? Language) switch
    {
        "en" => new LocalText(null, text),
        "nl" => new LocalText(text, null),

        // A book in a third language shows its own words where Dutch ones would stand, rather than nothing.
        var other => other == Language ? new LocalText(text, null) : LocalText.Empty,
    };

    private LocalText Local(YamlNode? node) => node switch
    {
        YamlMap map when Language is "nl" or "en" => new LocalText(map.Text("nl"), map.Text("en")),
        YamlMap map => new LocalText(map.Text("nl") ?? map.Text(Language), map.Text("en")),
        YamlText text when text.Value.Length > 0 => Local(null, text.Value),
        _ => LocalText.Empty,
    };

    private string Required(YamlMap map, string key, Predicate<string> isUsable)
    {
        var value = map.Text(key);
        if (value is not null && isUsable(value))
        {
            return value;
        }

        Add("CB002", map[key]?.Line ?? map.Line, key);
        return "";
    }

    // A list of {id, label}; a bare value is an id that is its own label.
    private IEnumerable<(string Id, LocalText Label, YamlMap Map)> Entries(YamlMap map, string key)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (map[key] is YamlText { Value.Length: > 0 } or YamlMap)
        {
            Add("CB002", map[key]!.Line, key); // not null: matched on the line above
        }

        foreach (var item in map[key] is YamlList list ? list.Items : [])
        {
            var entry = item as YamlMap ?? new YamlMap([], item.Line);
            var id = (item as YamlText)?.Value ?? entry.Text("id") ?? "";
            if (id.Length == 0 || !seen.Add(id))
            {
                Add("CB002", item.Line, id.Length == 0 ? $"{key}: id" : $"{key}: {id}");
                continue;
            }

            var label = Local(entry["label"]);
            yield return (id, label.IsEmpty ? Local(null, id) : label, entry);
        }
    }

    private static IEnumerable<string> Texts(YamlNode? node) => node switch
    {
        YamlList list => list.Items.OfType<YamlText>().Select(text => text.Value),
        YamlText text => [text.Value],
        _ => [],
    };

    private void Add(string code, int line, string detail) =>
        _problems.Add(new CodebookProblem(code, ProblemSeverity.Error, line, detail));

    [GeneratedRegex("^[a-z]{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex TwoLetters();

    // Semantic versioning 2.0.0: three numbers, perhaps "-rc.1" and "+build" behind them.
    [GeneratedRegex(@"^\d{1,9}\.\d{1,9}\.\d{1,9}(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex SemanticVersion();
}
