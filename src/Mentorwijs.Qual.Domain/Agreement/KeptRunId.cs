namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>Names one run that was kept.</summary>
public readonly record struct KeptRunId(Guid Value) : IId;
