using System.CommandLine;

namespace Mentorwijs.Qual.Cli;

/// <summary>Runs the command that was typed and turns whatever happens into words and an exit code.</summary>
internal static class CommandRun
{
    /// <summary>What the shell expects of a program that was stopped with Ctrl+C.</summary>
    private const int Stopped = 130;

    public static async Task<int> OfAsync(RootCommand root, Globals globals, string[] args)
    {
        var parsed = root.Parse(args);
        var talk = globals.TalkOf(parsed);
        if (parsed.Errors.Count > 0)
        {
            return talk.Refuse("NotUnderstood", Misspelling.Of(parsed, globals));
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return talk.Fault("FileTrouble", fault, fault.Message);
        }
        catch (OperationCanceledException)
        {
            return Stopped;
        }
        catch (Exception fault)
        {
            return talk.Fault("OurFault", fault, fault);
        }
    }
}
