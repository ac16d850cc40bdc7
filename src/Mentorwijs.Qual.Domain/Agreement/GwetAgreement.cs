namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>
/// Gwet's AC1 (identity weights) and AC2 (other weights), which stay steady when one category is rare.
/// </summary>
/// <remarks>
/// AC = (p_o − p_e) / (1 − p_e), p_e = Σ w_kl / (q (q − 1)) · Σ π_k (1 − π_k): Gwet (2008), Br. J. Math. Stat. Psychol.
/// 61, p. 37; Gwet (2014), Handbook, ch. 5. q counts the categories of the codebook, used or not. Undefined when there
/// is only one. Worked: 98 of 100 units alike and (1, 1) of the rest, π = (.99, .01): p_e = .0198, AC1 = .9796.
/// </remarks>
public static class GwetAgreement
{
    public static AgreementValue Of(RatingTable table, double[,] weights)
    {
        var ratings = new RatingPrevalence(table.Rated(), weights);
        return ratings.Categories < 2
            ? AgreementValue.Undefined(WhyUndefined.NoVariation, ratings.Pairable)
            : ratings.Against(Expected(ratings));
    }

    public static AgreementValue StandardError(RatingTable table, double[,] weights)
    {
        var ratings = new RatingPrevalence(table.Rated(), weights);
        var coefficient = Of(table, weights);
        return coefficient.IsDefined
            ? ratings.StandardError(
                coefficient, Expected(ratings),
                unit => Factor(ratings) * Enumerable.Range(0, ratings.Categories)
                    .Sum(k => unit.CodersPerCategory[k] * (1 - ratings.Prevalence[k])) / unit.Coders)
            : coefficient;
    }

    private static double Expected(RatingPrevalence ratings) =>
        1 - (Factor(ratings) * ratings.Prevalence.Sum(share => share * (1 - share)));

    private static double Factor(RatingPrevalence ratings) =>
        ratings.TotalWeight / ((double)ratings.Categories * (ratings.Categories - 1));
}
