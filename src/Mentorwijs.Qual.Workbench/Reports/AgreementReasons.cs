using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Workbench.Texts;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>Why figures and intervals are missing: a reason is said once, with the coefficients it holds for.
/// </summary>
internal static class AgreementReasons
{
    /// <summary>Empty when every one has a figure.</summary>
    public static string Of(IEnumerable<NamedValue> values, OutputWords words) => Grouped(
        values.Select(value => (value.Coefficient, value.Value.WhyUndefined)), words,
        why => KindWords.Say(why, words.Culture));

    /// <summary>Empty when every one has an interval, or no figure to have one for.</summary>
    public static string OfIntervals(Func<IAgreementMeasure, AgreementValue> drawn, OutputWords words) => Grouped(
        AgreementMeasures.All.Select(measure => (measure.Id, drawn(measure).WhyNoInterval)), words,
        why => KindWords.Say(why, words.Culture));

    private static string Grouped<TWhy>(
        IEnumerable<(string Name, TWhy? Why)> all, OutputWords words, Func<TWhy, string> say)
        where TWhy : struct, Enum => string.Join(' ', all
            .Where(one => one.Why is not null)
            .GroupBy(one => one.Why.GetValueOrDefault(), one => AgreementColumns.NameOf(one.Name, words))
            .Select(group => $"{string.Join(", ", group)}: {say(group.Key)}"));
}
