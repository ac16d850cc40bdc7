using System.Globalization;
using System.Text;

namespace Mentorwijs.Qual.Domain.Projects;

/// <summary>Makes the short name for addresses: lower-case a-z, digits and single hyphens, at most 64 long.</summary>
public static class Slug
{
    public const int MaxLength = 64;

    /// <summary>Whether a text is a slug as it stands.</summary>
    public static bool IsValid(string text) =>
        text.Length is > 0 and <= MaxLength
        && text[0] != '-' && text[^1] != '-' && !text.Contains("--", StringComparison.Ordinal)
        && text.All(ch => char.IsAsciiLetterLower(ch) || char.IsAsciiDigit(ch) || ch == '-');

    /// <summary>The slug of a name; "x" when nothing of it is left. Accents are dropped ("één" → "een").</summary>
    public static string From(string name)
    {
        var slug = new StringBuilder();
        foreach (var ch in Decomposed(name))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(ch) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            if (char.IsAsciiLetterOrDigit(ch))
            {
                slug.Append(char.ToLowerInvariant(ch));
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var text = slug.ToString();
        text = text[..Math.Min(text.Length, MaxLength)].Trim('-');
        return text.Length == 0 ? "x" : text;
    }

    /// <summary>The slug of a name, with -2, -3 … behind it until nobody has it.</summary>
    public static string Free(string name, IReadOnlySet<string> taken)
    {
        var slug = From(name);
        var next = slug;
        for (var n = 2; taken.Contains(next); n++)
        {
            next = Numbered(slug, n);
        }

        return next;
    }

    /// <summary>The slug with "-n" behind it, shortened where the two would be too long.</summary>
    public static string Numbered(string slug, int n)
    {
        var tail = string.Create(CultureInfo.InvariantCulture, $"-{n}");
        return slug[..Math.Min(slug.Length, MaxLength - tail.Length)].TrimEnd('-') + tail;
    }

    // Half a surrogate pair, which a file may hold, cannot be normalised; as U+FFFD it becomes a hyphen.
    private static string Decomposed(string name) =>
        Encoding.Unicode.GetString(Encoding.Unicode.GetBytes(name)).Normalize(NormalizationForm.FormD);
}
