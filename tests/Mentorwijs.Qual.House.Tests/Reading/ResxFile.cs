using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Mentorwijs.Qual.House.Tests.Reading;

/// <summary>The texts of one resx file, by key, as they stand there (a key may wrongly stand there twice).</summary>
public sealed partial record ResxFile(string Path, IReadOnlyList<KeyValuePair<string, string>> Texts)
{
    public static IReadOnlyList<ResxFile> All =>
        [.. SourceFile.Product.Where(file => file.Extension == ".resx").Select(file => Read(file.Path, file.Text))];

    public bool IsDutch => Path.EndsWith(".nl.resx", StringComparison.Ordinal);

    public string PathOfTwin => IsDutch
        ? Path.Replace(".nl.resx", ".resx", StringComparison.Ordinal)
        : Path.Replace(".resx", ".nl.resx", StringComparison.Ordinal);

    public static ResxFile Read(string path, string xml) => new(path,
    [
        .. XDocument.Parse(xml).Descendants("data").Select(data => KeyValuePair.Create(
            data.Attribute("name")?.Value ?? "", data.Element("value")?.Value ?? "")),
    ]);

    /// <summary>The places a text leaves open, sorted: {Limit}, {0}.</summary>
    public static IReadOnlyList<string> PlacesIn(string text) =>
        [.. Place().Matches(text).Select(match => match.Groups["name"].Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{(?<name>\w+)(?:[:,][^}]*)?\}")]
    private static partial Regex Place();
}
