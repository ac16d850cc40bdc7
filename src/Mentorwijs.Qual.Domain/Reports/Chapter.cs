namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>What the report says, as a pure value: how it looks is for the writer of the document.</summary>
public sealed record Chapter
{
    /// <summary>Decides what it looks like: other kinds are made of the same blocks and some of their own.</summary>
    public ReportKind Kind { get; init; }

    public required string Title { get; init; }

    public required string Subtitle { get; init; }

    /// <summary>"nl" or "en".</summary>
    public required string Language { get; init; }

    public required string ProjectName { get; init; }

    /// <summary>Day of the figures.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>True: the pages lie on their side, for wide tables.</summary>
    public bool IsLandscape { get; init; }

    public required IReadOnlyList<ChapterSection> Sections { get; init; }
}

/// <summary>A part of the chapter that stands under one top heading.</summary>
/// <param name="Key">Stable: "frame", "methods", "theme:" + id, "conclusions", "codebook".</param>
/// <param name="Blocks">In order; the first is the heading.</param>
public sealed record ChapterSection(string Key, IReadOnlyList<ChapterBlock> Blocks)
{
    /// <summary>True: it stands behind the text, and its headings have letters of their own instead of numbers.
    /// </summary>
    public bool IsAppendix { get; init; }
}
