using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Live;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Transcripts;

/// <summary>What a person decided about one label in the file.</summary>
/// <param name="Label">As in the draft.</param>
/// <param name="Role">Interviewer, respondent or other.</param>
/// <param name="Pseudonym">The respondent's; empty unless the role is Respondent. One that exists is the same
/// person.</param>
/// <param name="Perspective">Id of the project's perspective; as above.</param>
/// <param name="Sector">Optional, for the source label.</param>
public sealed record SpeakerChoice(
    string Label, SpeakerRole Role, string? Pseudonym, string? Perspective, string? Sector);

/// <summary>A draft that a person has looked at and confirmed.</summary>
public sealed record TranscriptImport(string Name, TranscriptDraft Draft, IReadOnlyList<SpeakerChoice> Speakers);

/// <summary>Stores a confirmed transcript with its speakers and respondents: all of it or nothing.</summary>
public sealed class ImportTranscript
{
    private readonly ProjectWriter _writer;

    internal ImportTranscript(ProjectWriter writer) => _writer = writer;

    public async Task<Outcome<TranscriptId>> RunAsync(
        Actor actor, ProjectId project, TranscriptImport import, CommandId command, CancellationToken ct)
    {
        var name = Project.CheckName(import.Name);
        if (name.Refusal is { } refusal)
        {
            return refusal;
        }

        var id = Ids.New<TranscriptId>();
        var outcome = await _writer.CommitAsync(
            actor, Act.ImportTranscript, project, command,
            async (work, innerCt) =>
            {
                if (await work.Db.Transcripts.AnyAsync(
                    other => other.ProjectId == project && other.Name == name.Value, innerCt))
                {
                    return new TranscriptNameIsTaken(name.Value);
                }

                var speakers = await SpeakersAsync(work, import, innerCt);
                return speakers.Refusal is { } unclear
                    ? unclear
                    : Store(work, id, name.Value, import.Draft, speakers.Value);
            },
            ct);
        return outcome.Refusal is { } refused
            ? refused
            : outcome.Value.Facts.OfType<TranscriptImported>().Single().Transcript;
    }

    private static Outcome<Done> Store(
        WriteWork work, TranscriptId id, string name, TranscriptDraft draft, Dictionary<string, Speaker> speakers)
    {
        var transcript = Transcript.Create(
            id, work.ProjectId, name, [.. speakers.Values],
            draft.Turns.Select(turn => (speakers[turn.Speaker].Id, turn.Text, turn.StartMs)), work.Now);
        if (transcript.Refusal is { } refusal)
        {
            return refusal;
        }

        work.Db.Add(transcript.Value);
        work.Record(new TranscriptImported(id, transcript.Value.TextHash, transcript.Value.Turns.Count));
        work.Announce(new ProjectChange(work.ProjectId, ChangeKinds.Transcripts) { TranscriptId = id });
        return Done.It;
    }

    private static async Task<Outcome<Dictionary<string, Speaker>>> SpeakersAsync(
        WriteWork work, TranscriptImport import, CancellationToken ct)
    {
        var known = await work.Db.Respondents
            .Where(respondent => respondent.ProjectId == work.ProjectId).ToListAsync(ct);
        var perspectives = (await StoredBooks.PerspectivesAsync(work.Db, work.ProjectId, ct))
            .Select(perspective => perspective.Id).ToHashSet(StringComparer.Ordinal);
        var choices = import.Speakers.ToDictionary(choice => choice.Label, StringComparer.Ordinal);
        var speakers = new Dictionary<string, Speaker>(StringComparer.Ordinal);
        foreach (var label in import.Draft.Speakers.Select(speaker => speaker.Label))
        {
            if (!choices.TryGetValue(label, out var choice))
            {
                return new SpeakerIsUnclear(label);
            }

            var respondent = RespondentOf(work, choice, known, perspectives);
            if (respondent.Refusal is { } refusal)
            {
                return refusal;
            }

            speakers[label] = new Speaker
            {
                Id = Ids.New<SpeakerId>(),
                Label = label,
                Role = choice.Role,
                RespondentId = respondent.Value.Id,
            };
        }

        return speakers;
    }

    // Wrapped, since an outcome of a nullable id could not tell 'nobody' from 'refused'.
    private sealed record Behind(RespondentId? Id);

    private static Outcome<Behind> RespondentOf(
        WriteWork work, SpeakerChoice choice, List<Respondent> known, HashSet<string> perspectives)
    {
        if (choice.Role != SpeakerRole.Respondent)
        {
            return new Behind(null);
        }

        var pseudonym = Project.CheckName(choice.Pseudonym);
        if (!pseudonym.IsDone || choice.Perspective is null || !perspectives.Contains(choice.Perspective))
        {
            return new SpeakerIsUnclear(choice.Label);
        }

        var same = known.Find(respondent => respondent.Pseudonym == pseudonym.Value);
        if (same is not null)
        {
            return same.Perspective == choice.Perspective
                ? new Behind(same.Id)
                : new RespondentHasOtherPerspective(same.Pseudonym);
        }

        var added = new Respondent
        {
            Id = Ids.New<RespondentId>(),
            ProjectId = work.ProjectId,
            Pseudonym = pseudonym.Value,
            Perspective = choice.Perspective,
            Number = 1 + known.Where(respondent => respondent.Perspective == choice.Perspective)
                .Select(respondent => respondent.Number).DefaultIfEmpty().Max(),
            Sector = string.IsNullOrWhiteSpace(choice.Sector) ? null : choice.Sector.Trim(),
        };
        work.Db.Add(added);
        known.Add(added);
        return new Behind(added.Id);
    }
}

/// <summary>A transcript of this name is in the project already.</summary>
public sealed record TranscriptNameIsTaken(string Name) : Refusal;

/// <summary>It was not said who this speaker is: role, and for a respondent a pseudonym and a perspective.</summary>
public sealed record SpeakerIsUnclear(string Label) : Refusal;

/// <summary>The same pseudonym stands for somebody with another perspective.</summary>
public sealed record RespondentHasOtherPerspective(string Pseudonym) : Refusal;
