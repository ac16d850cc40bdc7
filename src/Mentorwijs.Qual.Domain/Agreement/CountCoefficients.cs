namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>The coefficients that a table of counts can be checked with by hand, for one code or several.</summary>
/// <remarks>
/// Scott's pi (for more coders Fleiss's kappa) and Gwet's AC1 with π = the mean of the share of coders who gave the
/// code, over all units that anybody judged, as Gwet handles what is missing: Scott (1955), Public Opinion Quarterly
/// 19, p. 323; Gwet (2008), Br. J. Math. Stat. Psychol. 61, p. 37. Brennan and Prediger (1981), Educ. Psychol. Meas.
/// 41, p. 693, with two categories. Without variation these three are undefined as kappa and alpha are: what nobody
/// coded is no agreement on a code.
/// Worked: a = 40, b = 10, c = 5, d = 45 gives π = .475, pi .6992, Brennan-Prediger .70, AC1 .7008.
/// </remarks>
public static class CountCoefficients
{
    public const string Pi = "pi", BrennanPrediger = "bp", Gwet = "ac1";

    /// <summary>Names as in files, in the order in which sheets show them.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. AgreementMeasures.All.Select(measure => measure.Id), Pi, BrennanPrediger, Gwet,
    ];

    /// <summary>In the order of <see cref="Names"/>.</summary>
    public static IReadOnlyList<NamedValue> Of(CoverCounts counts) =>
    [
        .. AgreementMeasures.All.Select(measure => new NamedValue(measure.Id, measure.Of(counts))),
        new(Pi, Against(counts, used => 2 * used * (1 - used))),
        new(BrennanPrediger, Against(counts, _ => 0.5)),
        new(Gwet, Against(counts, used => 1 - (2 * used * (1 - used)))),
    ];

    /// <summary>Mean over codes of each, in the order of <see cref="Names"/>.</summary>
    public static IReadOnlyList<AgreementMean> Means(IReadOnlyList<CoverCounts> codes)
    {
        var values = codes.Select(Of).ToList();
        return [.. Names.Select((_, place) => AgreementMean.Of([.. values.Select(all => all[place].Value)]))];
    }

    // 1 − (1 − p_o) / (1 − p_e), with 1 − p_e from how often the code was used
    private static AgreementValue Against(CoverCounts counts, Func<double, double> differing)
    {
        var sums = counts.Sums;
        if (sums.WhyNoVariation is { } why)
        {
            return AgreementValue.Undefined(why, sums.Units);
        }

        var bars = CoverHistogram.Of(counts);
        var used = bars.Sum(bar => bar.Units * (double)bar.Covering / bar.Present) / bars.Sum(bar => bar.Units);
        return AgreementValue.Of(
            1 - ((1 - (sums.Agreeing / sums.Units)) / differing(used)), sums.Units);
    }
}
