using System.CommandLine;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Exchange;
using Mentorwijs.Qual.Workbench.Projects;

namespace Mentorwijs.Qual.Cli;

/// <summary>qual codings --project P --out F [--round R] | --in F: codings as a file, and back.</summary>
internal static class CodingsCommand
{
    public static Command Make(Globals globals)
    {
        var project = ProjectOption.Project(globals);
        var round = ProjectOption.Round(globals);
        var output = ProjectOption.Out(globals);
        var input = new Option<FileInfo>("--in") { Description = globals.Say("CodingsIn"), HelpName = "F" };
        (round.Required, output.Required) = (false, false);
        var overwrite = ProjectOption.Overwrite(globals);
        var command = new Command("codings", globals.Say("Codings")) { project, output, input, round, overwrite };
        command.SetAction((parsed, ct) =>
        {
            var slug = parsed.GetRequiredValue(project);
            return (parsed.GetValue(output), parsed.GetValue(input)) switch
            {
                ({ } file, null) when OutFile.Complaint(file, parsed.GetValue(overwrite)) is { } complaint =>
                    Task.FromResult(globals.TalkOf(parsed).Refuse(complaint, file.ToString())),
                ({ } file, null) => WriteAsync(globals, parsed, slug, parsed.GetValue(round), file, ct),
                (null, not null) when parsed.GetValue(round) is not null =>
                    Task.FromResult(globals.TalkOf(parsed).Refuse("RoundGoesWithOut")),
                (null, { } file) => ReadAsync(globals, parsed, slug, file, ct),
                _ => Task.FromResult(globals.TalkOf(parsed).Refuse("OneOfInAndOut")),
            };
        });
        return command;
    }

    private static async Task<int> WriteAsync(
        Globals globals, ParseResult parsed, string project, string? round, FileInfo file, CancellationToken ct)
    {
        var talk = globals.TalkOf(parsed);
        var opened = await OpenWorkbench.ToReadAsync(globals, parsed, project, ct);
        if (opened.Refusal is { } refusal)
        {
            return talk.Refuse(refusal);
        }

        await using var workbench = opened.Value;
        var made = await workbench.Get<ExportCodings>().RunAsync(workbench.Actor, project, round, ct);
        if (made.Refusal is { } refused)
        {
            return talk.Refuse(refused);
        }

        await OutFile.WriteAsync(file, made.Value.File.Content, ct);
        return talk.Done(
            new { file = file.FullName, codings = made.Value.Codings },
            talk.Say("CodingsWritten", file.FullName, talk.Count("CodingsCount", made.Value.Codings)));
    }

    private static async Task<int> ReadAsync(
        Globals globals, ParseResult parsed, string project, FileInfo file, CancellationToken ct)
    {
        var talk = globals.TalkOf(parsed);
        if (!InFile.IsThere(file))
        {
            return talk.Refuse("NoSuchFile", file.ToString());
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

        await using var content = file.OpenRead();
        var read = await workbench.Get<ImportCodings>()
            .RunAsync(workbench.Actor, found.Value.Id, content, CommandId.New(), ct);
        if (read.Refusal is { } refused)
        {
            return talk.Refuse(refused);
        }

        var (codings, leftOut) = read.Value;
        return talk.Done(
            new { project, codings, consensusLeftOut = leftOut },
            talk.Say(
                leftOut == 0 ? "CodingsRead" : "CodingsReadButConsensus", file.Name,
                talk.Count("CodingsAre", codings), leftOut));
    }
}
