using Mentorwijs.Qual.Domain;

namespace Mentorwijs.Qual.Workbench.Jobs;

/// <summary>Of one piece of work that goes on while nobody waits for it.</summary>
public readonly record struct JobId(Guid Value) : IId;
