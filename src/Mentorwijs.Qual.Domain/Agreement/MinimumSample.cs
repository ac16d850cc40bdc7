namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>How many units two coders must judge before an agreement that is too low would show.</summary>
/// <remarks>
/// N = z² [ (1 + a)(3 − a) / (4 (1 − a) p (1 − p)) − a ], a = lowest acceptable alpha, p = share of the rarer value:
/// Bloch and Kraemer (1989), Biometrics 45, p. 269, as in Krippendorff (2019), Content Analysis, 4th ed., ch. 12.
/// Worked: a = .8, z = 1.645 gives 52 for p = .5, 147 for p = .1, 280 for p = .05. Units of one text resemble each
/// other, so it is a least number. Null where the code has no variation, or where characters are the unit: they are
/// no separate judgements.
/// </remarks>
public static class MinimumSample
{
    /// <summary>What Krippendorff asks for before conclusions rest on a code.</summary>
    public const double LowestAlpha = 0.8;

    /// <summary>One-sided 5 percent.</summary>
    public const double Z = 1.645;

    public static int? For(AgreementFigures figures, AgreementOptions options) =>
        options.Unit != AgreementUnit.Characters && figures.Prevalence is { } share and > 0 and < 1
            ? Of(LowestAlpha, share, Z)
            : null;

    /// <param name="lowestAlpha">Above 0, below 1.</param>
    /// <param name="share">Of one of the two values, above 0 and below 1.</param>
    /// <param name="z">Normal quantile of the level, one-sided.</param>
    public static int Of(double lowestAlpha, double share, double z) => (int)Math.Ceiling(z * z * (
        ((1 + lowestAlpha) * (3 - lowestAlpha) / (4 * (1 - lowestAlpha) * share * (1 - share))) - lowestAlpha));
}
