namespace Mentorwijs.Qual.Domain.Projects;

/// <summary>A list as it was kept elsewhere: a header and rows of text.</summary>
/// <remarks>Invariant: each row has as many cells as the header.</remarks>
public sealed record FieldTable(IReadOnlyList<string> Header, IReadOnlyList<FieldRow> Rows);

/// <summary>One row of a list.</summary>
/// <param name="Line">1-based line of the file on which it begins; a cell may hold line breaks.</param>
/// <param name="Cells">Trimmed text; empty where nothing stands.</param>
public sealed record FieldRow(int Line, IReadOnlyList<string> Cells);
