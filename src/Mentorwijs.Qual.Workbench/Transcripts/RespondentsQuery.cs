using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Codebooks;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Transcripts;

/// <summary>A transcript a respondent speaks in, or is to speak in.</summary>
/// <param name="Name">As in the project, or as the list calls it.</param>
/// <param name="IsLinked">False: only the list says so.</param>
/// <param name="IsImported">False: no transcript of this name is in the project yet.</param>
public sealed record RespondentTranscript(string Name, bool IsLinked, bool IsImported);

/// <summary>One respondent with the transcripts of that person.</summary>
public sealed record RespondentRow(Respondent Respondent, IReadOnlyList<RespondentTranscript> Transcripts);

/// <summary>The respondents of a project, by pseudonym.</summary>
/// <param name="ProjectId">The project.</param>
/// <param name="ProjectName">Its name.</param>
/// <param name="Perspectives">In the order of the codebook.</param>
/// <param name="Rows">Everybody, whether in a transcript yet or not.</param>
public sealed record RespondentsView(
    ProjectId ProjectId,
    string ProjectName,
    IReadOnlyList<Perspective> Perspectives,
    IReadOnlyList<RespondentRow> Rows);

/// <summary>Who was interviewed, for those who keep the list: consents and remarks are for nobody else.</summary>
public sealed class RespondentsQuery
{
    private readonly ProjectAccess _access;

    internal RespondentsQuery(ProjectAccess access) => _access = access;

    public Task<Outcome<RespondentsView>> RunAsync(Actor actor, string project, CancellationToken ct) =>
        _access.ReadAsync<RespondentsView>(
            actor, project, Act.ChangeRespondents,
            async (db, found, innerCt) => await ViewAsync(db, found, innerCt),
            ct);

    private static async Task<RespondentsView> ViewAsync(
        QualDbContext db, FoundProject project, CancellationToken ct)
    {
        var respondents = await db.Respondents.AsNoTracking()
            .Where(respondent => respondent.ProjectId == project.Id).ToListAsync(ct);
        var spoken = await db.Transcripts.AsNoTracking().Where(transcript => transcript.ProjectId == project.Id)
            .OrderBy(transcript => transcript.Name)
            .Select(transcript => new Spoken(
                transcript.Name,
                transcript.Speakers.Where(speaker => speaker.RespondentId != null)
                    .Select(speaker => speaker.RespondentId).ToList()))
            .ToListAsync(ct);
        var names = spoken.Select(transcript => transcript.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var byRespondent = spoken
            .SelectMany(transcript => transcript.Respondents, (transcript, id) => (Id: id, transcript.Name))
            .ToLookup(pair => pair.Id, pair => pair.Name);
        return new RespondentsView(
            project.Id, project.Name, await StoredBooks.PerspectivesAsync(db, project.Id, ct),
            [
                .. respondents.OrderBy(respondent => respondent.Pseudonym, StringComparer.OrdinalIgnoreCase)
                    .Select(respondent => new RespondentRow(
                        respondent, TranscriptsOf(respondent, [.. byRespondent[respondent.Id]], names))),
            ]);
    }

    private static IReadOnlyList<RespondentTranscript> TranscriptsOf(
        Respondent respondent, IReadOnlyList<string> linked, HashSet<string> names) =>
        [
            .. linked.Distinct().Select(name => new RespondentTranscript(name, true, true)),
            .. respondent.Transcripts.Except(linked, StringComparer.OrdinalIgnoreCase)
                .Select(name => new RespondentTranscript(name, false, names.Contains(name))),
        ];

    private sealed record Spoken(string Name, IReadOnlyList<RespondentId?> Respondents);
}
