namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>The mean of Cohen's kappa over every two coders.</summary>
/// <remarks>
/// Light (1971), Psychological Bulletin 76, p. 367. Over the units that all coders rated. Undefined as soon as one of
/// the kappas is. Worked: kappas .20, .40 and .60 give .40.
/// </remarks>
public static class LightKappa
{
    public static AgreementValue Of(RatingTable table)
    {
        var complete = table.Complete();
        var kappas = PairsOf(complete).Select(pair => CohenKappa.Of(pair)).ToList();
        return kappas.Count == 0 ? AgreementValue.Undefined(WhyUndefined.OnlyOneCoder)
            : kappas.Find(kappa => !kappa.IsDefined)
            ?? AgreementValue.Of(kappas.Average(kappa => kappa.Estimate.GetValueOrDefault()), complete.Rows.Count);
    }

    internal static IEnumerable<IReadOnlyList<IReadOnlyList<long>>> PairsOf(RatingTable table) =>
        from one in Enumerable.Range(0, table.Coders)
        from other in Enumerable.Range(one + 1, table.Coders - one - 1)
        select table.Pair(one, other);
}
