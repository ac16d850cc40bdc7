namespace Mentorwijs.Qual.Domain.Projects;

/// <summary>From whose side somebody speaks (supervisor, employee …): an attribute of the respondent.</summary>
public sealed record Perspective(string Id, LocalText Label);
