using System.Globalization;
using Mentorwijs.Qual.Domain.Agreement;

namespace Mentorwijs.Qual.Workbench.Texts;

/// <summary>
/// The words for the closed kinds of the Domain, so that pages, tables and console call them the same.
/// </summary>
/// <remarks>
/// Key = type name, underscore, value; the pair of resx files is that of the area the type stands in.
/// </remarks>
public static class KindWords
{
    /// <summary>E.g. why a figure is undefined, what kind of difference it is, what was decided.</summary>
    public static string Say<TKind>(TKind kind, CultureInfo culture)
        where TKind : struct, Enum => Say((Enum)kind, culture);

    /// <summary>The same for a kind that is a place in a sentence.</summary>
    internal static string Say(Enum kind, CultureInfo culture) =>
        Find(SaidTexts.AreaOf(kind.GetType()), $"{kind.GetType().Name}_{kind}", culture);

    /// <summary>The name of a measure as people know it.</summary>
    public static string Say(IAgreementMeasure measure, CultureInfo culture) =>
        Find("Agreement", $"Measure_{measure.Id}", culture);

    /// <summary>The name of a coefficient, as <see cref="CountCoefficients"/> calls it.</summary>
    public static string SayCoefficient(string coefficient, CultureInfo culture) =>
        Find("Agreement", $"Measure_{coefficient}", culture);

    /// <summary>One unit of agreement, as a word within a sentence.</summary>
    public static string SayOne(AgreementUnit unit, CultureInfo culture) =>
        Find("Agreement", $"UnitWord_{unit}", culture);

    private static string Find(string area, string key, CultureInfo culture) =>
        SaidTexts.TextsOf(area).GetString(key, culture)
        ?? throw new InvalidOperationException($"No text {key} in {area}Texts");
}
