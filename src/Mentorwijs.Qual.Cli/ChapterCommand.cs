using System.CommandLine;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Reports;

namespace Mentorwijs.Qual.Cli;

/// <summary>qual chapter|factsheet|practice --project P [--lang nl|en] [--coder N] --out F.docx: the chapter, the
/// factsheet or the practice publication as a Word document.</summary>
internal static class ChapterCommand
{
    public static Command Make(Globals globals, ReportKind kind = ReportKind.Chapter)
    {
        var project = ProjectOption.Project(globals);
        var output = ProjectOption.Out(globals);
        var coder = new Option<string?>("--coder") { Description = globals.Say("ChapterCoder"), HelpName = "N" };
        var overwrite = ProjectOption.Overwrite(globals);
        var command = new Command(kind.ToString().ToLowerInvariant(), globals.Say(kind.ToString()))
        {
            project, output, coder, overwrite,
        };
        command.SetAction((parsed, ct) => RunAsync(
            globals, parsed, kind, parsed.GetRequiredValue(project), parsed.GetRequiredValue(output),
            parsed.GetValue(coder), parsed.GetValue(overwrite), ct));
        return command;
    }

    // Writes too: the journal keeps the hash of every chapter that leaves the program.
    private static async Task<int> RunAsync(
        Globals globals, ParseResult parsed, ReportKind kind, string project, FileInfo file, string? coder,
        bool overwrite, CancellationToken ct)
    {
        var talk = globals.TalkOf(parsed);
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
        var wish = new ReportWish(kind, language, picked);
        var made = await workbench.Get<ExportReport>()
            .RunCheckedAsync(workbench.Actor, project, wish, CommandId.New(), ct);
        if (made.Refusal is { } refused)
        {
            return talk.Refuse(refused);
        }

        await OutFile.WriteAsync(file, made.Value.File.Content, ct);
        var checks = made.Value.Checks.Select(check => new
        {
            check = check.Key,
            good = check.State == CheckState.Good,
            sentence = ReportTextsOf.Say(check, globals.Language.TwoLetterISOLanguageName),
            places = check.Places,
        }).ToList();
        return talk.Done(
            new { file = file.FullName, language, bytes = made.Value.File.Content.Length, checks },
            string.Join('\n', checks.Where(check => !check.good).Select(check => check.sentence)
                .Prepend(talk.Say(kind + "Written", file.FullName, language))));
    }
}
