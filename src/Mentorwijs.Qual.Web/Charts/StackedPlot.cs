using Mentorwijs.Qual.Domain.Analysis;

namespace Mentorwijs.Qual.Web.Charts;

/// <summary>Where the parts of stacked bars lie, in units of a picture 700 wide.</summary>
public sealed class StackedPlot
{
    public const int Width = 700;

    /// <summary>Of the bars: names stand before it.</summary>
    public const int Left = 230;

    public const int BarHeight = 24;

    private const int Step = 42;
    private const int Below = 26;

    /// <summary>Letters of a name on one line.</summary>
    private const int NameLength = 32;

    public StackedPlot(ChartModel chart)
    {
        var most = Math.Max(1, Enumerable.Range(0, chart.Categories.Count)
            .Select(at => chart.Series.Sum(series => series.Values[at])).DefaultIfEmpty().Max());
        Bars = [.. chart.Categories.Select((name, at) => new StackedBar(
            at, (at * Step) + 6, Broken(name), [.. Parts(chart, at, (double)(Width - Left - 4) / most)]))];
        Height = (chart.Categories.Count * Step) + Below;
    }

    public int Height { get; }

    public IReadOnlyList<StackedBar> Bars { get; }

    private static IEnumerable<BarPart> Parts(ChartModel chart, int at, double unit)
    {
        var x = (double)Left;
        foreach (var series in chart.Series.Where(series => series.Values[at] > 0))
        {
            var width = series.Values[at] * unit;
            yield return new BarPart(series.Tone, series.Values[at], x, width);
            x += width;
        }
    }

    // Two lines at most; a longer name is cut, the table beside has it whole.
    private static IReadOnlyList<string> Broken(string name)
    {
        if (name.Length <= NameLength)
        {
            return [name];
        }

        var space = name.LastIndexOf(' ', NameLength);
        var (first, rest) = space > 0 ? (name[..space], name[(space + 1)..]) : (name[..NameLength], name[NameLength..]);
        return [first, rest.Length <= NameLength ? rest : rest[..(NameLength - 1)] + "…"];
    }
}

/// <summary>One bar.</summary>
/// <param name="At">0-based place.</param>
/// <param name="Y">Of its upper edge.</param>
/// <param name="Lines">Its name, on one line or two.</param>
public sealed record StackedBar(int At, int Y, IReadOnlyList<string> Lines, IReadOnlyList<BarPart> Parts)
{
    /// <summary>Where a number stands in it.</summary>
    public int Middle => Y + (StackedPlot.BarHeight / 2) + 5;

    /// <summary>Where a line of its name stands.</summary>
    public int LineAt(int line) => Lines.Count == 1 ? Middle : Middle - 8 + (16 * line);
}

/// <summary>A part of a bar.</summary>
public sealed record BarPart(ChartTone Tone, int Value, double X, double Width);
