using System.CommandLine;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Texts;
using Mentorwijs.Qual.Workbench.Transcripts;
using Microsoft.Extensions.DependencyInjection;

namespace Mentorwijs.Qual.Cli;

/// <summary>
/// qual read FILE [--json] [--encoding NAME] [--pattern NAME] [--labels LIST]: shows what an import would find;
/// stores nothing.
/// </summary>
internal static class ReadCommand
{
    public static Command Make(Globals globals)
    {
        var file = new Argument<FileInfo>("file") { Description = globals.Say("TranscriptFile") };
        var choices = new ReadingChoices(globals);
        var command = new Command("read", globals.Say("Read")) { file };
        choices.AddTo(command);
        command.SetAction((parsed, ct) => RunAsync(
            parsed.GetRequiredValue(file), choices.Of(parsed), globals.TalkOf(parsed), ct));
        return command;
    }

    private static async Task<int> RunAsync(
        FileInfo file, Outcome<ReadOptions> options, Talk talk, CancellationToken ct)
    {
        if (options.Refusal is { } unclear)
        {
            return talk.Refuse(unclear);
        }

        if (!InFile.IsThere(file))
        {
            return talk.Refuse("NoSuchFile", file.ToString());
        }

        await using var services = new ServiceCollection().AddTranscriptReading().BuildServiceProvider();
        await using var content = file.OpenRead();
        var outcome = await services.GetRequiredService<ReadTranscript>()
            .RunAsync(file.Name, content, options.Value, ct);
        if (outcome.Refusal is { } refusal)
        {
            return talk.Refuse(refusal);
        }

        return talk.Done(
            DraftJson.Of(file.Name, outcome.Value, talk.Language), Lines(outcome.Value, talk));
    }

    private static string Lines(TranscriptDraft draft, Talk talk) => string.Join(
        Environment.NewLine,
        draft.Warnings.Select(warning => $"{warning.Code} {SaidTexts.Say(warning, talk.Language)}")
            .Prepend(talk.Say(
                "TranscriptRead", draft.Format, talk.Count("Turns", draft.Turns.Count),
                talk.Count("Speakers", draft.Speakers.Count)))
            .Concat(draft.Turns.Select((turn, at) =>
                string.Create(talk.Language, $"{at + 1} {turn.Speaker}: {turn.Text}"))));
}
