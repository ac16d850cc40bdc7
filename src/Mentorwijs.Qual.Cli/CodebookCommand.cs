using System.CommandLine;
using System.Globalization;

namespace Mentorwijs.Qual.Cli;

/// <summary>qual codebook …: everything about codebook files.</summary>
internal static class CodebookCommand
{
    public static Command Make(CultureInfo language) => new("codebook", CliTexts.Say("Codebook", language))
    {
        CodebookCheckCommand.Make(language),
    };
}
