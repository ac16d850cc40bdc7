using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Workbench;

/// <summary>Who asks: every use case takes it first.</summary>
public sealed record Actor(PersonId Id, string Name);
