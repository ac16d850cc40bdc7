using System.CommandLine;
using Mentorwijs.Qual.Workbench.Demo;

namespace Mentorwijs.Qual.Cli;

/// <summary>qual demo: makes the demo project in its folder, or says where it is.</summary>
internal static class DemoCommand
{
    public static Command Make(Globals globals)
    {
        var command = new Command("demo", globals.Say("Demo"));
        command.SetAction((parsed, ct) => RunAsync(globals, parsed, ct));
        return command;
    }

    private static async Task<int> RunAsync(Globals globals, ParseResult parsed, CancellationToken ct)
    {
        var talk = globals.TalkOf(parsed);
        var made = false;
        var folder = await DemoFolder.OpenAsync(
            globals.DataOf(parsed, DemoFolder.DefaultPath),
            () =>
            {
                made = true;
                if (!talk.Json)
                {
                    Console.Error.WriteLine(talk.Say("DemoIsMade"));
                }
            },
            ct);
        return folder.Refusal is { } refusal
            ? talk.Refuse(refusal)
            : talk.Done(
                new { folder = folder.Value.FullPath, made },
                talk.Say(made ? "DemoWasMade" : "DemoIsThere", folder.Value.FullPath));
    }
}
