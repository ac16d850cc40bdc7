namespace Mentorwijs.Qual.Formats.Transcripts;

/// <summary>Tables that are no conversation, as lines.</summary>
internal static class DocxTables
{
    /// <summary>Lines of all blocks; a row of single lines becomes one line, other cells follow each other.</summary>
    public static IEnumerable<SourceLine> Flatten(IEnumerable<object> blocks)
    {
        foreach (var block in blocks)
        {
            if (block is SourceLine line)
            {
                yield return line;
            }
            else if (block is SourceTable table)
            {
                foreach (var cell in table.Rows.SelectMany(LinesOf))
                {
                    yield return cell;
                }
            }
        }
    }

    private static IEnumerable<SourceLine> LinesOf(SourceRow row)
    {
        var filled = row.Cells
            .Select(cell => cell.Where(line => !string.IsNullOrWhiteSpace(line.Text)).ToList())
            .Where(cell => cell.Count > 0).ToList();
        if (filled.Count < 2 || filled.Exists(cell => cell.Count > 1))
        {
            return filled.SelectMany(cell => cell);
        }

        var lines = filled.Select(cell => cell[0]).ToList();
        return
        [
            new SourceLine(string.Join(" | ", lines.Select(line => line.Text.Trim())))
            {
                IsBold = lines.TrueForAll(line => line.IsBold),
                IsItalic = lines.TrueForAll(line => line.IsItalic),
                Notes = [.. lines.SelectMany(line => line.Notes)],
            },
        ];
    }
}
