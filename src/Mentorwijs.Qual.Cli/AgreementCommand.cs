using System.CommandLine;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Reports;

namespace Mentorwijs.Qual.Cli;

/// <summary>
/// qual agreement --project P --round R: what the agreement page of that round shows; with --xlsx, --csv or --docx as a
/// file, with --keep kept, with --runs what was kept, with --run the figures of a kept run made again.
/// </summary>
internal static class AgreementCommand
{
    public static Command Make(Globals globals)
    {
        var project = ProjectOption.Project(globals);
        var round = ProjectOption.Round(globals);
        var files = Enum.GetValues<AgreementFile>().ToDictionary(kind => kind, kind => FileOption(globals, kind));
        var keep = new Option<bool>("--keep") { Description = globals.Say("AgreementKeep") };
        var remark = new Option<string?>("--remark")
        {
            Description = globals.Say("AgreementRemark"),
            HelpName = globals.Say("AgreementRemarkName"),
        };
        var runs = new Option<bool>("--runs") { Description = globals.Say("AgreementRuns") };
        var run = new Option<Guid?>("--run") { Description = globals.Say("AgreementRun"), HelpName = "ID" };
        var overwrite = ProjectOption.Overwrite(globals);
        var command = new Command("agreement", globals.Say("Agreement")) { project, round };
        foreach (var option in files.Values.Concat<Option>([keep, remark, runs, run, overwrite]))
        {
            command.Add(option);
        }

        command.SetAction((parsed, ct) => new Asked
        {
            Globals = globals,
            Parsed = parsed,
            Project = parsed.GetRequiredValue(project),
            Round = parsed.GetRequiredValue(round),
            Files = [.. files.Select(file => (file.Key, parsed.GetValue(file.Value)))
                .Where(file => file.Item2 is not null)
                .Select(file => (file.Key, file.Item2!))], // not null: filtered on the line above
            Keeps = parsed.GetValue(keep),
            Remark = parsed.GetValue(remark) ?? "",
            Lists = parsed.GetValue(runs),
            Run = parsed.GetValue(run) is { } id ? new KeptRunId(id) : null,
            Overwrites = parsed.GetValue(overwrite),
        }.RunAsync(ct));
        return command;
    }

    private static Option<FileInfo?> FileOption(Globals globals, AgreementFile kind) => kind switch
    {
        AgreementFile.Excel => new("--xlsx") { Description = globals.Say("AgreementXlsx"), HelpName = "F" },
        AgreementFile.Csv => new("--csv") { Description = globals.Say("AgreementCsv"), HelpName = "F" },
        AgreementFile.Word => new("--docx") { Description = globals.Say("AgreementDocx"), HelpName = "F" },
        _ => throw new InvalidOperationException($"File {kind}"),
    };

    /// <summary>What was typed.</summary>
    private sealed record Asked
    {
        public required Globals Globals { get; init; }

        public required ParseResult Parsed { get; init; }

        public required string Project { get; init; }

        public required string Round { get; init; }

        public required IReadOnlyList<(AgreementFile Kind, FileInfo Target)> Files { get; init; }

        public required bool Keeps { get; init; }

        public required string Remark { get; init; }

        public required bool Lists { get; init; }

        public required KeptRunId? Run { get; init; }

        public required bool Overwrites { get; init; }

        public async Task<int> RunAsync(CancellationToken ct)
        {
            var talk = Globals.TalkOf(Parsed);
            foreach (var (_, target) in Files)
            {
                if (OutFile.Complaint(target, Overwrites) is { } complaint)
                {
                    return talk.Refuse(complaint, target.ToString());
                }
            }

            // a file and a kept run stand in the journal, so they are written
            var opened = await (Files.Count > 0 || Keeps
                ? OpenWorkbench.ToWriteAsync(Globals, Parsed, Project, ct)
                : OpenWorkbench.ToReadAsync(Globals, Parsed, Project, ct));
            if (opened.Refusal is { } refusal)
            {
                return talk.Refuse(refusal);
            }

            await using var workbench = opened.Value;
            return Keeps ? await KeepAsync(workbench, talk, ct)
                : Files.Count > 0 ? await WriteAsync(workbench, talk, ct)
                : Lists ? await ListAsync(workbench, talk, ct)
                : Run is { } run ? await AgainAsync(workbench, talk, run, ct)
                : await ShowAsync(workbench, talk, ct);
        }

