using System.Text;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>Words in the one form in which two texts can be compared.</summary>
public static class QuoteLines
{
    /// <summary>
    /// Composed characters (NFC), one space where there was other white space, \n between lines, no empty line, no
    /// control character and no half of a surrogate pair.
    /// </summary>
    public static string Tidy(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (!Rune.IsControl(rune) || Rune.IsWhiteSpace(rune))
            {
                whole.Append(rune.ToString());
            }
        }

        return string.Join('\n', whole.ToString().Normalize(NormalizationForm.FormC).Split('\n')
            .Select(line => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .Where(line => line.Length > 0)); // null: any white space
    }
}
