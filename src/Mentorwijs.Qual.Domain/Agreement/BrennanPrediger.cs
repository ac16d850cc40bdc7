namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>Agreement beyond what coders give who choose each category of the codebook equally often.</summary>
/// <remarks>
/// S = (p_o − p_e) / (1 − p_e), p_e = 1 / q, with weights Σ w_kl / q²: Bennett, Alpert and Goldstein (1954), Public
/// Opinion Quarterly 18; Brennan and Prediger (1981), Educ. Psychol. Meas. 41, p. 693. q counts the categories of the
/// codebook, used or not. Undefined when there is only one. Worked: p_o = .70 with q = 2 gives .20 / .50 = .40.
/// </remarks>
public static class BrennanPrediger
{
    public static AgreementValue Of(RatingTable table, double[,] weights)
    {
        var ratings = new RatingPrevalence(table.Rated(), weights);
        return ratings.Against(Expected(ratings));
    }

    public static AgreementValue StandardError(RatingTable table, double[,] weights)
    {
        var ratings = new RatingPrevalence(table.Rated(), weights);
        var expected = Expected(ratings);
        return ratings.StandardError(ratings.Against(expected), expected, chanceIn: null);
    }

    private static double Expected(RatingPrevalence ratings) =>
        1 - (ratings.TotalWeight / ((double)ratings.Categories * ratings.Categories));
}
