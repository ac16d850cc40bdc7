using Microsoft.Playwright;

namespace Mentorwijs.Qual.Browser.Tests.Running;

/// <summary>How somebody looks at a page: language, light or dark, size of the window in CSS pixels.</summary>
public sealed record View
{
    public static readonly View Usual = new();

    /// <summary>Every page is looked at in these: both languages, light and dark, laptop and tablet upright.</summary>
    public static readonly IReadOnlyList<View> All =
    [
        .. from language in new[] { "nl", "en" }
           from scheme in new[] { ColorScheme.Light, ColorScheme.Dark }
           from size in new[] { (Width: 1366, Height: 768), (Width: 820, Height: 1180) }
           select new View { Language = language, Scheme = scheme, Width = size.Width, Height = size.Height },
    ];

    public string Language { get; init; } = "nl";

    public ColorScheme Scheme { get; init; } = ColorScheme.Light;

    public int Width { get; init; } = 1366;

    public int Height { get; init; } = 768;

    /// <summary>For file names: "nl-light-1366".</summary>
    public override string ToString() => $"{Language}-{(Scheme == ColorScheme.Dark ? "dark" : "light")}-{Width}";
}
