using Markdig.Syntax;

namespace Mentorwijs.Qual.Formats.Codebooks;

/// <summary>From a bullet in the source to a field: a wrapped value becomes one line, the rest is kept.</summary>
internal static class BulletReader
{
    /// <param name="lineOffset">Lines of the file before the source begins.</param>
    public static CodebookField Read(ListItemBlock item, SourceLines source, int lineOffset)
    {
        var first = source[item.Line];
        var indent = first.Length - first.TrimStart().Length;
        var behind = first[Math.Min(indent + 1, first.Length)..];
        var last = source.LastLine(item);
        var paragraph = item.Count > 0 && item[0] is ParagraphBlock block && block.Line == item.Line ? block : null;
        var end = paragraph is null ? item.Line : Math.Min(source.LastLine(paragraph), last);
        var text = string.Join(' ', Enumerable.Range(item.Line, end - item.Line + 1)
            .Select(line => (line == item.Line ? behind : source[line]).Trim())
            .Where(words => words.Length > 0));
        var field = paragraph is null && item.Count > 0
            ? Verbatim(behind, lineOffset + item.Line + 1)
            : CodebookFieldReader.Read(text, lineOffset + item.Line + 1);
        return last <= end ? field : field with
        {
            Below = Below(source, end + 1, last, paragraph is null ? indent + 2 : ContentColumn(indent, behind)),
            BelowLine = lineOffset + end + 2,
        };
    }

    // A heading, code or another list in a bullet keeps its blanks: they are part of what it is.
    private static CodebookField Verbatim(string behind, int line) => new()
    {
        Kind = FieldKind.Unlabelled,
        Value = (behind.StartsWith(' ') ? behind[1..] : behind).TrimEnd(),
        Line = line,
    };

    private static int ContentColumn(int indent, string behind)
    {
        var blanks = behind.Length - behind.TrimStart(' ').Length;
        return indent + 1 + (blanks is > 0 and < 5 ? blanks : 1);
    }

    // Indented by two, as under "- ".
    private static string Below(SourceLines source, int from, int last, int contentColumn) => string.Join(
        '\n',
        Enumerable.Range(from, last - from + 1).Select(line =>
        {
            var text = source[line];
            var blanks = Math.Min(contentColumn, text.Length - text.TrimStart(' ').Length);
            return string.IsNullOrWhiteSpace(text) ? "" : "  " + text[blanks..];
        }));
}
