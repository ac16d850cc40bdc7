using System.Globalization;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Workbench.Texts;

/// <summary>Says how a sample was drawn and divided, so that a reader can judge it and draw it again.</summary>
public static class DrawSentences
{
    public static string Of(CodingRound round, IReadOnlyList<Perspective> perspectives, CultureInfo culture) =>
        string.Join(' ', Parts(round, perspectives, culture));

    /// <summary>The name of a trait: ours in the language asked for, the study's own as it is.</summary>
    public static string TraitName(string trait, CultureInfo culture) =>
        trait.StartsWith(RespondentTraits.Other, StringComparison.Ordinal)
            ? trait[RespondentTraits.Other.Length..]
            : Text($"Trait_{trait}", culture);

    /// <summary>The values of a stratum; perspectives by their label, and that one is not known.</summary>
    public static string StratumName(
        DrawPlan plan, DrawnStratum stratum, IReadOnlyList<Perspective> perspectives, CultureInfo culture) =>
        plan.Traits.Count == 0
            ? Text("Stratum_All", culture)
            : string.Join(", ", plan.Traits.Zip(
                stratum.Values, (trait, value) => ValueName(trait, value, perspectives, culture)));

    private static string ValueName(
        string trait, string value, IReadOnlyList<Perspective> perspectives, CultureInfo culture)
    {
        if (value.Length == 0)
        {
            return Say(culture, "Value_Unknown", TraitName(trait, culture));
        }

        return trait != RespondentTraits.Perspective
            ? value
            : string.Join(RespondentTraits.Joiner, value.Split(RespondentTraits.Joiner).Select(id =>
                perspectives.FirstOrDefault(one => one.Id == id)?.Label.In(culture.TwoLetterISOLanguageName) ?? id));
    }

    private static IEnumerable<string> Parts(
        CodingRound round, IReadOnlyList<Perspective> perspectives, CultureInfo culture)
    {
        if (round.Draw is { } draw)
        {
            yield return Say(
                culture, draw.Plan.Traits.Count == 0 ? "DrawSimple" : "DrawStratified", draw.DrawnCount,
                draw.CandidateCount, 100.0 * draw.DrawnCount / draw.CandidateCount, draw.Plan.Seed,
                draw.At ?? round.StartedAt,
                string.Join(Text("And", culture), draw.Plan.Traits.Select(trait => TraitName(trait, culture))));
            if (draw.Plan.Traits.Count > 0)
            {
                yield return Say(culture, "DrawShares", string.Join("; ", draw.Strata.Select(stratum => Say(
                    culture, "DrawStratum", StratumName(draw.Plan, stratum, perspectives, culture),
                    stratum.Drawn.Count, stratum.Candidates.Count))));
            }
        }
        else
        {
            yield return Say(culture, "DrawByHand", round.Transcripts.Count);
        }

        yield return round switch
        {
            { Kind: RoundKind.Repeat } => Text("CodedAgain", culture),
            { Assignments.Count: > 0 } => Say(culture, "CodedInTurns", round.Coders.Count),
            _ => Say(culture, "CodedByAll", round.Coders.Count),
        };
    }

    private static string Say(CultureInfo culture, string key, params object[] values) =>
        string.Format(culture, Text(key, culture), values);

    private static string Text(string key, CultureInfo culture) =>
        SaidTexts.TextsOf("Codings").GetString(key, culture)
        ?? throw new InvalidOperationException($"No text {key} in CodingsTexts");
}
