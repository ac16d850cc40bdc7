using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Codings;

/// <summary>What strata can be made of: the perspective and every other attribute of a respondent.</summary>
public static class RespondentTraits
{
    public const string Perspective = "perspective";

    /// <summary>Before the label of a column of the study's own.</summary>
    public const string Other = "other:";

    /// <summary>Between the values of several respondents in one transcript.</summary>
    public const string Joiner = " + ";

    private static readonly IReadOnlyList<(string Key, Func<Respondent, string?> Of)> Known =
    [
        (Perspective, one => one.Perspective),
        ("sector", one => one.Sector),
        ("region", one => one.Region),
        ("size", one => one.Size),
        ("gender", one => one.Gender),
        ("ageGroup", one => one.AgeGroup),
        ("guide", one => one.Guide),
    ];

    /// <summary>
    /// All traits of a transcript. With more than one respondent a value is all their different values together, in
    /// alphabetical order, so that the transcript lies in exactly one stratum; "" = nothing is known.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Of(IReadOnlyCollection<Respondent> respondents)
    {
        var traits = Known.ToDictionary(
            trait => trait.Key, trait => Together(respondents.Select(trait.Of)), StringComparer.Ordinal);
        foreach (var label in respondents.SelectMany(one => one.Others).Select(other => other.Label)
            .Distinct(StringComparer.Ordinal))
        {
            traits[Other + label] = Together(respondents.Select(
                one => one.Others.FirstOrDefault(other => other.Label == label)?.Text));
        }

        return traits;
    }

    private static string Together(IEnumerable<string?> values) => string.Join(
        Joiner,
        values.Select(value => value?.Trim() ?? "").Where(value => value.Length > 0)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
