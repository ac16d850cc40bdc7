namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>Small print at the end: who made it, who paid, when.</summary>
public sealed record ColophonBlock(IReadOnlyList<IReadOnlyList<TextRun>> Lines) : ChapterBlock;
