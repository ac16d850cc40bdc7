using System.Text;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Mentorwijs.Qual.Formats.Reports;

/// <summary>Puts words into a document as words only: no value becomes markup, a field or a line of XML.</summary>
internal static class WordText
{
    private const char Replacement = '\uFFFD';

    /// <summary>
    /// The text with everything XML 1.0 cannot hold (C0 controls but tab and line end, U+FFFE, U+FFFF, lone surrogate
    /// halves) replaced by U+FFFD; line ends become \n.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var ch = text[at];
            if (char.IsHighSurrogate(ch) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                clean.Append(ch).Append(text[++at]);
                continue;
            }

            clean.Append(ch is '\t' or '\n' or '\r' || (ch >= ' ' && !char.IsSurrogate(ch) && ch < '\uFFFE')
                ? ch
                : Replacement);
        }

        return clean.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>One run; a \n in the text becomes a line break, a tab a tab.</summary>
    public static W.Run Run(string text, W.RunProperties? properties = null)
    {
        var run = new W.Run();
        if (properties is not null)
        {
            run.Append(properties);
        }

        var lines = Clean(text).Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            if (at > 0)
            {
                run.Append(new W.Break());
            }

            AppendWithTabs(run, lines[at]);
        }

        return run;
    }

    /// <summary>How words look; null when they look like the paragraph.</summary>
    /// <param name="halfPoints">Size of the letters; null = as the paragraph has it.</param>
    public static W.RunProperties? Look(
        bool bold = false, bool italic = false, string? style = null, int? halfPoints = null)
    {
        var look = new W.RunProperties();
        if (style is not null)
        {
            look.Append(new W.RunStyle { Val = style });
        }

        if (bold)
        {
            look.Append(new W.Bold());
        }

        if (italic)
        {
            look.Append(new W.Italic());
        }

        if (halfPoints is { } size)
        {
            look.Append(new W.FontSize { Val = $"{size}" }, new W.FontSizeComplexScript { Val = $"{size}" });
        }

        return look.HasChildren ? look : null;
    }

    /// <summary>A paragraph in a named style.</summary>
    /// <remarks>An array on purpose: an element is itself the enumerable of its children.</remarks>
    public static W.Paragraph Paragraph(string style, params OpenXmlElement[] content)
    {
        var paragraph = new W.Paragraph(
            new W.ParagraphProperties(new W.ParagraphStyleId { Val = style }));
        paragraph.Append(content);
        return paragraph;
    }

    private static void AppendWithTabs(W.Run run, string line)
    {
        var parts = line.Split('\t');
        for (var at = 0; at < parts.Length; at++)
        {
            if (at > 0)
            {
                run.Append(new W.TabChar());
            }

            run.Append(new W.Text(parts[at]) { Space = SpaceProcessingModeValues.Preserve });
        }
    }
}
