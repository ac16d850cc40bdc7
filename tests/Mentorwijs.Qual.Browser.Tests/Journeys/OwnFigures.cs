namespace Mentorwijs.Qual.Browser.Tests.Journeys;

/// <summary>The figures of agreement, counted letter by letter without the program's classes.</summary>
/// <remarks>
/// Cohen (1960) p. 40; Krippendorff (2011), here two coders and two values: α = 1 − (2n − 1) unlike / (n0 n1), n0
/// and n1 being how often each value was given, n the letters, unlike those on which the coders differ.
/// </remarks>
public sealed class OwnFigures
{
    private readonly List<(double Both, double OnlyA, double OnlyB, double Neither)> _perCode;

    /// <param name="codes">Number of codes that could have been applied.</param>
    /// <param name="planned">What the two coders did.</param>
    /// <param name="stored">Texts and who speaks where.</param>
    public OwnFigures(int codes, IReadOnlyList<PlannedCoding> planned, StoredFacts stored)
    {
        var texts = stored.Texts();
        var letters = stored.Spoken()
            .SelectMany(text => text.SelectMany(turn =>
                Enumerable.Range(turn.Start, turn.End - turn.Start).Select(at => (Transcript: text.Key, At: at))))
            .ToHashSet();
        _perCode =
        [
            .. planned.GroupBy(coding => coding.Code).Select(code =>
            {
                var (a, b) = (LettersOf('A', code), LettersOf('B', code));
                double both = a.Intersect(b).Count();
                return (both, a.Count - both, b.Count - both, letters.Count - a.Count - b.Count + both);
            }),
        ];
        _perCode.AddRange(Enumerable.Repeat((0.0, 0.0, 0.0, (double)letters.Count), codes - _perCode.Count));

        HashSet<(string, int)> LettersOf(char coder, IEnumerable<PlannedCoding> codings) =>
        [
            .. codings.Where(coding => coding.Coder == coder).SelectMany(coding =>
            {
                var start = texts[coding.Transcript].IndexOf(coding.Words, StringComparison.Ordinal);
                return Enumerable.Range(start, coding.Words.Length).Select(at => (coding.Transcript, at));
            }).Where(letters.Contains),
        ];
    }

    public int Codes => _perCode.Count;

    public double Percent => PercentOf(Sum);

    public double Positive => PositiveOf(Sum)!.Value; // not null: something was coded

    public double Kappa => KappaOf(Sum)!.Value; // as above

    public double Alpha => AlphaOf(Sum)!.Value; // as above

    public (double Mean, int Defined) PercentMean => Mean(table => PercentOf(table));

    public (double Mean, int Defined) PositiveMean => Mean(PositiveOf);

    public (double Mean, int Defined) KappaMean => Mean(KappaOf);

    public (double Mean, int Defined) AlphaMean => Mean(AlphaOf);

    private (double Both, double OnlyA, double OnlyB, double Neither) Sum => _perCode.Aggregate((sum, one) =>
        (sum.Both + one.Both, sum.OnlyA + one.OnlyA, sum.OnlyB + one.OnlyB, sum.Neither + one.Neither));

    private (double Mean, int Defined) Mean(Func<(double, double, double, double), double?> measure)
    {
        var values = _perCode.Select(measure).OfType<double>().ToList();
        return (values.Average(), values.Count);
    }

    private static double PercentOf((double Both, double OnlyA, double OnlyB, double Neither) table) =>
        (table.Both + table.Neither) / (table.Both + table.OnlyA + table.OnlyB + table.Neither);

    private static double? PositiveOf((double Both, double OnlyA, double OnlyB, double Neither) table) =>
        table is { Both: 0, OnlyA: 0, OnlyB: 0 }
            ? null
            : 2 * table.Both / ((2 * table.Both) + table.OnlyA + table.OnlyB);

    private static double? KappaOf((double Both, double OnlyA, double OnlyB, double Neither) table)
    {
        if (table is { Both: 0, OnlyA: 0, OnlyB: 0 })
        {
            return null;
        }

        var n = table.Both + table.OnlyA + table.OnlyB + table.Neither;
        var (a, b) = ((table.Both + table.OnlyA) / n, (table.Both + table.OnlyB) / n);
        var chance = (a * b) + ((1 - a) * (1 - b));
        return (PercentOf(table) - chance) / (1 - chance);
    }

    private static double? AlphaOf((double Both, double OnlyA, double OnlyB, double Neither) table)
    {
        var used = (2 * table.Both) + table.OnlyA + table.OnlyB;
        var values = 2 * (table.Both + table.OnlyA + table.OnlyB + table.Neither);
        return used == 0 ? null : 1 - ((values - 1) * (table.OnlyA + table.OnlyB) / (used * (values - used)));
    }
}
