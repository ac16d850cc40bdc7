namespace Mentorwijs.Qual.Formats.Transcripts;

/// <summary>One line of a file, with the looks that can tell who speaks.</summary>
internal sealed record SourceLine(string Text)
{
    /// <summary>False: a line break inside a paragraph came before it.</summary>
    public bool StartsParagraph { get; init; } = true;

    /// <summary>All its letters are bold.</summary>
    public bool IsBold { get; init; }

    public bool IsItalic { get; init; }

    /// <summary>Set in a heading style.</summary>
    public bool IsHeading { get; init; }

    /// <summary>Footnotes that hang on it.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>A table of a file: rows of cells, a cell holds lines.</summary>
internal sealed record SourceTable(IReadOnlyList<SourceRow> Rows);

/// <summary>One row of a table.</summary>
internal sealed record SourceRow(IReadOnlyList<IReadOnlyList<SourceLine>> Cells, bool IsHeader)
{
    public string CellText(int column) =>
        column < Cells.Count ? string.Join('\n', Cells[column].Select(line => line.Text)).Trim() : "";
}
