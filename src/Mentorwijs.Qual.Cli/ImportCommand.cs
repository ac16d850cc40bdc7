using System.CommandLine;
using System.Text.Json.Nodes;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Transcripts;

namespace Mentorwijs.Qual.Cli;

/// <summary>
/// qual import FILE… --project P: stores transcripts, each by itself; one that is refused stops none.
/// </summary>
internal static class ImportCommand
{
    public static Command Make(Globals globals)
    {
        var files = new Argument<FileInfo[]>("files")
        {
            Description = globals.Say("TranscriptFiles"),
            Arity = ArgumentArity.OneOrMore,
        };
        var project = ProjectOption.Project(globals);
        var choices = new ReadingChoices(globals);
        var perspective = new Option<string?>("--perspective") { Description = globals.Say("Perspective") };
        var command = new Command("import", globals.Say("Import")) { files, project, perspective };
        choices.AddTo(command);
        command.SetAction((parsed, ct) => RunAsync(
            globals, parsed, parsed.GetRequiredValue(files), parsed.GetRequiredValue(project),
            parsed.GetValue(perspective), choices.Of(parsed), ct));
        return command;
    }

    private static async Task<int> RunAsync(
        Globals globals, ParseResult parsed, FileInfo[] files, string project, string? perspective,
        Outcome<ReadOptions> options, CancellationToken ct)
    {
        var talk = globals.TalkOf(parsed);
        if (options.Refusal is { } unclear)
        {
            return talk.Refuse(unclear);
        }

        if (Array.Find(files, file => !InFile.IsThere(file)) is { } missing)
        {
            return talk.Refuse("NoSuchFile", missing.ToString());
        }

        var opened = await OpenWorkbench.ToWriteAsync(globals, parsed, project, ct);
        if (opened.Refusal is { } refusal)
        {
            return talk.Refuse(refusal);
        }

        await using var workbench = opened.Value;
        var results = new List<ImportResult>();
        foreach (var file in files)
        {
            // asked for each time: a respondent of the file before is known by then
            var form = await workbench.Get<ImportFormQuery>().RunAsync(workbench.Actor, project, ct);
            if (form.Refusal is { } unknown)
            {
                return talk.Refuse(unknown);
            }

            results.Add(await OneAsync(workbench, form.Value, file, perspective, options.Value, ct));
        }

        return Tell(results, talk);
    }

    private static async Task<ImportResult> OneAsync(
        OpenWorkbench workbench, ImportForm form, FileInfo file, string? perspective, ReadOptions options,
        CancellationToken ct)
    {
        await using var content = file.OpenRead();
        var draft = await workbench.Get<ReadTranscript>()
            .RunAsync(file.Name, content, options, ct);
        if (draft.Refusal is { } unread)
        {
            return new ImportResult(file, unread, null, []);
        }

        var speakers = SpeakerProposals.Of(draft.Value, file.Name, form)
            .Select((guess, index) => ImportedSpeaker.Of(guess, index + 1, perspective)).ToList();
        var import = SpeakerProposals.Confirm(
            SpeakerProposals.NameOf(file.Name), draft.Value, [.. speakers.Select(speaker => speaker.Choice)]);
        var stored = await workbench.Get<ImportTranscript>()
            .RunAsync(workbench.Actor, form.ProjectId, import, CommandId.New(), ct);
        return new ImportResult(file, stored.Refusal, import, speakers);
    }

    private static int Tell(IReadOnlyList<ImportResult> results, Talk talk)
    {
        var refused = results.Where(result => result.Refusal is not null).ToList();
        var shape = new JsonObject
        {
            ["transcripts"] = List(results
                .Where(result => result.Refusal is null).Select(result => result.Shape(talk))),
        };
        if (refused.Count > 0)
        {
            // the first one also stands where a refusal stands under every command
            foreach (var (key, value) in talk.Shape(refused[0].Refusal!).ToList()) // not null: filtered above
            {
                shape[key] = value?.DeepClone();
            }

            shape["refused"] = List(refused.Select(result => result.Shape(talk)));
        }

        talk.Done(
            shape,
            string.Join(Environment.NewLine, results.Where(result => result.Refusal is null)
                .SelectMany(result => result.Lines(talk))));
        foreach (var result in talk.Json ? [] : refused)
        {
            Console.Error.WriteLine(string.Join(Environment.NewLine, result.Lines(talk)));
        }

        return refused.Count > 0 ? Exit.Refused : Exit.Done;
    }

    private static JsonArray List(IEnumerable<JsonNode> nodes) => [.. nodes];
}
