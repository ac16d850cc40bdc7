namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>Agreement of any number of coders beyond what the shared use of the categories gives by chance.</summary>
/// <remarks>
/// κ = (p_o − p_e) / (1 − p_e), p_e = Σ π_k²: Fleiss (1971), Psychological Bulletin 76, p. 379. For two coders it is
/// Scott's pi: Scott (1955), Public Opinion Quarterly 19, p. 323. Undefined when one category was ever used.
/// Worked (Fleiss 1971, table 1): p_o = .556, p_e = .220 gives .430.
/// </remarks>
public static class FleissKappa
{
    public static AgreementValue Of(RatingTable table)
    {
        var ratings = RatingsOf(table);
        return ratings.Against(Expected(ratings));
    }

    public static AgreementValue StandardError(RatingTable table)
    {
        var ratings = RatingsOf(table);
        var expected = Expected(ratings);
        return ratings.StandardError(
            ratings.Against(expected), expected,
            unit => Enumerable.Range(0, ratings.Categories)
                .Sum(k => unit.CodersPerCategory[k] * ratings.MeanWeight(k)) / unit.Coders);
    }

    private static RatingPrevalence RatingsOf(RatingTable table) =>
        new(table.Rated(), RatingWeights.Identity(table.Categories));

    // 1 − Σ π_k² as a sum of products, so that one category gives exactly 0.
    private static double Expected(RatingPrevalence ratings)
    {
        var sum = 0.0;
        for (var k = 0; k < ratings.Categories; k++)
        {
            for (var l = 0; l < ratings.Categories; l++)
            {
                sum += k == l ? 0 : ratings.Prevalence[k] * ratings.Prevalence[l];
            }
        }

        return sum;
    }
}
