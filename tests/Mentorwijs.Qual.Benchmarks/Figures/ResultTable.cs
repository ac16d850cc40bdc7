using System.Globalization;

namespace Mentorwijs.Qual.Benchmarks.Figures;

/// <summary>The results as a table in Markdown, with the rows that are not met once more under it.</summary>
internal static class ResultTable
{
    private static readonly string[] Head =
        ["row", "job", "n", "median", "p95", "must", "peer", "peer / ours", "met"];

    public static string Of(IReadOnlyList<Result> results)
    {
        List<string[]> lines = [Head, .. results.Select(Line)];
        var widths = Enumerable.Range(0, Head.Length).Select(column => lines.Max(line => line[column].Length)).ToList();
        var rule = "|" + string.Concat(widths.Select(width => new string('-', width + 2) + "|"));
        var drawn = lines.Select(line =>
            "|" + string.Concat(line.Select((cell, column) => $" {cell.PadRight(widths[column])} |")));
        var missed = results.Where(result => result.IsMet == false).ToList();
        return string.Join('\n', [
            drawn.First(), rule, .. drawn.Skip(1), "",
            missed.Count == 0 ? "Everything that was measured and promised is met." : "Not met:",
            .. missed.Select(result => $"- row {result.Row}, {result.Job}: {Missed(result)}"),
        ]);
    }

    private static string[] Line(Result result) =>
    [
        result.Row.ToString(CultureInfo.InvariantCulture),
        result.Job,
        result.Sample.Count.ToString(CultureInfo.InvariantCulture),
        Say(result.Sample.Median, result.Unit),
        Say(result.Sample.P95, result.Unit),
        string.Join(", ", result.Must.Select(limit => $"{Name(limit.Of)} <= {Say(limit.Most, result.Unit)}")),
        result.Peer is { } peer ? $"{peer.Name} {Name(peer.Of)} {Say(peer.Value, result.Unit)}" : "",
        result.Ratio is { } ratio ? Say(ratio, "x") : "",
        result.IsMet switch { true => "yes", false => "NO", null => "" },
    ];

    private static string Missed(Result result) => string.Join(", ", result.Must
        .Where(limit => result.ValueOf(limit.Of) > limit.Most)
        .Select(limit => $"{Name(limit.Of)} {Say(result.ValueOf(limit.Of), result.Unit)}, "
            + $"must be at most {Say(limit.Most, result.Unit)}"));

    private static string Name(Figure figure) => figure == Figure.Median ? "median" : "p95";

    // Three figures are as many as repeat on another day.
    private static string Say(double value, string unit)
    {
        var digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
        return value.ToString("F" + digits, CultureInfo.InvariantCulture) + " " + unit;
    }
}
