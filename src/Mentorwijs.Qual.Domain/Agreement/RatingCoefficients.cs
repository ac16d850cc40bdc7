namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>Every coefficient the program knows for a table of ratings, by name.</summary>
/// <remarks>
/// Names with <c>_available</c> and Gwet's use all ratings; cohen, scott, fleiss, conger, light and bennett drop units
/// that some coder left out. Those for two coders are left out for more. <c>_se_</c> = standard error.
/// </remarks>
public static class RatingCoefficients
{
    public static IReadOnlyList<NamedValue> Of(RatingTable table)
    {
        var (identity, linear, quadratic, ordinal) = (
            RatingWeights.Identity(table.Categories), RatingWeights.Linear(table.Categories),
            RatingWeights.Quadratic(table.Categories), RatingWeights.Ordinal(table.Categories));
        var complete = table.Complete();
        return
        [
            new("percent_agreement", Percent(table)),
            .. table.Coders == 2 ? ForTwo(table, complete, linear, quadratic) : [],
            new("fleiss_kappa", FleissKappa.Of(complete)),
            new("conger_kappa", CongerKappa.Of(table)),
            new("light_kappa", LightKappa.Of(table)),
            new("bennett_s", BrennanPrediger.Of(complete, identity)),
            .. WithError(
                "fleiss_kappa_available", FleissKappa.Of(table), FleissKappa.StandardError(table)),
            .. Chance("brennan_prediger_available", identity),
            .. Chance("brennan_prediger_linear_available", linear),
            .. Chance("brennan_prediger_quadratic_available", quadratic),
            .. Gwet("gwet_ac1", identity),
            .. Gwet("gwet_ac2_linear", linear),
            .. Gwet("gwet_ac2_quadratic", quadratic),
            .. Gwet("gwet_ac2_ordinal", ordinal),
            .. WithError(
                "alpha_nominal", AlphaMetrics.Of(table, AlphaMetric.Nominal), AlphaMetrics.StandardError(table)),
            new("alpha_ordinal", AlphaMetrics.Of(table, AlphaMetric.Ordinal)),
            new("alpha_interval", AlphaMetrics.Of(table, AlphaMetric.Interval)),
            new("alpha_ratio", AlphaMetrics.Of(table, AlphaMetric.Ratio)),
        ];

        IEnumerable<NamedValue> Chance(string name, double[,] weights) => WithError(
            name, BrennanPrediger.Of(table, weights), BrennanPrediger.StandardError(table, weights));

        IEnumerable<NamedValue> Gwet(string name, double[,] weights) => WithError(
            name, GwetAgreement.Of(table, weights), GwetAgreement.StandardError(table, weights));
    }

    private static IEnumerable<NamedValue> ForTwo(
        RatingTable table, RatingTable complete, double[,] linear, double[,] quadratic)
    {
        var pair = complete.Pair(0, 1);
        return
        [
            new("cohen_kappa", CohenKappa.Of(pair)),
            new("cohen_kappa_se_fce", WeightedKappa.StandardError(pair, RatingWeights.Identity(complete.Categories))),
            new("cohen_kappa_linear", WeightedKappa.Of(pair, linear)),
            new("cohen_kappa_linear_se_fce", WeightedKappa.StandardError(pair, linear)),
            new("cohen_kappa_quadratic", WeightedKappa.Of(pair, quadratic)),
            new("cohen_kappa_quadratic_se_fce", WeightedKappa.StandardError(pair, quadratic)),
            new("scott_pi", FleissKappa.Of(complete)),
            new("holsti", HolstiAgreement.Of(table)),
        ];
    }

    private static AgreementValue Percent(RatingTable table) => table.Coders < 2
        ? AgreementValue.Undefined(WhyUndefined.OnlyOneCoder)
        : PercentAgreement.Of(table.Rated());

    private static IEnumerable<NamedValue> WithError(string name, AgreementValue value, AgreementValue error) =>
        [new(name, value), new($"{name}_se_gwet", error)];
}
