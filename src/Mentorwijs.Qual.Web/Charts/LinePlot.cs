using System.Globalization;

namespace Mentorwijs.Qual.Web.Charts;

/// <summary>Where the points of a line chart lie, in the units of its SVG.</summary>
/// <param name="places">How many places the horizontal axis has.</param>
/// <param name="low">Value at the bottom.</param>
/// <param name="high">Value at the top.</param>
public sealed class LinePlot(int places, double low, double high)
{
    public const int Width = 640;
    public const int Height = 260;
    public const int Left = 48;
    public const int Right = 16;
    public const int Top = 14;
    public const int Bottom = 40;

    // Half the height of a mark, and how many shapes there are before they come again.
    private const double Mark = 5;
    private const int Shapes = 4;

    /// <summary>The first place stands at the axis, the last at the right end; a single one in the middle.</summary>
    public double X(int place) => places < 2
        ? Left + ((Width - Left - Right) / 2.0)
        : Left + ((Width - Left - Right) * (double)place / (places - 1));

    public double Y(double value) =>
        Height - Bottom - ((Height - Top - Bottom) * (Math.Clamp(value, low, high) - low) / (high - low));

    /// <summary>The path through the values that are there; it breaks where one is missing.</summary>
    public string Path(IReadOnlyList<double?> values)
    {
        var parts = new List<string>();
        var isDrawing = false;
        foreach (var (place, value) in values.Index())
        {
            if (value is { } known)
            {
                parts.Add($"{(isDrawing ? "L" : "M")}{Say(X(place))} {Say(Y(known))}");
            }

            isDrawing = value is not null;
        }

        return string.Join(' ', parts);
    }

    /// <summary>The mark of a line at a point: a shape of its own, so that lines differ without colour.</summary>
    public string Shape(int line, int place, double value)
    {
        var (x, y) = (X(place), Y(value));
        (double X, double Y)[] corners = (line % Shapes) switch
        {
            0 => [(-1, -1), (1, -1), (1, 1), (-1, 1)],
            1 => [(0, -1.3), (1.2, 0.9), (-1.2, 0.9)],
            2 => [(0, -1.4), (1.4, 0), (0, 1.4), (-1.4, 0)],
            _ => [(-1.2, -0.9), (1.2, -0.9), (0, 1.3)],
        };
        return string.Join(' ', corners.Select(corner => $"{Say(x + (corner.X * Mark))},{Say(y + (corner.Y * Mark))}"));
    }

    /// <summary>A number as SVG reads it.</summary>
    public static string Say(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
