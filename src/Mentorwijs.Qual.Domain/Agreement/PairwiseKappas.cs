using System.Numerics;

namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>The two kappas that are made of every two of more than two coders, for one code.</summary>
/// <remarks>
/// The formulas of <see cref="CongerKappa"/> and <see cref="LightKappa"/> with two categories, so that millions of
/// characters need no table; over the units that all coders judged. None for two coders, for whom both are Cohen's
/// kappa. Undefined as theirs. Worked: of three coders two agree wholly and the third never varies: kappas 1, 0 and 0
/// give Light .333.
/// </remarks>
public static class PairwiseKappas
{
    public const string Conger = "conger", Light = "light";

    public static IReadOnlyList<NamedValue> Of(CoverCounts counts)
    {
        if (counts.Coders <= 2)
        {
            return [];
        }

        var all = counts.Patterns.Where(entry => BitOperations.PopCount(entry.Key.Present) == counts.Coders).ToList();
        var pairs = (from first in Enumerable.Range(0, counts.Coders)
                     from second in Enumerable.Range(first + 1, counts.Coders - first - 1)
                     select all.Aggregate(
                         default(PairCounts), (sum, entry) => sum + entry.Key.CellOf(first, second, entry.Value)))
            .ToList();
        var units = all.Sum(entry => entry.Value);
        var expected = pairs.Sum(Expected);
        var kappas = pairs.ConvertAll(CohenKappa.Of);
        return
        [
            new(Conger, units == 0 ? AgreementValue.Undefined(WhyUndefined.NoDoubleCodedText)
                : expected == 0 ? AgreementValue.Undefined(WhyUndefined.NoVariation, units)
                : AgreementValue.Of(
                    1 - (pairs.Sum(pair => (double)(pair.OnlyFirst + pair.OnlySecond)) / expected), units)),
            new(Light, units == 0 ? AgreementValue.Undefined(WhyUndefined.NoDoubleCodedText)
                : kappas.Find(kappa => !kappa.IsDefined)
                    ?? AgreementValue.Of(kappas.Average(kappa => kappa.Estimate.GetValueOrDefault()), units)),
        ];
    }

    // n (1 − p_e) from the margins of the pair.
    private static double Expected(PairCounts pair)
    {
        double first = pair.Both + pair.OnlyFirst;
        double second = pair.Both + pair.OnlySecond;
        return pair.Units == 0 ? 0 : ((first * (pair.Units - second)) + ((pair.Units - first) * second)) / pair.Units;
    }
}
