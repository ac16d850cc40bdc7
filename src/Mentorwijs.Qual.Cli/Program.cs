using System.CommandLine;
using System.Text;
using Mentorwijs.Qual.Cli;
using Mentorwijs.Qual.Domain.Reports;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

// Help is put into words before anything is parsed, so the language is looked up first.
var language = Language.Of(args);
var globals = new Globals(language);
var root = new RootCommand(globals.Say("Root"));
foreach (var option in globals.All)
{
    root.Add(option);
}

Help.Take(root, globals);

// One file a command: each makes itself, with its subcommands, in the language of the person.
foreach (var command in new Command[]
{
    ProjectsCommand.Make(globals),
    ImportCommand.Make(globals),
    ReadCommand.Make(globals),
    CodingsCommand.Make(globals),
    CoefficientsCommand.Make(globals),
    AgreementCommand.Make(globals),
    ChapterCommand.Make(globals),
    ChapterCommand.Make(globals, ReportKind.Factsheet),
    ChapterCommand.Make(globals, ReportKind.Practice),
    TablesCommand.Make(globals),
    CodebookCommand.Make(globals),
    BackupCommand.Make(globals),
    DemoCommand.Make(globals),
})
{
    root.Add(command);
}

return await CommandRun.OfAsync(root, globals, args);
