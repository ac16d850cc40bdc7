using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Web.People;

/// <summary>Who does something.</summary>
public sealed record Actor(PersonId Id, string Name);
