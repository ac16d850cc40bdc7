using System.Globalization;
using Mentorwijs.Qual.Domain.Agreement;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>The formulas that a sheet works coefficients out with, from the counts of its own row.</summary>
/// <remarks>
/// Written out from the definitions and not from the program's own sums, so that they check those. Places are cells
/// such as E5. Where chance explains everything the outcome is an empty text.
/// </remarks>
internal sealed class CountFormulas
{
    private readonly string _units, _used, _unused, _unlike, _unlikePerCoder, _shared, _possible, _rate;
    private readonly string? _kappa;

    private CountFormulas(IReadOnlyList<(string Cell, int Present, int Covering)> all, string? kappa)
    {
        _kappa = kappa;
        var bars = all.Where(bar => bar.Present >= 2).ToList();
        _units = Sum(bars, _ => (1, 1));
        _used = Sum(bars, bar => (bar.Covering, 1));
        _unused = Sum(bars, bar => (bar.Present - bar.Covering, 1));
        // 2k(m − k) of the m(m − 1) ordered pairs of a unit differ
        _unlike = Sum(bars, bar => (Unlike(bar), bar.Present * (bar.Present - 1)));
        _unlikePerCoder = Sum(bars, bar => (Unlike(bar), bar.Present - 1));
        _shared = Sum(bars, bar => (bar.Covering * (bar.Covering - 1), 1));
        _possible = Sum(bars, bar => (bar.Covering * (bar.Present - 1), 1));
        // π of Gwet: also over what one coder judged alone
        _rate = $"({Sum(all, bar => (bar.Covering, bar.Present))}/{Sum(all, _ => (1, 1))})";
    }

    /// <summary>Of two coders: the cells of both, only A, only B and neither.</summary>
    /// <param name="alone">The cells of what one of them judged alone, where there is any.</param>
    public static CountFormulas OfPair(
        string both, string first, string second, string neither,
        IReadOnlyList<(string Cell, int Present, int Covering)> alone)
    {
        // κ from the two coders' own rates: n² p_e of Cohen (1960)
        var n = $"({both}+{first}+{second}+{neither})";
        var chance = $"(({both}+{first})*({both}+{second})+({second}+{neither})*({first}+{neither}))";
        return new CountFormulas(
            [(both, 2, 2), (first, 2, 1), (second, 2, 1), (neither, 2, 0), .. alone],
            $"({n}*({both}+{neither})-{chance})/({n}^2-{chance})");
    }

    /// <summary>Of any number of coders: a cell for each number of coders who judged and who used the code.</summary>
    public static CountFormulas OfBars(IReadOnlyList<(string Cell, int Present, int Covering)> bars) =>
        new(bars, kappa: null);

    public string Units => _units;

    public string Prevalence => $"IF({_units}=0,\"\",{_used}/({_used}+{_unused}))";

    /// <summary>Null for a coefficient that these counts do not give.</summary>
    public string? Of(string coefficient) => coefficient switch
    {
        "percent" => $"IF({_units}=0,\"\",1-{_unlike}/{_units})",
        "positive" => $"IF({_used}=0,\"\",{_shared}/{_possible})",
        "kappa" => _kappa is null ? null : Varied(_kappa),
        "alpha" => Varied($"1-({_used}+{_unused}-1)*{_unlikePerCoder}/(2*{_used}*{_unused})"),
        CountCoefficients.Pi => Varied($"1-({_unlike}/{_units})/(2*{_rate}*(1-{_rate}))"),
        CountCoefficients.BrennanPrediger => Varied($"1-2*{_unlike}/{_units}"),
        CountCoefficients.Gwet => Varied($"1-({_unlike}/{_units})/(1-2*{_rate}*(1-{_rate}))"),
        _ => throw new InvalidOperationException($"Coefficient {coefficient}"),
    };

    private string Varied(string formula) => $"IF({_used}*{_unused}=0,\"\",{formula})";

    private static int Unlike((string Cell, int Present, int Covering) bar) =>
        2 * bar.Covering * (bar.Present - bar.Covering);

    // Factors as fractions of whole numbers, so that nothing is rounded on the way.
    private static string Sum(
        IReadOnlyList<(string Cell, int Present, int Covering)> bars,
        Func<(string Cell, int Present, int Covering), (int Times, int Over)> factor)
    {
        var terms = bars.Select(bar => (bar.Cell, Factor: factor(bar))).Where(term => term.Factor.Times != 0)
            .Select(term => term.Factor switch
            {
                (1, 1) => term.Cell,
                (var times, 1) => string.Create(CultureInfo.InvariantCulture, $"{times}*{term.Cell}"),
                var (times, over) => string.Create(CultureInfo.InvariantCulture, $"{times}*{term.Cell}/{over}"),
            })
            .ToList();
        return terms.Count == 0 ? "0" : $"({string.Join('+', terms)})";
    }
}
