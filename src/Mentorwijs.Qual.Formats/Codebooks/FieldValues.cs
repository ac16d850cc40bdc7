using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Formats.Codebooks;

/// <summary>What the values of fields mean.</summary>
internal static class FieldValues
{
    /// <summary>Slugs in <c>[#slug]</c>, in order; links to another book (<c>[#book:slug]</c>) are left out.</summary>
    public static IEnumerable<string> Links(string value) =>
        Pointers(value).Where(pointer => !pointer.Contains(':', StringComparison.Ordinal));

    /// <summary>"book:slug" in <c>[#book:slug]</c>, in order.</summary>
    public static IEnumerable<string> BookLinks(string value) =>
        Pointers(value).Where(pointer => pointer.Split(':') is [{ Length: > 0 }, { Length: > 0 }]);

    private static IEnumerable<string> Pointers(string value)
    {
        for (var open = Next(value, 0); open >= 0; open = Next(value, open + 2))
        {
            var close = value.IndexOf(']', open);
            if (close < 0)
            {
                yield break;
            }

            var inside = value[(open + 2)..close].Trim();
            if (inside.Length is > 0 and <= (Slug.MaxLength * 2) + 1)
            {
                yield return inside;
            }
        }
    }

    /// <summary>Yes or no, in either language; null for anything else.</summary>
    public static bool? YesOrNo(string value) => value.ToLowerInvariant() switch
    {
        "ja" or "yes" => true,
        "nee" or "no" => false,
        _ => null,
    };

    /// <summary>Whether a status is the retired one; null for a word that is no status.</summary>
    public static bool? IsRetired(string status) => status.ToLowerInvariant() switch
    {
        "vervallen" or "retired" => true,
        "concept" or "draft" or "actief" or "active" => false,
        _ => null,
    };

    /// <summary>True for a code that is still tried out; it can be applied like any other.</summary>
    public static bool IsDraft(string status) => status.ToLowerInvariant() is "concept" or "draft";

    /// <summary>"slug" and "[#slug]" name the same code.</summary>
    public static string Target(string value) => value.StartsWith("[#", StringComparison.Ordinal) && value.EndsWith(']')
        ? value[2..^1].Trim()
        : value;

    private static int Next(string value, int from) => value.IndexOf("[#", from, StringComparison.Ordinal);
}
