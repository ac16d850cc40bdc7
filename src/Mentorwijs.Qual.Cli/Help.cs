using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Mentorwijs.Qual.Cli;

/// <summary>qual --help and qual COMMAND --help, in the language of the person.</summary>
internal sealed class Help(Globals globals) : SynchronousCommandLineAction
{
    private const int Indent = 2;

    /// <summary>Help is asked for because something is not known yet, so nothing need be complete.</summary>
    public override bool ClearsParseErrors => true;

    /// <summary>Takes the place of the library's own help, which speaks no Dutch.</summary>
    public static void Take(RootCommand root, Globals globals)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        (help.Action, help.Description) = (new Help(globals), globals.Say("HelpHelp"));
        root.Options.OfType<VersionOption>().Single().Description = globals.Say("HelpVersion");
    }

    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine(globals.Say("HelpUsage"));
        output.WriteLine($"{new string(' ', Indent)}{UsageOf(command)}");
        WriteList("HelpArguments", command.Arguments.Select(argument => ($"<{argument.Name}>", argument.Description)));
        WriteList("HelpCommands", command.Subcommands.Select(one => (one.Name, one.Description)));
        WriteList("HelpOptions", OptionsOf(command).Select(option => (SpelledOut(option), option.Description)));
        return Exit.Done;

        void WriteList(string title, IEnumerable<(string Name, string? Text)> rows)
        {
            var list = rows.ToList();
            if (list.Count == 0)
            {
                return;
            }

            var width = list.Max(row => row.Name.Length);
            output.WriteLine();
            output.WriteLine(globals.Say(title));
            foreach (var (name, text) in list)
            {
                output.WriteLine($"{new string(' ', Indent)}{name.PadRight(width)}{new string(' ', Indent)}{text}");
            }
        }
    }

    /// <summary>As one types it: "qual codebook check".</summary>
    public static string NameOf(Command command) => command.Parents.OfType<Command>().FirstOrDefault() is { } above
        ? $"{NameOf(above)} {command.Name}"
        : "qual";

    private static string UsageOf(Command command) => string.Join(
        ' ',
        [
            NameOf(command),
            .. command.Subcommands.Count > 0 ? new[] { "<…>" } : [],
            .. command.Arguments.Select(argument =>
                argument.Arity.MaximumNumberOfValues > 1 ? $"<{argument.Name}…>" : $"<{argument.Name}>"),
            .. command.Options.Where(option => option.Required).Select(SpelledOut),
            "[…]",
        ]);

    // Those of the command itself, then those that every command has.
    private static IEnumerable<Option> OptionsOf(Command command) => command.Options
        .Concat(command.Parents.OfType<Command>().SelectMany(OptionsOf).Where(option => option.Recursive));

    private static string SpelledOut(Option option) =>
        option.HelpName is { } value ? $"{option.Name} {value}" : option.Name;
}
