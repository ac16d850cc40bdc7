using System.CommandLine;

namespace Mentorwijs.Qual.Cli;

/// <summary>The options that name a project and a round, by the short names in the addresses of their pages.</summary>
internal static class ProjectOption
{
    public static Option<string> Project(Globals globals) =>
        new("--project") { Description = globals.Say("Project"), HelpName = "P", Required = true };

    public static Option<string> Round(Globals globals) =>
        new("--round") { Description = globals.Say("Round"), HelpName = "R", Required = true };

    public static Option<FileInfo> Out(Globals globals) =>
        new("--out") { Description = globals.Say("Out"), HelpName = "F", Required = true };

    public static Option<bool> Overwrite(Globals globals) =>
        new("--overwrite") { Description = globals.Say("Overwrite") };
}
