namespace Mentorwijs.Qual.Domain.Projects;

/// <summary>Names one project.</summary>
public readonly record struct ProjectId(Guid Value) : IId;

/// <summary>Names one person who signs in.</summary>
public readonly record struct PersonId(Guid Value) : IId;

/// <summary>Names one respondent (a case in REFI-QDA).</summary>
public readonly record struct RespondentId(Guid Value) : IId;
