namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>A short list, a line or two each.</summary>
public sealed record PointsBlock(IReadOnlyList<string> Points, PointMark Mark) : ChapterBlock;

/// <summary>What stands before each line.</summary>
public enum PointMark
{
    Bullet,
    Number,

    /// <summary>An open box, to tick on paper.</summary>
    Box,
}
