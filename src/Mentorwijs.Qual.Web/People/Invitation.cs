using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench;

namespace Mentorwijs.Qual.Web.People;

/// <summary>Who is to join the project, as filled in.</summary>
public sealed record Invitation(string Name, Role Role, CommandId Command);
