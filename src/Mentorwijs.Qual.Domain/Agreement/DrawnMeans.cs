namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>Per draw the mean over the codes that have a figure in it.</summary>
internal sealed class DrawnMeans(int resamples)
{
    private readonly double[] _sums = new double[resamples];
    private readonly int[] _codes = new int[resamples];

    /// <param name="figures">Of one code, in the order of the draws; null where it has none.</param>
    public void Add(IReadOnlyList<double?> figures)
    {
        for (var draw = 0; draw < figures.Count; draw++)
        {
            if (figures[draw] is { } figure)
            {
                _sums[draw] += figure;
                _codes[draw]++;
            }
        }
    }

    public IReadOnlyList<double?> Means() =>
        [.. _sums.Zip(_codes, double? (sum, codes) => codes == 0 ? null : sum / codes)];
}
