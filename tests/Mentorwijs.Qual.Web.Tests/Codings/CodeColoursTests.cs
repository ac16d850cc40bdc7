using System.Globalization;
using System.Text.RegularExpressions;
using Mentorwijs.Qual.Tests;

namespace Mentorwijs.Qual.Web.Tests.Codings;

/// <summary>The eight colours of codes, as readers with each kind of colour-blindness see them.</summary>
public sealed partial class CodeColoursTests
{
    /// <summary>Oklab distance × 100; about 2 is the least that can be seen.</summary>
    private const double FarEnough = 7;

    /// <summary>Machado, Oliveira and Fernandes (2009), table 1, severity 1.0; on linear RGB.</summary>
    private static readonly Dictionary<string, double[]> Seen = new()
    {
        ["nothing missing"] = [1, 0, 0, 0, 1, 0, 0, 0, 1],
        ["protanopia"] = [.152286, 1.052583, -.204868, .114503, .786281, .099216, -.003882, -.048116, 1.051998],
        ["deuteranopia"] = [.367322, .860646, -.227968, .280085, .672501, .047413, -.011820, .042940, .968881],
        ["tritanopia"] = [1.255528, -.076749, -.178779, -.078411, .930809, .147602, .004733, .691367, .303900],
    };

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public void Any_two_stay_apart_for_colour_blind_readers(string theme)
    {
        var colours = ColoursOf(theme);

        var nearest =
            from eye in Seen
            from one in colours.Index()
            from other in colours.Index().Skip(one.Index + 1)
            let apart = Apart(eye.Value, one.Item, other.Item)
            orderby apart
            select (apart, $"{one.Index + 1} and {other.Index + 1} with {eye.Key}: {apart:F1}");

        Assert.Equal(8, colours.Count);
        Assert.True(nearest.First().apart >= FarEnough, nearest.First().Item2);
    }

    [Theory]
    [InlineData("light", "#fffdf8")]
    [InlineData("dark", "#1a2329")]
    public void Each_stands_out_from_the_paper_like_text(string theme, string sheet)
    {
        var paper = Luminance(Linear(sheet));

        Assert.All(ColoursOf(theme), colour =>
        {
            var (low, high) = (Math.Min(paper, Luminance(colour)), Math.Max(paper, Luminance(colour)));
            Assert.InRange((high + .05) / (low + .05), 4.45, 21);
        });
    }

    private static IReadOnlyList<double[]> ColoursOf(string theme)
    {
        var css = File.ReadAllText(Repository.PathOf("src", "Mentorwijs.Qual.Web", "wwwroot", "app.css"));
        var block = css.Split($"[data-bs-theme=\"{theme}\"] {{")[1].Split('}')[0];
        return [.. Colour().Matches(block).Select(match => Linear(match.Groups[1].Value))];
    }

    /// <summary>IEC 61966-2-1: sRGB to linear light.</summary>
    private static double[] Linear(string hex) =>
    [
        .. from at in new[] { 1, 3, 5 }
           let part = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0
           select part <= .04045 ? part / 12.92 : Math.Pow((part + .055) / 1.055, 2.4),
    ];

    /// <summary>WCAG 2.2, relative luminance.</summary>
    private static double Luminance(double[] linear) => (.2126 * linear[0]) + (.7152 * linear[1]) + (.0722 * linear[2]);

    private static double Apart(double[] eye, double[] one, double[] other) => 100 * Math.Sqrt(
        Oklab(Times(eye, one)).Zip(Oklab(Times(eye, other)), (a, b) => (a - b) * (a - b)).Sum());

    /// <summary>Ottosson (2020), "A perceptual color space for image processing".</summary>
    private static double[] Oklab(double[] linear)
    {
        var cones = Times(
            [.4122214708, .5363325363, .0514459929, .2119034982, .6806995451, .1073969566,
                .0883024619, .2817188376, .6299787005],
            [.. linear.Select(part => Math.Clamp(part, 0, 1))]);
        return Times(
            [.2104542553, .7936177850, -.0040720468, 1.9779984951, -2.4285922050, .4505937099,
                .0259040371, .7827717662, -.8086757660],
            [.. cones.Select(Math.Cbrt)]);
    }

    private static double[] Times(double[] rows, double[] by) =>
        [.. Enumerable.Range(0, 3).Select(row => Enumerable.Range(0, 3).Sum(at => rows[(row * 3) + at] * by[at]))];

    [GeneratedRegex(@"--code-\d: (#[0-9a-f]{6});")]
    private static partial Regex Colour();
}
