namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>How much two ratings agree when they are not the same: 1 = wholly, 0 = not at all.</summary>
public static class RatingWeights
{
    /// <summary>1 for the same category, 0 for any other.</summary>
    public static double[,] Identity(IReadOnlyList<double> categories) =>
        Of(categories.Count, (one, other) => one == other ? 1 : 0);

    /// <summary>1 − |a − b| / (max − min): Cicchetti and Allison (1971), Am. J. EEG Technol. 11.</summary>
    public static double[,] Linear(IReadOnlyList<double> categories) => Of(
        categories.Count,
        (one, other) => one == other ? 1 : 1 - (Math.Abs(categories[one] - categories[other]) / Range(categories)));

    /// <summary>1 − ((a − b) / (max − min))²: Fleiss and Cohen (1973), Educ. Psychol. Meas. 33.</summary>
    public static double[,] Quadratic(IReadOnlyList<double> categories) => Of(
        categories.Count,
        (one, other) =>
        {
            var distance = one == other ? 0 : (categories[one] - categories[other]) / Range(categories);
            return 1 - (distance * distance);
        });

    /// <summary>1 − M(i, j) / M(1, q), M(i, j) = C(|i − j| + 1, 2), on places: Gwet (2014), Handbook, ch. 3.</summary>
    public static double[,] Ordinal(IReadOnlyList<double> categories)
    {
        var widest = Pairs(categories.Count);
        return Of(
            categories.Count,
            (one, other) => one == other ? 1 : 1 - (Pairs(Math.Abs(one - other) + 1) / widest));
    }

    private static double Pairs(int of) => of * (of - 1.0) / 2;

    private static double Range(IReadOnlyList<double> categories) => categories[^1] - categories[0];

    private static double[,] Of(int categories, Func<int, int, double> weight)
    {
        var weights = new double[categories, categories];
        for (var one = 0; one < categories; one++)
        {
            for (var other = 0; other < categories; other++)
            {
                weights[one, other] = weight(one, other);
            }
        }

        return weights;
    }
}
