using System.CommandLine;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Exchange;
using Mentorwijs.Qual.Workbench.Projects;

namespace Mentorwijs.Qual.Cli;

/// <summary>qual tables --project P --kind K [--coder N] --out F.xlsx|F.csv: a table of the analysis as a file.
/// </summary>
internal static class TablesCommand
{
    public static Command Make(Globals globals)
    {
        var project = ProjectOption.Project(globals);
        var output = ProjectOption.Out(globals);
        var kind = new Option<TableKind>("--kind") { Description = globals.Say("TablesKind"), HelpName = "K" };
        var coder = new Option<string?>("--coder") { Description = globals.Say("ChapterCoder"), HelpName = "N" };
        var overwrite = ProjectOption.Overwrite(globals);
        var command = new Command("tables", globals.Say("Tables")) { project, kind, output, coder, overwrite };
        command.SetAction((parsed, ct) => RunAsync(
            globals, parsed, parsed.GetRequiredValue(project), parsed.GetValue(kind), parsed.GetRequiredValue(output),
            parsed.GetValue(coder), parsed.GetValue(overwrite), ct));
        return command;
    }

    // Writes too: the journal keeps the hash of every table that leaves the program.
    private static async Task<int> RunAsync(
        Globals globals, ParseResult parsed, string project, TableKind kind, FileInfo file, string? coder,
        bool overwrite, CancellationToken ct)
    {
        var talk = globals.TalkOf(parsed);
        if (FileOf(file) is not { } ending)
        {
            return talk.Refuse("ExcelOrCsv", file.ToString());
        }

        if (OutFile.Complaint(file, overwrite) is { } complaint)
        {
            return talk.Refuse(complaint, file.ToString());
        }

        var opened = await OpenWorkbench.ToWriteAsync(globals, parsed, project, ct);
        if (opened.Refusal is { } refusal)
        {
            return talk.Refuse(refusal);
        }

        await using var workbench = opened.Value;
        var found = await workbench.Get<ProjectQuery>().RunAsync(workbench.Actor, project, ct);
        if (found.Refusal is { } unknown)
        {
            return talk.Refuse(unknown);
        }

        var picked = coder is null ? null : await PickedCoder.FindAsync(workbench, project, coder, ct);
        if (coder is not null && picked is null)
        {
            return talk.Refuse("NoSuchCoder", coder);
        }

        var language = globals.LangOf(parsed) ?? found.Value.Language;
        var made = await workbench.Get<ExportTables>()
            .RunAsync(workbench.Actor, project, kind, ending, picked, language, CommandId.New(), ct);
        if (made.Refusal is { } refused)
        {
            return talk.Refuse(refused);
        }

        await OutFile.WriteAsync(file, made.Value.Content, ct);
        return talk.Done(
            new { file = file.FullName, kind = NameOf(kind), language, bytes = made.Value.Content.Length },
            talk.Say("TablesWritten", file.FullName, talk.Say($"TablesKind_{kind}")));
    }

    private static TableFile? FileOf(FileInfo file) => file.Extension.ToUpperInvariant() switch
    {
        ".XLSX" => TableFile.Excel,
        ".CSV" => TableFile.Csv,
        _ => null,
    };

    private static string NameOf(TableKind kind) => kind switch
    {
        TableKind.Codings => "codings",
        TableKind.Respondents => "respondents",
        TableKind.Quotes => "quotes",
        _ => throw new InvalidOperationException($"Table {kind}"),
    };
}
