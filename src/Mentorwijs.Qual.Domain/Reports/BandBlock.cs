namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>The coloured band at the top of a paper: what it is, its title as a message, for whom.</summary>
public sealed record BandBlock(string Above, IReadOnlyList<TextRun> Title, string Below) : ChapterBlock;
