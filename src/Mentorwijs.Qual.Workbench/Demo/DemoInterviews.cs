using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Transcripts;
using Microsoft.Extensions.DependencyInjection;

namespace Mentorwijs.Qual.Workbench.Demo;

/// <summary>Brings in the respondents, then the interviews with who speaks in them.</summary>
internal sealed class DemoInterviews(IServiceProvider services, Actor lead, ProjectView project)
{
    /// <summary>The transcripts by name.</summary>
    public async Task<IReadOnlyDictionary<string, TranscriptId>> RunAsync(CancellationToken ct)
    {
        await ImportPeopleAsync(ct);
        var rows = (await services.GetRequiredService<RespondentsQuery>().RunAsync(lead, project.Slug, ct)).Value.Rows;
        var people = rows.Select(row => row.Respondent).ToList();
        // reading is a process's work and can go side by side; storing is one writer's
        var drafts = await Task.WhenAll(DemoFiles.Interviews.Select(file => ReadAsync(file, people, ct)));
        var ids = new Dictionary<string, TranscriptId>(StringComparer.Ordinal);
        foreach (var import in drafts)
        {
            ids[import.Name] = (await services.GetRequiredService<ImportTranscript>()
                .RunAsync(lead, project.Id, import, CommandId.New(), ct)).Value;
        }

        return ids;
    }

    private async Task ImportPeopleAsync(CancellationToken ct)
    {
        await using var list = DemoFiles.Open("people.csv");
        var read = await services.GetRequiredService<ReadRespondents>().RunAsync(lead, project.Slug, list, ct);
        _ = (await services.GetRequiredService<ImportRespondents>()
            .RunAsync(lead, project.Id, read.Value, CommandId.New(), ct)).Value;
    }

    private async Task<TranscriptImport> ReadAsync(string file, List<Respondent> people, CancellationToken ct)
    {
        await using var content = DemoFiles.OpenInterview(file);
        var name = Path.GetFileNameWithoutExtension(file);
        if (Path.GetExtension(file) == ".json")
        {
            return DemoFiles.Read<Interview>(content).ToImport(name, people);
        }

        var draft = (await services.GetRequiredService<ReadTranscript>()
            .RunAsync(file, content, ReadOptions.Guess, ct)).Value;
        var here = people.Where(person => person.Transcripts.Contains(name, StringComparer.Ordinal)).ToList();
        // every interview of the demo is opened by the interviewer; respondents follow as the list has them
        var labels = draft.Turns.Select(turn => turn.Speaker).Distinct().ToList();
        return new TranscriptImport(name, draft, [.. labels.Select((label, index) => ChoiceOf(
            label,
            index == 0 ? SpeakerRole.Interviewer : SpeakerRole.Respondent,
            index == 0 ? null : here[index - 1]))]);
    }

    private static SpeakerChoice ChoiceOf(string label, SpeakerRole role, Respondent? person) =>
        new(label, role, person?.Pseudonym, person?.Perspective, person?.Sector);

    private sealed record Interview(IReadOnlyList<Voice> Speakers, IReadOnlyList<Utterance> Turns)
    {
        public TranscriptImport ToImport(string name, List<Respondent> people)
        {
            var draft = new TranscriptDraft
            {
                Format = "json",
                Speakers = [.. Speakers.Select(voice => new DraftSpeaker(voice.Id, RoleOf(voice), true))],
                Turns = [.. Turns.Select(turn => new DraftTurn(turn.Speaker, turn.Text, turn.StartMs, turn.EndMs))],
            };
            return new TranscriptImport(name, draft, [.. Speakers.Select(voice => ChoiceOf(
                voice.Id, RoleOf(voice), people.Find(person => person.Pseudonym == voice.RespondentId)))]);
        }

        private static SpeakerRole RoleOf(Voice voice) => voice.Role switch
        {
            "interviewer" => SpeakerRole.Interviewer,
            "respondent" => SpeakerRole.Respondent,
            _ => SpeakerRole.Other,
        };
    }

    private sealed record Voice(string Id, string Role, string? RespondentId);

    private sealed record Utterance(string Speaker, string Text, long? StartMs, long? EndMs);
}
