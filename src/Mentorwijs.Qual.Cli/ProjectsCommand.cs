using System.CommandLine;
using Mentorwijs.Qual.Workbench.Projects;

namespace Mentorwijs.Qual.Cli;

/// <summary>qual projects: the projects the person is a member of, newest first.</summary>
internal static class ProjectsCommand
{
    public static Command Make(Globals globals)
    {
        var command = new Command("projects", globals.Say("Projects"));
        command.SetAction((parsed, ct) => RunAsync(globals, parsed, ct));
        return command;
    }

    private static async Task<int> RunAsync(Globals globals, ParseResult parsed, CancellationToken ct)
    {
        var talk = globals.TalkOf(parsed);
        var opened = await OpenWorkbench.ToReadAsync(globals, parsed, null, ct);
        if (opened.Refusal is { } refusal)
        {
            return talk.Refuse(refusal);
        }

        await using var workbench = opened.Value;
        var projects = await workbench.Get<ProjectListQuery>().RunAsync(workbench.Actor, ct);
        return talk.Done(
            new
            {
                projects = projects.Select(project => new
                {
                    slug = project.Slug,
                    name = project.Name,
                    role = project.Role.ToString(),
                    transcripts = project.Transcripts,
                }),
            },
            projects.Count == 0
                ? talk.Say("NoProjects", workbench.Actor.Name)
                : string.Join(Environment.NewLine, projects.Select(project =>
                    talk.Say(
                        "ProjectLine", project.Slug, project.Name,
                        talk.Count("Transcripts", project.Transcripts)))));
    }
}
