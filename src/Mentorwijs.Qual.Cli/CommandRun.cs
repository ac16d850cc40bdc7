using System.CommandLine;
using System.Globalization;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Workbench.Texts;

namespace Mentorwijs.Qual.Cli;

/// <summary>Runs the command that was typed and turns whatever happens into words and an exit code.</summary>
internal static class CommandRun
{
    /// <summary>Answers go to stdout, everything else to stderr.</summary>
    public static async Task<int> OfAsync(RootCommand root, string[] args, CultureInfo language)
    {
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync(error.Message);
            }

            await Console.Error.WriteLineAsync(CliTexts.Say("SeeHelp", language));
            return Exit.Refused;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(CliTexts.Say("FileTrouble", language, fault.Message));
            return Exit.Fault;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            await Console.Error.WriteLineAsync(CliTexts.Say("OurFault", language, fault));
            return Exit.Fault;
        }
    }

    /// <summary>Says a refusal on stderr.</summary>
    public static int Refuse(Refusal refusal, CultureInfo language) => Refuse(SaidTexts.Say(refusal, language));

    /// <summary>Says on stderr why it cannot be done.</summary>
    public static int Refuse(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return Exit.Refused;
    }
}
