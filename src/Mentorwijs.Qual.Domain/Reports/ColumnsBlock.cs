using Mentorwijs.Qual.Domain.Analysis;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>Lists side by side: what helps and what hinders, do and don't.</summary>
public sealed record ColumnsBlock(IReadOnlyList<PointsColumn> Columns) : ChapterBlock;

/// <summary>One of them.</summary>
/// <param name="Tone">Decides the colour; <see cref="ChartTone.Helps"/> or <see cref="ChartTone.Hinders"/>.</param>
/// <param name="ToFill">Marker shown instead of points that nobody has written; null = there are points.</param>
public sealed record PointsColumn(
    string Heading, ChartTone Tone, IReadOnlyList<MarkedPoint> Points, TextRun? ToFill = null);

/// <summary>A point with who says so: "L W", empty = not told.</summary>
public sealed record MarkedPoint(string Text, string Marks);
