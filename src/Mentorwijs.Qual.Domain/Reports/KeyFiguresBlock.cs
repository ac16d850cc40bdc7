namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>A few numbers side by side, large, each with a word or two below.</summary>
public sealed record KeyFiguresBlock(IReadOnlyList<KeyFigure> Figures) : ChapterBlock
{
    /// <summary>More do not fit beside each other.</summary>
    public const int Most = 6;
}

/// <summary>One of them: "7" and "leidinggevenden".</summary>
public sealed record KeyFigure(string Value, string Words);
