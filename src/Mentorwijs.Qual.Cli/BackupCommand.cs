using System.CommandLine;
using Mentorwijs.Qual.Workbench.Storage;

namespace Mentorwijs.Qual.Cli;

/// <summary>qual backup F: a whole copy of the data folder's database, also while a server works in it.</summary>
internal static class BackupCommand
{
    public static Command Make(Globals globals)
    {
        var file = new Argument<FileInfo>("file") { Description = globals.Say("BackupFile") };
        var command = new Command("backup", globals.Say("Backup")) { file };
        command.SetAction((parsed, ct) => RunAsync(globals, parsed, parsed.GetRequiredValue(file), ct));
        return command;
    }

    private static async Task<int> RunAsync(Globals globals, ParseResult parsed, FileInfo file, CancellationToken ct)
    {
        var talk = globals.TalkOf(parsed);
        var opened = await OpenWorkbench.ToReadAsync(globals, parsed, null, ct);
        if (opened.Refusal is { } refusal)
        {
            return talk.Refuse(refusal);
        }

        await using var workbench = opened.Value;
        var made = await workbench.Get<MakeBackup>().RunAsync(workbench.Actor, file.FullName, ct);
        if (made.Refusal is { } refused)
        {
            return talk.Refuse(refused);
        }

        var backup = made.Value;
        return talk.Done(
            new { file = backup.Path, bytes = backup.Bytes, rows = backup.Rows },
            talk.Say("BackupMade", backup.Path, backup.Bytes, backup.Rows.Values.Sum()));
    }
}
