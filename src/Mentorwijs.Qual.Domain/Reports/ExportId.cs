namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>Names one document that left the program; it stands in the document itself.</summary>
public readonly record struct ExportId(Guid Value) : IId;
