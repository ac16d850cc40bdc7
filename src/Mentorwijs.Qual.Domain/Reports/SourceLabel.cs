using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>Says who is quoted, not who it is: "(leidinggevende 12, zorg)", more general for small groups.</summary>
public static class SourceLabel
{
    /// <summary>k: the sector is only named when at least this many share perspective and sector.</summary>
    public const int SmallestCell = 5;

    /// <summary>k2: the perspective is only named when at least this many share it.</summary>
    public const int SmallestPerspective = 3;

    /// <summary>The same word in Dutch and English.</summary>
    private const string Professional = "professional";

    /// <summary>The label in brackets; <paramref name="all"/> = every respondent of the project.</summary>
    public static string Of(
        Respondent respondent,
        IReadOnlyCollection<Respondent> all,
        IReadOnlyList<Perspective> perspectives,
        string language,
        int smallestCell = SmallestCell,
        int smallestPerspective = SmallestPerspective)
    {
        var peers = all.Where(other => Same(other.Perspective, respondent.Perspective)).ToList();
        if (peers.Count < smallestPerspective)
        {
            return $"({Professional})";
        }

        var name = $"{NameOf(respondent.Perspective, perspectives, language)} {respondent.Number}";
        var sector = respondent.Sector?.Trim() ?? "";
        var maySaySector = sector.Length > 0
            && peers.Count(other => Same(other.Sector?.Trim(), sector)) >= smallestCell;
        return maySaySector ? $"({name}, {sector})" : $"({name})";
    }

    /// <summary>The perspective within a sentence: "leidinggevende", but "HR-adviseur" keeps its capitals.</summary>
    public static string NameOf(string perspective, IReadOnlyList<Perspective> perspectives, string language)
    {
        var label = perspectives.FirstOrDefault(known => Same(known.Id, perspective))?.Label.In(language);
        return string.IsNullOrWhiteSpace(label) ? perspective : InSentence(label.Trim());
    }

    private static string InSentence(string label) => label.Length > 1 && char.IsUpper(label[1])
        ? label
        : char.ToLowerInvariant(label[0]) + label[1..];

    private static bool Same(string? one, string? other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
