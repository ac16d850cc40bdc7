namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>Units × coders with a category of an ordered scale each, as coefficients on ratings need it.</summary>
/// <remarks>
/// Invariant: categories are different finite numbers in ascending order, each row has one place per coder, and every
/// value is one of the categories or null (this coder did not rate this unit). Unused categories count where a
/// coefficient says so.
/// </remarks>
public sealed class RatingTable
{
    private readonly IReadOnlyList<int?[]> _rows;

    public RatingTable(int coders, IEnumerable<double> categories, IEnumerable<IReadOnlyList<double?>> rows)
    {
        Coders = coders > 0 ? coders : throw new ArgumentOutOfRangeException(nameof(coders), coders, "At least 1");
        Categories = [.. categories.Distinct().Order()];
        if (!Categories.All(double.IsFinite))
        {
            throw new ArgumentException("Categories are finite numbers", nameof(categories));
        }

        _rows = [.. rows.Select(row => row.Count == coders
            ? row.Select(value => value is { } category ? PlaceOf(category) : (int?)null).ToArray()
            : throw new ArgumentException("Each row has one place per coder", nameof(rows)))];
    }

    public int Coders { get; }

    public IReadOnlyList<double> Categories { get; }

    /// <summary>Each unit as places in <see cref="Categories"/>.</summary>
    public IReadOnlyList<int?[]> Rows => _rows;

    /// <summary>The same table without the units that some coder left out: what 'listwise' means.</summary>
    public RatingTable Complete() =>
        new(Coders, Categories, [.. _rows.Where(row => row.All(value => value is not null))]);

    /// <summary>How often coder one chose the row's category where coder other chose the column's.</summary>
    public IReadOnlyList<IReadOnlyList<long>> Pair(int one, int other)
    {
        var table = Categories.Select(_ => new long[Categories.Count]).ToArray();
        foreach (var row in _rows)
        {
            if (row[one] is { } first && row[other] is { } second)
            {
                table[first][second]++;
            }
        }

        return table;
    }

    /// <summary>Units as numbers of coders per category; units nobody rated are left out.</summary>
    public IReadOnlyList<RatedUnits> Rated() =>
    [
        .. _rows.Select(row => new RatedUnits(CountsOf(row), 1)).Where(unit => unit.Coders > 0),
    ];

    private RatingTable(int coders, IReadOnlyList<double> categories, IReadOnlyList<int?[]> rows) =>
        (Coders, Categories, _rows) = (coders, categories, rows);

    private int[] CountsOf(int?[] row)
    {
        var counts = new int[Categories.Count];
        foreach (var value in row)
        {
            if (value is { } category)
            {
                counts[category]++;
            }
        }

        return counts;
    }

    private int PlaceOf(double category)
    {
        for (var place = 0; place < Categories.Count; place++)
        {
            if (Categories[place].Equals(category))
            {
                return place;
            }
        }

        throw new ArgumentException($"{category} is none of the categories", nameof(category));
    }
}
