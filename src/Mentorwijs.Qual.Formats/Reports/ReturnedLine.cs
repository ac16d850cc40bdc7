using System.Globalization;
using System.Text;

namespace Mentorwijs.Qual.Formats.Reports;

/// <summary>One paragraph of an edited document, as words and as Markdown.</summary>
internal sealed class ReturnedLine
{
    private readonly List<(string Words, bool IsBold, bool IsItalic, string? Link)> _runs = [];

    /// <summary>1 to 9; 0 = no heading.</summary>
    public int Heading { get; set; }

    /// <summary>0-based; null = in no list.</summary>
    public int? ListLevel { get; set; }

    public bool IsCounted { get; set; }

    public string Text => string.Concat(_runs.Select(run => run.Words)).Trim();

    public void Append(string words, bool isBold, bool isItalic, string? link)
    {
        if (_runs is [.., var last] && last.IsBold == isBold && last.IsItalic == isItalic && last.Link == link)
        {
            _runs[^1] = last with { Words = last.Words + words };
        }
        else if (words.Length > 0)
        {
            _runs.Add((words, isBold, isItalic, link));
        }
    }

    /// <param name="shallowest">Level of the highest heading of the piece, which becomes one #.</param>
    public string Markdown(int shallowest)
    {
        var words = Inline();
        if (Heading > 0)
        {
            var oneLine = words.Replace("\\\n", " ", StringComparison.Ordinal);
            return $"{new string('#', Heading - shallowest + 1)} {oneLine}";
        }

        return ListLevel is { } level
            ? $"{new string(' ', level * (IsCounted ? 3 : 2))}{(IsCounted ? "1." : "-")} {words}"
            : Guarded(words);
    }

    private string Inline()
    {
        var markdown = new StringBuilder();
        foreach (var (words, isBold, isItalic, link) in _runs)
        {
            var core = words.Trim();
            if (core.Length == 0)
            {
                markdown.Append(words);
                continue;
            }

            // signs of emphasis hold only where they touch a letter
            var (start, sign) = (words.IndexOf(core, StringComparison.Ordinal),
                Heading > 0 ? "" : (isBold ? "**" : "") + (isItalic ? "*" : ""));
            var inner = $"{sign}{Escaped(core)}{new string([.. sign.Reverse()])}";
            markdown.Append(words[..start])
                .Append(link is null ? inner : $"[{inner}](<{link}>)")
                .Append(words[(start + core.Length)..]);
        }

        return markdown.ToString().Trim().Replace("\n", "\\\n", StringComparison.Ordinal);
    }

    private static string Escaped(string words)
    {
        var safe = new StringBuilder(words.Length);
        foreach (var letter in words)
        {
            if (letter is '\\' or '*' or '_' or '`' or '[' or ']' or '<' or '>' or '&')
            {
                safe.Append('\\');
            }

            safe.Append(letter);
        }

        return safe.ToString();
    }

    // What would begin a heading or a list at the start of a line.
    private static string Guarded(string words)
    {
        if (words.Length == 0)
        {
            return words;
        }

        var digits = words.TakeWhile(char.IsAsciiDigit).Count();
        return words[0] is '#' or '-' or '+' or '=' or '~' or '|' ? $"\\{words}"
            : digits is > 0 and < 10 && digits < words.Length && words[digits] is '.' or ')'
                ? string.Create(CultureInfo.InvariantCulture, $"{words[..digits]}\\{words[digits..]}")
                : words;
    }
}
