using System.CommandLine;
using System.Text;
using Mentorwijs.Qual.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

// Help is put into words before anything is parsed, so the language is looked up first.
var language = Language.Of(args);
var root = new RootCommand(CliTexts.Say("Root", language)) { Language.Option(language) };

// One file a command: each makes itself, with its subcommands, in the language of the person.
foreach (var command in new Command[]
{
    CodebookCommand.Make(language),
    ReadCommand.Make(language),
})
{
    root.Add(command);
}

return await CommandRun.OfAsync(root, args, language);
