using System.Text;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Formats.Transcripts;

/// <summary>Brings words to the stored form (NFC, no controls, no lone surrogates) and counts what it did.</summary>
internal sealed class TextCleaning
{
    private int _controls;
    private int _bidi;
    private int _halves;
    private int _composed;

    public string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                clean.Append(c).Append(text[++at]);
            }
            else
            {
                Append(clean, c);
            }
        }

        var words = clean.ToString();
        if (words.IsNormalized(NormalizationForm.FormC))
        {
            return words.Trim();
        }

        _composed++;
        return words.Normalize(NormalizationForm.FormC).Trim();
    }

    public IEnumerable<ReadWarning> Warnings()
    {
        (string Code, int Count)[] counts =
        [
            ("CONTROLS_REMOVED", _controls),
            ("CHARACTERS_REPLACED", _halves),
            ("BIDI_MARKS", _bidi),
            ("TEXT_COMPOSED", _composed),
        ];
        return counts.Where(count => count.Count > 0).Select(count => new ReadWarning(count.Code, count.Count));
    }

    private void Append(StringBuilder clean, char c)
    {
        switch (c)
        {
            // A soft hyphen is no letter, and a byte order mark inside a text is left over from joining files.
            case '\u00AD' or '\uFEFF':
                break;
            case '\uFFFE' or '\uFFFF':
            case var _ when PlainText.IsControl(c):
                _controls++;
                break;
            case var _ when char.IsSurrogate(c):
                _halves++;
                clean.Append('\uFFFD');
                break;
            default:
                _bidi += IsBidi(c) ? 1 : 0;
                clean.Append(c);
                break;
        }
    }

    // Marks that turn the direction of the words after them: kept, and said.
    private static bool IsBidi(char c) =>
        c is '\u200E' or '\u200F' or '\u061C' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
