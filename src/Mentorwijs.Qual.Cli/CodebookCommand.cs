using System.CommandLine;

namespace Mentorwijs.Qual.Cli;

/// <summary>qual codebook …: everything about codebook files.</summary>
internal static class CodebookCommand
{
    public static Command Make(Globals globals) => new("codebook", globals.Say("Codebook"))
    {
        CodebookCheckCommand.Make(globals),
    };
}
