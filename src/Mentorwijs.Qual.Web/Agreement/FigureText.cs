using System.Globalization;
using Mentorwijs.Qual.Domain.Agreement;

namespace Mentorwijs.Qual.Web.Agreement;

/// <summary>Writes a figure in the reader's culture.</summary>
public static class FigureText
{
    /// <summary>
    /// Shares read as percentages; coefficients have two decimals and a sign of their own, but never -0.00.
    /// </summary>
    /// <param name="measure">Null = a coefficient that is not one of the measures.</param>
    public static string Of(double estimate, IAgreementMeasure? measure) => measure is { IsShare: true }
        ? (ShownShare.Of(100 * estimate) / 100).ToString("P1", CultureInfo.CurrentCulture)
        : (Math.Round(estimate, 2, MidpointRounding.AwayFromZero) + 0.0).ToString("F2", CultureInfo.CurrentCulture);
}
