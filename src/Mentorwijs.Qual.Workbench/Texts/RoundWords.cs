using System.Globalization;
using Mentorwijs.Qual.Domain.Codings;

namespace Mentorwijs.Qual.Workbench.Texts;

/// <summary>What figures call a round and those it compares, so that practice is never taken for the study.</summary>
public static class RoundWords
{
    /// <summary>The name that people gave, and what kind of round it is where it is not one of the study.</summary>
    public static string Name(CodingRound round, CultureInfo culture) => round.Kind == RoundKind.Study
        ? round.Name
        : $"{round.Name}: {KindWords.Say(round.Kind, culture)}";

    /// <summary>The name of a coder; in a repeat round also which time it was.</summary>
    /// <param name="place">In <see cref="CodingRound.Compared"/>.</param>
    public static string Coder(CodingRound round, int place, string name, CultureInfo culture) =>
        round.Kind == RoundKind.Repeat ? $"{name}, {Time(place, culture)}" : name;

    private static string Time(int place, CultureInfo culture) =>
        SaidTexts.TextsOf("Codings").GetString(place == 0 ? "Time_First" : "Time_Second", culture)
        ?? throw new InvalidOperationException("No text for a time in CodingsTexts");
}
