using Mentorwijs.Qual.Domain.Analysis;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>Lists side by side: what helps and what hinders, do and don't.</summary>
public sealed record ColumnsBlock(IReadOnlyList<PointsColumn> Columns) : ChapterBlock
{
    /// <summary>A checklist over the whole width that stays with them on one page; null = none.</summary>
    public PointsColumn? Below { get; init; }

    /// <summary>The columns, and what is below them.</summary>
    public IEnumerable<PointsColumn> All => Below is null ? Columns : Columns.Append(Below);
}

/// <summary>One of them.</summary>
/// <param name="Tone">Decides the colour; <see cref="ChartTone.Helps"/>, <see cref="ChartTone.Hinders"/>, or
/// <see cref="ChartTone.Neither"/> of a checklist.</param>
/// <param name="ToFill">Marker shown instead of points that nobody has written; null = there are points.</param>
public sealed record PointsColumn(
    string Heading, ChartTone Tone, IReadOnlyList<MarkedPoint> Points, TextRun? ToFill = null);

/// <summary>A point with who says so: "L W", empty = not told.</summary>
public sealed record MarkedPoint(string Text, string Marks);
