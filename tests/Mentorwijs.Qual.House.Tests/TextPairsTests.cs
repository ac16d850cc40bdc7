using Mentorwijs.Qual.House.Tests.Reading;

namespace Mentorwijs.Qual.House.Tests;

/// <summary>Every text is there in both languages, with the same places to fill.</summary>
public class TextPairsTests
{
    [Fact]
    public void Every_text_has_its_twin()
    {
        var byPath = ResxFile.All.ToDictionary(file => file.Path);

        Findings.None(byPath.Values.SelectMany(file => byPath.TryGetValue(file.PathOfTwin, out var twin)
            ? Wrong(file, twin)
            : [$"{file.Path} has no twin {file.PathOfTwin}"]));
    }

    [Fact]
    public void There_are_texts_to_look_at() => Assert.NotEmpty(ResxFile.All);

    [Theory]
    [InlineData("", "a key the other lacks")]
    [InlineData("<data name='A'><value> </value></data>", "an empty text")]
    [InlineData("<data name='A'><value>Een {Aantal}</value></data>", "other places")]
    [InlineData("<data name='A'><value>{Count}</value></data><data name='A'><value>{Count}</value></data>", "twice")]
    public void A_wrong_twin_is_seen(string dutch, string why)
    {
        var english = ResxFile.Read("T.resx", "<root><data name='A'><value>One {Count}</value></data></root>");
        var nl = ResxFile.Read("T.nl.resx", $"<root>{dutch}</root>");

        Assert.True(Wrong(english, nl).Concat(Wrong(nl, english)).Any(), why);
    }

    private static IEnumerable<string> Wrong(ResxFile file, ResxFile twin)
    {
        var other = twin.Texts.DistinctBy(text => text.Key).ToDictionary();
        var twice = file.Texts.CountBy(text => text.Key).Where(count => count.Value > 1);
        return file.Texts.SelectMany(text =>
                text.Value.Trim().Length == 0 ? [$"{file.Path}: {text.Key} is empty"]
                : !other.TryGetValue(text.Key, out var translated) ? [$"{twin.Path} lacks {text.Key}"]
                : ResxFile.PlacesIn(text.Value).SequenceEqual(ResxFile.PlacesIn(translated)) ? (string[])[]
                : [$"{file.Path}: {text.Key} has other places than its twin"])
            .Concat(twice.Select(count => $"{file.Path}: {count.Key} stands there {count.Value} times"));
    }
}
