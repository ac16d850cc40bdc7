using System.Globalization;
using System.Text;

namespace Mentorwijs.Qual.Domain.Projects;

/// <summary>Makes the short name for addresses: lower-case a-z, digits and single hyphens, at most 64 long.</summary>
public static class Slug
{
    public const int MaxLength = 64;

    /// <summary>The slug of a name; "x" when nothing of it is left. Accents are dropped ("één" → "een").</summary>
    public static string From(string name)
    {
        var slug = new StringBuilder();
        foreach (var ch in name.Normalize(NormalizationForm.FormD))
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
            next = $"{slug[..Math.Min(slug.Length, MaxLength - 6)]}-{n}";
        }

        return next;
    }
}
