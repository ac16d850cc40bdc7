namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>Units × coders with one value each, as in the literature and in a spreadsheet; null = left out.</summary>
/// <remarks>Invariant: each row has one place per coder; values are compared as text, ordinally.</remarks>
public sealed class ReliabilityTable
{
    private readonly IReadOnlyList<IReadOnlyList<string?>> _rows;
    private readonly string[] _categories;

    public ReliabilityTable(int coders, IReadOnlyList<IReadOnlyList<string?>> rows)
    {
        if (rows.Any(row => row.Count != coders))
        {
            throw new ArgumentException("Each row has one place per coder", nameof(rows));
        }

        (Coders, _rows) = (coders, rows);
        _categories = [.. rows.SelectMany(row => row).OfType<string>()
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    public int Coders { get; }

    public AgreementValue Percent() => Coders < 2 ? OneCoder : PercentAgreement.Of(Rated());

    public AgreementValue Alpha() => Coders < 2 ? OneCoder : new NominalRatings(
        Coders,
        _categories.Length,
        [
            .. _rows.SelectMany(row => row)
                .Select(value => value is null ? NominalRatings.Missing : IndexOf(value)),
        ]).Alpha();

    /// <summary>Two coders, over the rows that both filled in.</summary>
    public AgreementValue Kappa()
    {
        if (Coders != 2)
        {
            return Coders < 2 ? OneCoder : AgreementValue.Undefined(WhyUndefined.OnlyForTwoCoders);
        }

        var table = _categories.Select(_ => new long[_categories.Length]).ToArray();
        foreach (var row in _rows)
        {
            if (row is [{ } first, { } second])
            {
                table[IndexOf(first)][IndexOf(second)]++;
            }
        }

        return CohenKappa.Of(table);
    }

    private static AgreementValue OneCoder => AgreementValue.Undefined(WhyUndefined.OnlyOneCoder);

    private int IndexOf(string value) => Array.BinarySearch(_categories, value, StringComparer.Ordinal);

    private IEnumerable<RatedUnits> Rated() => _rows.Select(row => new RatedUnits(
        [.. _categories.Select(category => row.Count(value => StringComparer.Ordinal.Equals(value, category)))], 1));
}
