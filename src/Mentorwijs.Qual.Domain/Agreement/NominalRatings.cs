namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>One value per unit and coder from a list of categories, for hundreds of thousands of units.</summary>
/// <remarks>
/// Invariant: unit after unit, a place per coder; a value is the place of a category, or <see cref="Missing"/>.
/// </remarks>
public sealed class NominalRatings
{
    public const int Missing = -1;

    private readonly int[] _values;

    public NominalRatings(int coders, int categories, int[] values)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(coders);
        if (values.Length % coders != 0 || Array.Exists(values, value => value < Missing || value >= categories))
        {
            throw new ArgumentException("A place per coder in each unit, with a category or nothing", nameof(values));
        }

        (Coders, Categories, _values) = (coders, categories, values);
    }

    public int Coders { get; }

    public int Categories { get; }

    /// <summary>Krippendorff's nominal alpha; undefined as <see cref="KrippendorffAlpha"/> is.</summary>
    /// <remarks>
    /// Within a unit every value is compared with those before it, so the number of categories costs nothing. Pairs
    /// that differ are added up per number of coders: whole numbers until the last step.
    /// </remarks>
    public AgreementValue Alpha()
    {
        var perCategory = new long[Categories];
        var unlike = new long[Coders + 1];
        var units = 0L;
        for (var start = 0; start < _values.Length; start += Coders)
        {
            var unit = _values.AsSpan(start, Coders);
            var (rated, pairs) = (0, 0);
            for (var one = 0; one < unit.Length; one++)
            {
                if (unit[one] == Missing)
                {
                    continue;
                }

                rated++;
                for (var other = 0; other < one; other++)
                {
                    pairs += unit[other] != Missing && unit[other] != unit[one] ? 2 : 0;
                }
            }

            if (rated < 2)
            {
                continue;
            }

            units++;
            unlike[rated] += pairs;
            foreach (var value in unit)
            {
                if (value != Missing)
                {
                    perCategory[value]++;
                }
            }
        }

        double values = perCategory.Sum();
        var byChance = (values * values) - perCategory.Sum(count => (double)count * count);
        return Coders < 2 ? AgreementValue.Undefined(WhyUndefined.OnlyOneCoder)
            : units == 0 ? AgreementValue.Undefined(WhyUndefined.NoDoubleCodedText)
            : perCategory.Count(count => count > 0) < 2 ? AgreementValue.Undefined(WhyUndefined.NoVariation, units)
            : AgreementValue.Of(
                1 - ((values - 1) * unlike.Index().Skip(2).Sum(one => (double)one.Item / (one.Index - 1)) / byChance),
                units);
    }
}
