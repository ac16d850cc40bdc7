namespace Mentorwijs.Qual.Benchmarks.Figures;

/// <summary>Repeated measurements of one job.</summary>
internal sealed record Sample(IReadOnlyList<double> Values)
{
    public int Count => Values.Count;

    /// <summary>With an even number the mean of the middle two.</summary>
    public double Median
    {
        get
        {
            var sorted = Sorted();
            var middle = sorted.Count / 2;
            return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        }
    }

    /// <summary>By nearest rank: the smallest value that at least 95 of 100 do not exceed; few values = the largest.
    /// </summary>
    public double P95 => Sorted()[(int)Math.Ceiling(0.95 * Count) - 1];

    private List<double> Sorted() =>
        Count > 0 ? [.. Values.Order()] : throw new InvalidOperationException("Nothing was measured.");
}