        private async Task<int> ShowAsync(OpenWorkbench workbench, Talk talk, CancellationToken ct)
        {
            var computed = await workbench.Get<ComputeAgreement>()
                .RunAsync(workbench.Actor, Project, Round, options: null, ct);
            return computed.Refusal is { } refused
                ? talk.Refuse(refused)
                : talk.Done(
                    AgreementShape.Json(computed.Value, talk.Language), AgreementShape.Lines(computed.Value, talk));
        }

        private async Task<int> KeepAsync(OpenWorkbench workbench, Talk talk, CancellationToken ct)
        {
            var kept = await workbench.Get<KeepRun>()
                .RunAsync(workbench.Actor, Project, Round, options: null, Remark, CommandId.New(), ct);
            return kept.Refusal is { } refused ? talk.Refuse(refused)
                : Files.Count > 0 ? await (this with { Run = kept.Value }).WriteAsync(workbench, talk, ct)
                : talk.Done(new { kept = kept.Value.Value }, talk.Say("AgreementIsKept", kept.Value.Value));
        }

        private async Task<int> ListAsync(OpenWorkbench workbench, Talk talk, CancellationToken ct)
        {
            var runs = await workbench.Get<KeptRunsQuery>().RunAsync(workbench.Actor, Project, Round, ct);
            return runs.Refusal is { } refused
                ? talk.Refuse(refused)
                : talk.Done(
                    new { runs = runs.Value.Select(KeptRunShape.Json) },
                    string.Join(Environment.NewLine, runs.Value.Select(run => KeptRunShape.Line(run, talk))));
        }

        private async Task<int> AgainAsync(
            OpenWorkbench workbench, Talk talk, KeptRunId run, CancellationToken ct)
        {
            var again = await workbench.Get<KeptRunsQuery>().AgainAsync(workbench.Actor, Project, Round, run, ct);
            return again.Refusal is { } refused
                ? talk.Refuse(refused)
                : talk.Done(
                    KeptRunShape.Json(again.Value, talk.Language), KeptRunShape.Lines(again.Value, talk));
        }

        private async Task<int> WriteAsync(OpenWorkbench workbench, Talk talk, CancellationToken ct)
        {
            var found = await workbench.Get<ProjectQuery>().RunAsync(workbench.Actor, Project, ct);
            if (found.Refusal is { } unknown)
            {
                return talk.Refuse(unknown);
            }

            var language = Globals.LangOf(Parsed) ?? found.Value.Language;
            var written = new List<(AgreementFile Kind, FileInfo Target, int Bytes)>();
            foreach (var (kind, target) in Files)
            {
                var made = await workbench.Get<ExportAgreement>().RunAsync(
                    workbench.Actor, Project, Round, options: null, Run, kind, language, CommandId.New(), ct);
                if (made.Refusal is { } refused)
                {
                    return talk.Refuse(refused);
                }

                await OutFile.WriteAsync(target, made.Value.Content, ct);
                written.Add((kind, target, made.Value.Content.Length));
            }

            return talk.Done(
                new
                {
                    language,
                    run = Run?.Value,
                    files = written.Select(file => new { file = file.Target.FullName, bytes = file.Bytes }),
                },
                string.Join(Environment.NewLine, written.Select(file =>
                    talk.Say($"Agreement{file.Kind}Written", file.Target.FullName, language))));
        }
    }
}
