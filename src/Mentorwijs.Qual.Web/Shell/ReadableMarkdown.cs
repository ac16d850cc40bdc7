using Markdig;
using Markdig.Syntax;

namespace Mentorwijs.Qual.Web.Shell;

/// <summary>Reads Markdown that somebody else wrote; over a limit it is null and shown as plain text.</summary>
public static class ReadableMarkdown
{
    /// <summary>UTF-16 units: far over any definition or memo.</summary>
    public const int MaxLength = 200_000;

    /// <summary>Lists in quotes in lists …: the parser itself gives up at 128 and is slow long before.</summary>
    public const int MaxDepth = 64;

    /// <summary>Brackets and emphasis that stay open make the parser look back over all of them.</summary>
    private const int MaxMarks = 4_000;

    /// <summary>No raw HTML and none of the advanced bundle, which can set any attribute.</summary>
    private static readonly MarkdownPipeline Plain = new MarkdownPipelineBuilder().DisableHtml().Build();

    public static MarkdownDocument? Parse(string markdown)
    {
        if (!IsWithinLimits(markdown))
        {
            return null;
        }

        try
        {
            return Markdown.Parse(markdown, Plain);
        }
        catch (ArgumentException) // the parser's own word for emphasis or lists nested deeper than 128
        {
            return null;
        }
    }

    private static bool IsWithinLimits(string markdown) =>
        markdown.Length <= MaxLength
        && markdown.Count(ch => ch is '[' or ']' or '*' or '_') <= MaxMarks
        && markdown.Split('\n').All(line => DepthOf(line) <= MaxDepth);

    /// <summary>How deep a line can nest at most: its markers, and one for each two blanks before its words.</summary>
    private static int DepthOf(string line)
    {
        var (markers, blanks) = (0, 0);
        foreach (var ch in line)
        {
            switch (ch)
            {
                case ' ': blanks++; break;
                case '\t': blanks += 4; break;
                case '>' or '-' or '*' or '+': markers++; break;
                case (>= '0' and <= '9') or '.' or ')': break;
                default: return markers + (blanks / 2);
            }
        }

        return line.AsSpan().ContainsAnyExcept(" \t-*_") ? markers + (blanks / 2) : 0;
    }
}
