using Microsoft.Playwright;

namespace Mentorwijs.Qual.Browser.Tests.Running;

/// <summary>How somebody looks at a page: language, light or dark, size of the window in CSS pixels.</summary>
public sealed record View
{
    public static readonly View Usual = new();

    /// <summary>
    /// Every page is looked at in these: both languages, light and dark, laptop and tablet upright, and every two of
    /// these choices together.
    /// </summary>
    /// <remarks>
    /// Four of the eight: what goes wrong hangs on one choice (contrast on light or dark) or on two (a long word on a
    /// narrow page), and the other four took half of the time of all tests.
    /// </remarks>
    public static readonly IReadOnlyList<View> All =
    [
        Of("nl", ColorScheme.Light, 1366, 768), Of("nl", ColorScheme.Dark, 820, 1180),
        Of("en", ColorScheme.Dark, 1366, 768), Of("en", ColorScheme.Light, 820, 1180),
    ];

    public string Language { get; init; } = "nl";

    public ColorScheme Scheme { get; init; } = ColorScheme.Light;

    public int Width { get; init; } = 1366;

    public int Height { get; init; } = 768;

    /// <summary>For file names: "nl-light-1366".</summary>
    public override string ToString() => $"{Language}-{(Scheme == ColorScheme.Dark ? "dark" : "light")}-{Width}";

    private static View Of(string language, ColorScheme scheme, int width, int height) =>
        new() { Language = language, Scheme = scheme, Width = width, Height = height };
}
