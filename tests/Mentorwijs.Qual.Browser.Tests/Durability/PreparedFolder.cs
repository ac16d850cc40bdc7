using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Mentorwijs.Qual.Workbench.Transcripts;
using Microsoft.Extensions.DependencyInjection;

namespace Mentorwijs.Qual.Browser.Tests.Durability;

/// <summary>A data folder with one project, its open round and one long invented interview, made once.</summary>
/// <remarks>It is copied only while no program has it open; a copy of a running database may miss commits.</remarks>
public sealed class PreparedFolder : IAsyncLifetime
{
    public const int Turns = 24;

    /// <summary>480 in all, more than a round can code; long turns keep the page light.</summary>
    private const int SentencesInTurn = 20;

    private readonly string _folder = Directory.CreateTempSubdirectory("mentorwijs-kill-").FullName;

    private int _copies;

    public string Slug { get; private set; } = "";

    public string DeskPath => $"/projects/{Slug}/rounds/open/transcripts/L01";

    public string Master => Path.Combine(_folder, "master");

    public async Task InitializeAsync()
    {
        await using var bench = await OpenWorkbench.StartAsync(Master);
        var owner = await bench.OwnerAsync();
        var made = await bench.Get<CreateProject>().RunAsync(
            owner, "Proef met stekker", "nl", "procesevaluatie", CommandId.New(), CancellationToken.None);
        Slug = made.Value;
        var project = await bench.Get<ProjectQuery>().RunAsync(owner, Slug, CancellationToken.None);
        var imported = await bench.Get<ImportTranscript>().RunAsync(
            owner, project.Value.Id, Interview(), CommandId.New(), CancellationToken.None);
        Assert.Null(imported.Refusal);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    public string Copy()
    {
        var copy = Path.Combine(_folder, $"copy-{Interlocked.Increment(ref _copies)}");
        Directory.CreateDirectory(DataFolder.Open(copy).Value.FullPath);
        foreach (var file in Directory.GetFiles(Master))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }

        return copy;
    }

    private static TranscriptImport Interview() => new(
        "L01",
        new TranscriptDraft
        {
            Format = "txt-labels",
            Speakers =
            [
                new DraftSpeaker("I", SpeakerRole.Interviewer, true),
                new DraftSpeaker("R", SpeakerRole.Respondent, true),
            ],
            Turns =
            [
                .. Enumerable.Range(0, Turns).Select(turn => new DraftTurn(turn % 2 == 0 ? "I" : "R", Said(turn))),
            ],
        },
        [
            new SpeakerChoice("I", SpeakerRole.Interviewer, null, null, null),
            new SpeakerChoice("R", SpeakerRole.Respondent, "L01", "leidinggevende", "zorg"),
        ]);

    private static string Said(int turn) => string.Join(' ', Enumerable.Range(0, SentencesInTurn).Select(sentence =>
        $"Dit is zin {(turn * SentencesInTurn) + sentence} van een verzonnen gesprek over begeleiding."));
}
