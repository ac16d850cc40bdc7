using System.CommandLine;
using System.Globalization;
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
    public static Command Make(CultureInfo language)
    {
        var file = new Argument<FileInfo>("file") { Description = CliTexts.Say("TranscriptFile", language) };
        var json = new Option<bool>("--json") { Description = CliTexts.Say("Json", language) };
        var encoding = new Option<string?>("--encoding") { Description = CliTexts.Say("Encoding", language) };
        var pattern = new Option<SpeakerPattern>("--pattern") { Description = CliTexts.Say("Pattern", language) };
        var labels = new Option<string?>("--labels") { Description = CliTexts.Say("Labels", language) };
        var command = new Command("read", CliTexts.Say("Read", language)) { file, json, encoding, pattern, labels };
        command.SetAction((parsed, ct) => RunAsync(
            parsed.GetRequiredValue(file), parsed.GetValue(json),
            new ReadOptions { Encoding = parsed.GetValue(encoding), Pattern = parsed.GetValue(pattern) },
            parsed.GetValue(labels), language, ct));
        return command;
    }

    private static async Task<int> RunAsync(
        FileInfo file, bool json, ReadOptions options, string? labels, CultureInfo language, CancellationToken ct)
    {
        var named = ReadOptions.LabelsOf(labels);
        if (labels is not null && named.Refusal is { } unnamed)
        {
            return CommandRun.Refuse(unnamed, language);
        }

        if (!file.Exists)
        {
            return CommandRun.Refuse(CliTexts.Say("NoSuchFile", language, file.ToString()));
        }

        await using var services = new ServiceCollection().AddTranscriptReading().BuildServiceProvider();
        await using var content = file.OpenRead();
        var outcome = await services.GetRequiredService<ReadTranscript>()
            .RunAsync(file.Name, content, labels is null ? options : options with { Labels = named.Value }, ct);
        if (outcome.Refusal is { } refusal)
        {
            return CommandRun.Refuse(refusal, language);
        }

        await Console.Out.WriteLineAsync(json
            ? DraftJson.Of(file.Name, outcome.Value, language)
            : Lines(outcome.Value, language));
        return Exit.Done;
    }

    private static string Lines(TranscriptDraft draft, CultureInfo language) => string.Join(
        Environment.NewLine,
        draft.Warnings.Select(warning => $"{warning.Code} {SaidTexts.Say(warning, language)}")
            .Prepend(CliTexts.Say("TranscriptRead", language, draft.Format, draft.Turns.Count, draft.Speakers.Count))
            .Concat(draft.Turns.Select((turn, at) =>
                string.Create(language, $"{at + 1} {turn.Speaker}: {turn.Text}"))));
}
