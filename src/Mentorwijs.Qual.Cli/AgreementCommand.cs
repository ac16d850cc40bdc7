using System.CommandLine;
using Mentorwijs.Qual.Workbench.Agreement;

namespace Mentorwijs.Qual.Cli;

/// <summary>qual agreement --project P --round R: what the agreement page of that round shows.</summary>
internal static class AgreementCommand
{
    public static Command Make(Globals globals)
    {
        var project = ProjectOption.Project(globals);
        var round = ProjectOption.Round(globals);
        var command = new Command("agreement", globals.Say("Agreement")) { project, round };
        command.SetAction((parsed, ct) => RunAsync(
            globals, parsed, parsed.GetRequiredValue(project), parsed.GetRequiredValue(round), ct));
        return command;
    }

    private static async Task<int> RunAsync(
        Globals globals, ParseResult parsed, string project, string round, CancellationToken ct)
    {
        var talk = globals.TalkOf(parsed);
        var opened = await OpenWorkbench.ToReadAsync(globals, parsed, project, ct);
        if (opened.Refusal is { } refusal)
        {
            return talk.Refuse(refusal);
        }

        await using var workbench = opened.Value;
        var computed = await workbench.Get<ComputeAgreement>()
            .RunAsync(workbench.Actor, project, round, options: null, ct);
        return computed.Refusal is { } refused
            ? talk.Refuse(refused)
            : talk.Done(
                AgreementShape.Json(computed.Value, talk.Language), AgreementShape.Lines(computed.Value, talk));
    }
}
