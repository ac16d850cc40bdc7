using System.Globalization;
using System.Text.Json;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Workbench.Texts;

namespace Mentorwijs.Qual.Cli;

/// <summary>Figures of agreement as JSON: shares are fractions of 1, and where there is no figure stands why.</summary>
internal static class FigureShape
{
    /// <summary>All measures of a code, of a branch or of all codes.</summary>
    public static object Figures(
        AgreementFigures figures, Func<IAgreementMeasure, AgreementValue> drawn, CultureInfo language) => new
        {
            passages = figures.Passages,
            use = Camel(figures.Use),
            prevalence = figures.Prevalence,
            units = figures.Counts.Units,
            pair = figures.Pair is { } pair
                ? new { both = pair.Both, onlyA = pair.OnlyFirst, onlyB = pair.OnlySecond, neither = pair.Neither }
                : null,
            measures = AgreementMeasures.All.ToDictionary(
                measure => measure.Id, measure => Value(drawn(measure), language)),
        };

    /// <summary>A mean over codes, with how many of them have a figure.</summary>
    public static object Mean(AgreementMean mean, CultureInfo language) => new
    {
        value = mean.Value.Estimate,
        reason = mean.Value.WhyUndefined is { } why ? Camel(why) : null,
        sentence = Sentence(mean.Value, language),
        interval = Interval(mean.Value),
        noInterval = mean.Value.WhyNoInterval is { } none ? Camel(none) : null,
        defined = mean.Defined,
        codes = mean.Codes,
    };

    private static object Value(AgreementValue value, CultureInfo language) => new
    {
        value = value.Estimate,
        reason = value.WhyUndefined is { } why ? Camel(why) : null,
        sentence = Sentence(value, language),
        interval = Interval(value),
        noInterval = value.WhyNoInterval is { } none ? Camel(none) : null,
    };

    private static object? Interval(AgreementValue value) => value.Interval is { } ends
        ? new
        {
            low = ends.Low,
            high = ends.High,
            level = ends.Level,
            resamples = ends.Resamples,
            undefined = ends.Undefined,
            seed = ends.Seed,
        }
        : null;

    private static string? Sentence(AgreementValue value, CultureInfo language) =>
        value.WhyUndefined is { } why ? KindWords.Say(why, language) : null;

    public static string Camel<TKind>(TKind kind)
        where TKind : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());
}
