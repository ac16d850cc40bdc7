namespace Mentorwijs.Qual.Domain.Analysis;

/// <summary>Bars in groups that are stacked to a whole: what a page draws and a document holds as its own chart.
/// </summary>
/// <remarks>Invariant: each series has as many values as there are categories.</remarks>
public sealed record ChartModel
{
    /// <summary>What is seen, for who cannot see it.</summary>
    public required string Description { get; init; }

    /// <summary>A bar each, in order.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>The parts of every bar, in order.</summary>
    public required IReadOnlyList<ChartSeries> Series { get; init; }

    /// <summary>What the length of a bar counts.</summary>
    public required string AxisTitle { get; init; }

    /// <summary>Those of the parts that somebody is in: a legend does not explain colours that are nowhere. All of
    /// them where nobody is in any.</summary>
    public static IReadOnlyList<ChartSeries> Drawn(IReadOnlyList<ChartSeries> parts) =>
        parts.Where(part => part.Values.Any(value => value > 0)).ToList() is { Count: > 0 } some ? some : parts;
}

/// <summary>One part of every bar.</summary>
public sealed record ChartSeries(string Name, IReadOnlyList<int> Values, ChartTone Tone);

/// <summary>What a part stands for; whoever draws it knows the colour.</summary>
public enum ChartTone
{
    Helps,
    Hinders,
    Both,
    Neither,
    NotSaid,
}
