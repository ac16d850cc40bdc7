namespace Mentorwijs.Qual.Formats.Codebooks;

/// <summary>Takes one bullet apart: label, language, qualifier, value.</summary>
internal static class CodebookFieldReader
{
    /// <param name="text">The first paragraph of the bullet, on one line.</param>
    /// <param name="line">1-based.</param>
    public static CodebookField Read(string text, int line)
    {
        if (Split(text) is not var (label, value))
        {
            return new CodebookField { Kind = FieldKind.Unlabelled, Value = text, Line = line };
        }

        var (bare, qualifier) = TakeQualifier(label);
        var (kind, spelled, language) = TakeLanguage(bare);
        return new CodebookField
        {
            Kind = kind,
            Label = spelled,
            Language = language,
            Qualifier = qualifier,
            Value = value,
            Line = line,
        };
    }

    // "**Label:** value"; a colon behind the bold, or underscores, mean the same and are put right on saving.
    private static (string Label, string Value)? Split(string text)
    {
        var bold = text.Length > 4 ? text[..2] : "";
        var close = bold is "**" or "__" ? text.IndexOf(bold, 2, StringComparison.Ordinal) : -1;
        if (close <= 2)
        {
            return null;
        }

        var inner = text[2..close].Trim();
        var after = text[(close + 2)..].Trim();
        (string Label, string Value)? split =
            inner.EndsWith(':') ? (inner[..^1].Trim(), after)
            : after.StartsWith(':') ? (inner, after[1..].Trim())
            : null;
        return split is { Label.Length: > 0 } ? split : null;
    }

    private static (string Label, string? Qualifier) TakeQualifier(string label)
    {
        if (!label.EndsWith(')'))
        {
            return (label, null);
        }

        var open = 0;
        for (var at = label.Length - 1; at > 0; at--)
        {
            open += label[at] switch { ')' => 1, '(' => -1, _ => 0 };
            if (open == 0)
            {
                return (label[..at].Trim(), label[(at + 1)..^1].Trim());
            }
        }

        return (label, null);
    }

    // "Maps to" is a label, "Naam en" a label with a language: the longest known label wins.
    private static (FieldKind Kind, string Label, string? Language) TakeLanguage(string label)
    {
        var words = string.Join(' ', label.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (CodebookLabels.Find(words) is var (kind, spelled))
        {
            return (kind, spelled, null);
        }

        var blank = words.LastIndexOf(' ');
        var (front, last) = blank < 0 ? (words, "") : (words[..blank], words[(blank + 1)..]);
        if (last.Length > 0 && CodebookLabels.Find(front) is var (frontKind, frontSpelled))
        {
            return (frontKind, frontSpelled, last.ToLowerInvariant());
        }

        return last.ToLowerInvariant() is "nl" or "en"
            ? (FieldKind.Custom, front, last.ToLowerInvariant())
            : (FieldKind.Custom, words, null);
    }
}
